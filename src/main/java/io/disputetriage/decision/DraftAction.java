package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ValueTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** One action on its way through the guards. */
final class DraftAction implements Proposed {
    /** Where a platform takes offers to the buyer for an answer, these are. */
    static final Set<Action> OFFERS = EnumSet.of(
            Action.OFFER_CHOICE,
            Action.OFFER_REFUND_WITH_RETURN,
            Action.OFFER_PARTIAL_REFUND,
            Action.OFFER_REFUND_FULL,
            Action.OFFER_RESEND);

    /** A day that is over helps nobody who is to wait for it or to act by it. */
    private static final Set<Param> TOLD_AHEAD = EnumSet.of(Param.ETA, Param.BY);

    /** What can be wrong with a thing alone, and is no choice for a download or a service. */
    private static final Set<Enum<?>> OF_THINGS =
            Set.of(Kind.DAMAGED, IssueDetail.DAMAGED, IssueDetail.COLOUR_DIFFERENCE, IssueDetail.SIZE);

    final Action action;
    final Map<Param, Object> params = new EnumMap<>(Param.class);
    private final Set<Param> unknown = EnumSet.noneOf(Param.class);
    final Set<EvidenceKind> requires = EnumSet.noneOf(EvidenceKind.class);
    final Set<Reason> reasons = new LinkedHashSet<>();
    Instant dueAt;
    Instant notBefore;
    After after;
    boolean needsHuman;
    /** Where the seller waits for several things: when the first of them is to be looked at. */
    Instant firstEnd;

    DraftAction(Action action) {
        this.action = action;
    }

    /** Whether a platform may take it for an answer, at one stage or another. */
    static boolean mayAnswer(Action action) {
        return action.is(Trait.ANSWERS_PLATFORM) || OFFERS.contains(action);
    }

    static DraftAction of(Proposal<Recommendation> proposal, Case facts) {
        Recommendation what = proposal.what();
        DraftAction draft = new DraftAction(what.action());
        draft.params.putAll(what.params());
        draft.unknown.addAll(what.unknown());
        draft.params.remove(Param.AMOUNT);
        if (draft.waits() && what.params().get(Param.DAYS) instanceof Integer days) {
            draft.params.putIfAbsent(Param.UNTIL, facts.asOf().plusSeconds(days * 86_400L));
        }
        TOLD_AHEAD.forEach(day -> draft.params.computeIfPresent(
                day, (param, at) -> at instanceof Instant told && told.isBefore(facts.asOf()) ? null : at));
        if (what.onRecordOnly()) {
            draft.keepEvidence(facts.evidence()::contains);
        }
        draft.requires.addAll(what.requires());
        draft.dueAt = what.dueAt();
        draft.notBefore = what.notBefore();
        draft.after = what.after();
        draft.needsHuman = what.needsHuman()
                || what.needsHumanUnlessLow() && facts.derived().valueTier() != ValueTier.LOW;
        draft.reasons.add(proposal.because());
        if (what.action() == Action.OFFER_CHOICE) {
            draft.options(draft.options());
        }
        if (facts.order().goods() != Goods.PHYSICAL && draft.params.get(Param.CHOICES) instanceof List<?> choices) {
            List<?> fitting =
                    choices.stream().filter(word -> !OF_THINGS.contains(word)).toList();
            // One alone would be no choice.
            draft.params.put(Param.CHOICES, fitting.size() > 1 ? fitting : choices);
        }
        return draft;
    }

    /** Leaves only these kinds of evidence in all its lists; a list that is left empty goes. */
    void keepEvidence(Predicate<EvidenceKind> kept) {
        for (Param param : Param.LISTS_OF_EVIDENCE) {
            if (params.containsKey(param)) {
                List<EvidenceKind> left = kinds(param).stream().filter(kept).toList();
                if (left.isEmpty()) {
                    params.remove(param);
                } else {
                    params.put(param, left);
                }
            }
        }
    }

    /** Takes these kinds out of what it hands in and requires; whether there were any. */
    boolean dropEvidence(Set<EvidenceKind> kinds) {
        boolean any = requires.removeAll(kinds) | !Collections.disjoint(kinds(), kinds);
        keepEvidence(kind -> !kinds.contains(kind));
        return any;
    }

    /** It only hands evidence in, and names none that it has or still needs. */
    boolean handsInNothing() {
        return action.is(Trait.HANDS_IN_EVIDENCE) && kinds().isEmpty() && requires.isEmpty();
    }

    /** Takes another proposal of the same action in, if no single-valued parameter disagrees. */
    boolean absorb(DraftAction other) {
        if (!agreesWith(other)) {
            return false;
        }
        other.params.forEach((param, value) -> params.merge(param, value, DraftAction::unite));
        unknown.addAll(other.unknown);
        requires.addAll(other.requires);
        reasons.addAll(other.reasons);
        dueAt = earliest(dueAt, other.dueAt);
        notBefore = latest(notBefore, other.notBefore);
        after = after == null ? other.after : after;
        needsHuman |= other.needsHuman;
        return true;
    }

    /** Takes in a wait of the same audience that ends no later. */
    void outlast(DraftAction shorter) {
        if (action == Action.WAIT) {
            firstEnd = earliest(firstEnd, shorter.until());
        }
        params.computeIfAbsent(Param.THEN, none -> shorter.params.get(Param.THEN));
        requires.addAll(shorter.requires);
        reasons.addAll(shorter.reasons);
        dueAt = earliest(dueAt, shorter.dueAt);
        needsHuman |= shorter.needsHuman;
    }

    private boolean agreesWith(DraftAction other) {
        if (after != null && other.after != null && after != other.after) {
            return false;
        }
        for (Map.Entry<Param, Object> mine : params.entrySet()) {
            Object theirs = other.params.get(mine.getKey());
            boolean list = mine.getKey().form() == Param.Form.WORDS;
            if (theirs != null && !list && !theirs.equals(mine.getValue())) {
                return false;
            }
        }
        return action != Action.OFFER_CHOICE || sameOptions(other);
    }

    private boolean sameOptions(DraftAction other) {
        return Set.copyOf(options()).equals(Set.copyOf(other.options()));
    }

    /** By word: DAMAGED is a complaint and a detail of the goods, and is still asked about once. */
    private static Object unite(Object mine, Object theirs) {
        if (mine instanceof List<?> first && theirs instanceof List<?> second) {
            Map<String, Object> byWord = new LinkedHashMap<>();
            first.forEach(word -> byWord.put(word.toString(), word));
            second.forEach(word -> byWord.putIfAbsent(word.toString(), word));
            return List.copyOf(byWord.values());
        }
        return mine;
    }

    @Override
    public Action action() {
        return action;
    }

    /** The options of a choice that may be options at all; at most two, as the playbook says. */
    @Override
    public List<Action> options() {
        List<Action> options = new ArrayList<>();
        if (params.get(Param.OPTIONS) instanceof List<?> words) {
            for (Object word : words) {
                if (word instanceof Action option
                        && option.is(Trait.OPTION)
                        && !options.contains(option)
                        && options.size() < 2) {
                    options.add(option);
                }
            }
        }
        return options;
    }

    void options(List<Action> options) {
        params.put(Param.OPTIONS, List.copyOf(options));
    }

    boolean offers(Action what) {
        return action == what || action == Action.OFFER_CHOICE && options().contains(what);
    }

    boolean pays() {
        return paysGoodwill()
                || action.is(Trait.PAYS)
                || action == Action.OFFER_CHOICE && options().stream().anyMatch(option -> option.is(Trait.PAYS));
    }

    @Override
    public boolean paysGoodwill() {
        return action == Action.OFFER_GOODWILL && params.get(Param.FORM) == GoodwillForm.PARTIAL_REFUND;
    }

    @Override
    public boolean byInterface() {
        return params.get(Param.CHANNEL) == Channel.API;
    }

    /** Whether it waits for an event outside the seller's hands. */
    boolean awaitsEvent() {
        return after != null;
    }

    boolean resends() {
        return offers(Action.OFFER_RESEND);
    }

    boolean remedies() {
        return pays() || resends() || action == Action.OFFER_CHOICE;
    }

    boolean waits() {
        return action.is(Trait.WAITS);
    }

    boolean isLater() {
        return notBefore != null || after != null;
    }

    @Override
    public List<EvidenceKind> kinds() {
        return kinds(Param.KINDS);
    }

    @SuppressWarnings("unchecked")
    List<EvidenceKind> kinds(Param param) {
        return params.get(param) instanceof List<?> words ? (List<EvidenceKind>) words : List.of();
    }

    /** Evidence that is on record goes with what it hands in. */
    void handIn(EvidenceKind kind) {
        List<EvidenceKind> kinds = new ArrayList<>(kinds());
        kinds.add(kind);
        params.put(Param.KINDS, List.copyOf(kinds));
    }

    /** Of what it hands in and what a rule asks for besides. */
    @Override
    public Set<EvidenceKind> needed() {
        Set<EvidenceKind> needed = EnumSet.copyOf(requires);
        needed.addAll(kinds());
        return needed;
    }

    @Override
    public Instant until() {
        return (Instant) params.get(Param.UNTIL);
    }

    @Override
    public List<String> words() {
        return ActionWords.of(params, requires);
    }

    /** What the rules would say with it and nobody knows; none that another rule or a guard has filled in. */
    Set<Param> unknown() {
        Set<Param> open = EnumSet.noneOf(Param.class);
        open.addAll(unknown);
        open.removeAll(params.keySet());
        return open;
    }

    void because(String guard, String text) {
        reasons.add(Reason.guard(guard, text));
    }

    static Instant earliest(Instant a, Instant b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    static Instant latest(Instant a, Instant b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }

    @Override
    public String toString() {
        return action + " " + params + Objects.toString(after, "");
    }
}
