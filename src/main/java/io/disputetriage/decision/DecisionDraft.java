package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A decision while guards work on it: the actions that still stand, and all that was said besides. */
final class DecisionDraft implements Situation {
    // Written out: what is compared last costs most and is hardly ever reached.
    private static final Comparator<Reason> RULES_BEFORE_GUARDS = (one, other) -> {
        if (one.isOfSilentRule() && other.isOfSilentRule()) {
            // The nearest first, as they were found.
            return 0;
        }
        int by = Boolean.compare(one.file() == null, other.file() == null);
        by = by != 0 ? by : one.rule().compareTo(other.rule());
        by = by != 0 ? by : String.join(",", one.playbook()).compareTo(String.join(",", other.playbook()));
        return by != 0 ? by : one.text().compareTo(other.text());
    };
    private static final Comparator<Proposal<?>> BY_REASON = (one, other) -> {
        int by = one.because().rule().compareTo(other.because().rule());
        by = by != 0 ? by : one.because().text().compareTo(other.because().text());
        return by != 0 ? by : one.what().toString().compareTo(other.what().toString());
    };

    private static final String EVIDENCE = "evidence";

    final List<DraftAction> actions;
    final Map<WarningKind, Set<Reason>> warnings = new EnumMap<>(WarningKind.class);
    final Map<AdviceKind, Set<Reason>> advice = new EnumMap<>(AdviceKind.class);
    final Map<ImpactKind, Set<Reason>> impact = new EnumMap<>(ImpactKind.class);
    /** Of the waits that the buyer is to be asked for, whether they are withheld or not. */
    final Set<Instant> endsOfAskedWaits = new HashSet<>();

    private final Case facts;
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private final Map<String, Set<Enum<?>>> words = new HashMap<>();
    private final List<DraftAction> takenOut = new ArrayList<>();
    /** What guards put in the place of what they forbid. */
    private final Map<DraftAction, Guard> putBy = new IdentityHashMap<>();
    /** For each choice the last of the guards that took options out. */
    private final Map<DraftAction, Guard> tookOptions = new IdentityHashMap<>();
    /** Of several guards of one row that forbid an action, the first in their list. */
    private final Map<String, Spoken> speaking = new HashMap<>();

    /** Whether anything that would stand here was done already. */
    private boolean done;

    private Inquiry inquiry;
    private final Map<String, Decision.Withheld> withheld = new LinkedHashMap<>();

    private DecisionDraft(Case facts, List<DraftAction> actions, Inquiry inquiry) {
        this.facts = facts;
        this.inquiry = inquiry;
        this.actions = actions;
        for (DraftAction action : actions) {
            if (action.action == Action.ASK_BUYER_TO_WAIT && action.until() != null) {
                endsOfAskedWaits.add(action.until());
            }
        }
    }

    static DecisionDraft of(Case facts, Findings findings, Inquiry inquiry) {
        DecisionDraft draft = new DecisionDraft(facts, merged(findings.recommendations(), facts), inquiry);
        sorted(findings.advice()).forEach(each -> draft.advise(each.what().kind(), each.because()));
        sorted(findings.impact()).forEach(each -> draft.point(each.what().kind(), each.because()));
        sorted(findings.warnings()).forEach(each -> draft.warn(each.what().kind(), each.because()));
        return draft;
    }

    void advise(AdviceKind kind, Reason reason) {
        advice.computeIfAbsent(kind, none -> new LinkedHashSet<>()).add(reason);
    }

    void point(ImpactKind kind, Reason reason) {
        impact.computeIfAbsent(kind, none -> new LinkedHashSet<>()).add(reason);
    }

    void warn(WarningKind kind, Reason reason) {
        warnings.computeIfAbsent(kind, none -> new LinkedHashSet<>()).add(reason);
    }

    /** For a guard that can't do its work without a fact. */
    void ask(String fact, String row) {
        ask(fact, row, Set.of());
    }

    /** As above; {@code among}: the words that matter, which the question names. */
    void ask(String fact, String row, Set<? extends Enum<?>> among) {
        asked.computeIfAbsent(fact, none -> new TreeSet<>()).add(row);
        words.computeIfAbsent(fact, none -> new TreeSet<>(Comparator.comparingInt(Enum::ordinal)))
                .addAll(among);
    }

    /** What guards ask comes first: it is about actions that stand. One question per fact; the rows that it would decide are united. */
    List<Question> questions() {
        if (asked.isEmpty()) {
            return inquiry.questions();
        }
        inquiry.questions().forEach(question -> {
            if (asked.containsKey(question.fact())) {
                asked.get(question.fact()).addAll(question.wouldDecide());
            }
        });
        List<Question> questions = new ArrayList<>();
        asked.forEach((fact, rows) -> questions.add(new Question(fact, wording(fact), List.copyOf(rows))));
        for (Question question : inquiry.questions()) {
            if (!asked.containsKey(question.fact())) {
                questions.add(question);
            }
        }
        return questions;
    }

    private String wording(String fact) {
        String ask = inquiry.wording().apply(fact);
        Set<Enum<?>> named = words.get(fact);
        return named.isEmpty() ? ask : ask + " " + Texts.list(named);
    }

    /** Takes out what a guard forbids: actions, then options of choices; a choice without any left goes too. */
    void withhold(Guard guard) {
        for (int i = 0; i < actions.size(); ) {
            DraftAction action = actions.get(i);
            if (forbids(guard, action)) {
                Guard named = named(action);
                record(action, named, named.missing(facts, action), action.reasons);
                actions.remove(i);
                takenOut.add(action);
            } else {
                i++;
            }
        }
        for (int i = actions.size() - 1; i >= 0; i--) {
            if (actions.get(i).action == Action.OFFER_CHOICE) {
                withholdOptions(guard, actions.get(i));
            }
        }
    }

    private void withholdOptions(Guard guard, DraftAction choice) {
        List<Action> kept = choice.options();
        if (Collections.disjoint(kept, guard.about())) {
            return;
        }
        Set<Reason> proposedFor = Set.copyOf(choice.reasons);
        for (Action option : choice.options()) {
            DraftAction single = new DraftAction(option);
            if (forbids(guard, single)) {
                Guard named = named(single);
                record(single, named, Set.of(), proposedFor);
                choice.because(named.row(), named.text(facts));
                tookOptions.merge(choice, named, (one, two) -> one.compareTo(two) < 0 ? two : one);
                kept.remove(option);
                takenOut.add(single);
            }
        }
        if (kept.isEmpty() && tookOptions.containsKey(choice)) {
            actions.remove(choice);
            record(choice, tookOptions.get(choice), Set.of(), choice.reasons);
        } else {
            choice.options(kept);
        }
    }

    /** Takes out what was done already, each as a whole; no wait leads to it any more. */
    void withholdDone() {
        for (DraftAction action : List.copyOf(actions)) {
            if (Guard.DONE_ALREADY.forbids(this, action)) {
                actions.remove(action);
                done = true;
                for (DraftAction other : actions) {
                    if (other.params.get(Param.THEN) instanceof Action next && action.offers(next)) {
                        other.params.remove(Param.THEN);
                    }
                }
                record(action, Guard.DONE_ALREADY, Guard.DONE_ALREADY.missing(facts, action), action.reasons);
            }
        }
    }

    /** Whether anything that would stand here was done already. */
    boolean hasDone() {
        return done;
    }

    /** Whether anything that was taken out, by whichever guard, is forbidden by this one. */
    boolean hasTakenOut(Guard guard) {
        return takenOut.stream().anyMatch(action -> forbids(guard, action));
    }

    private Guard named(DraftAction action) {
        return Guard.ALL.stream()
                .filter(guard -> forbids(guard, action))
                .findFirst()
                .orElseThrow();
    }

    private boolean forbids(Guard guard, DraftAction action) {
        return guard.forbids(this, action) && putBy.get(action) != guard;
    }

    /** Adds what a guard does in the place of what it forbids. */
    void put(DraftAction action, Guard by) {
        putBy.put(action, by);
        actions.add(action);
    }

    /** The nearest rules of those that could propose such actions and don't here, and what each lacks. */
    List<Reason> nearest(Predicate<Action> such) {
        return inquiry.nearest().apply(such);
    }

    /** Asks for the evidence for want of which alone such actions don't stand here. */
    void askForPapers(Predicate<Action> such) {
        for (Inquiry.MissingPapers papers : inquiry.papers().apply(such)) {
            papers.rows().forEach(row -> ask(EVIDENCE, row, papers.kinds()));
        }
    }

    /** Has a person decide; several reasons become one review in the end. */
    DraftAction review(ReviewReason why, String row, String text) {
        DraftAction review = review(row, text);
        review.params.put(Param.WHY, why);
        return review;
    }

    /** The same where the row names no reason, so that what else stands tells why. */
    DraftAction review(String row, String text) {
        DraftAction review = new DraftAction(Action.HUMAN_REVIEW);
        review.because(row, text);
        actions.add(review);
        return review;
    }

    /** Has somebody look at the case from time to time; the reason joins what is watched already. */
    void watch(String row, String text) {
        for (DraftAction action : actions) {
            if (action.action == Action.MONITOR_CASE) {
                action.because(row, text);
                return;
            }
        }
        DraftAction monitor = new DraftAction(Action.MONITOR_CASE);
        monitor.params.put(Param.EVERY, facts.policy().monitorEvery());
        monitor.because(row, text);
        actions.add(monitor);
    }

    private void record(DraftAction what, Guard guard, Set<EvidenceKind> missing, Set<Reason> reasons) {
        String text = guard.text(facts, what);
        speaking.merge(what.action + "/" + guard.row(), new Spoken(guard, text), Spoken::or);
        record(what.action, guard.row(), text, missing, reasons);
    }

    /** What a guard says of the actions of one kind that it forbids. */
    private record Spoken(Guard guard, String text) {
        Spoken or(Spoken other) {
            if (guard != other.guard) {
                return guard.compareTo(other.guard) < 0 ? this : other;
            }
            return text.contains(other.text) ? this : new Spoken(guard, text + "; " + other.text);
        }
    }

    /** Takes an action out because of what else stands in the decision. */
    void withhold(DraftAction action, String by, String text) {
        actions.remove(action);
        record(action.action, by, text, Set.of(), action.reasons);
    }

    /** Leaves nothing to find out or to fear: only what the case teaches, and what may still be asked back. */
    void close() {
        advice.keySet().retainAll(Set.of(AdviceKind.RECORD_LESSON, AdviceKind.RECOVER_AFTER_ARRIVAL));
        impact.clear();
        asked.clear();
        inquiry = new Inquiry(List.of(), inquiry.wording());
    }

    private void record(Action action, String by, String text, Set<EvidenceKind> missing, Set<Reason> reasons) {
        Decision.Withheld now = new Decision.Withheld(action, by, text, missing, List.copyOf(reasons));
        withheld.merge(action + "/" + by, now, (one, two) -> {
            Set<Reason> all = new LinkedHashSet<>(one.because());
            all.addAll(two.because());
            Spoken spoken = speaking.get(action + "/" + by);
            String first = spoken == null ? one.text() : spoken.text();
            return new Decision.Withheld(action, by, first, united(one.missing(), two.missing()), List.copyOf(all));
        });
        if (!missing.isEmpty()) {
            ask(EVIDENCE, by, missing);
            reasons.forEach(reason -> reason.playbook().forEach(row -> ask(EVIDENCE, row)));
        }
    }

    private static Set<EvidenceKind> united(Set<EvidenceKind> one, Set<EvidenceKind> other) {
        Set<EvidenceKind> all = EnumSet.noneOf(EvidenceKind.class);
        all.addAll(one);
        all.addAll(other);
        return Collections.unmodifiableSet(all);
    }

    boolean has(Predicate<DraftAction> test) {
        for (DraftAction action : actions) {
            if (test.test(action)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Case facts() {
        return facts;
    }

    @Override
    public boolean offers(Action what) {
        return has(action -> action.offers(what));
    }

    List<Decision.Withheld> withheld() {
        if (withheld.isEmpty()) {
            return List.of();
        }
        return withheld.values().stream()
                .map(each -> new Decision.Withheld(
                        each.action(), each.by(), each.text(), each.missing(), sortedReasons(each.because())))
                .sorted(Comparator.comparing(Decision.Withheld::action).thenComparing(Decision.Withheld::by))
                .toList();
    }

    static <K extends Enum<K>> List<Decision.Note<K>> notes(Map<K, Set<Reason>> byKind) {
        List<Decision.Note<K>> notes = new ArrayList<>();
        byKind.forEach((kind, reasons) -> notes.add(new Decision.Note<>(kind, sortedReasons(reasons))));
        return notes;
    }

    /** Rules before guards, each by id, row and text. */
    static List<Reason> sortedReasons(Collection<Reason> reasons) {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.sort(RULES_BEFORE_GUARDS);
        return sorted;
    }

    private static List<DraftAction> merged(List<Proposal<Recommendation>> proposals, Case facts) {
        List<DraftAction> proposed = new ArrayList<>();
        for (Proposal<Recommendation> proposal : sorted(proposals)) {
            DraftAction next = DraftAction.of(proposal, facts);
            if (!proposal.what().onRecordOnly() || !next.handsInNothing()) {
                proposed.add(next);
            }
        }
        PapersOfSale.giveWay(proposed, facts);
        List<DraftAction> actions = new ArrayList<>();
        for (DraftAction next : proposed) {
            if (!absorbed(actions, next)) {
                actions.add(next);
            }
        }
        return actions;
    }

    private static boolean absorbed(List<DraftAction> actions, DraftAction next) {
        for (DraftAction action : actions) {
            if (action.action == next.action && action.absorb(next)) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<Proposal<T>> sorted(List<Proposal<T>> proposals) {
        List<Proposal<T>> sorted = new ArrayList<>(proposals);
        sorted.sort(BY_REASON);
        return sorted;
    }
}
