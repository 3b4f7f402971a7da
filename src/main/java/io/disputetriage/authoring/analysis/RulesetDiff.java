package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Property;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks for fact sheets that two rulesets decide otherwise. The same rulesets give the same report. */
public final class RulesetDiff {
    private static final String ORDER = "the order of the actions";

    private final DraftOutcome.Rules before;
    private final DraftOutcome.Rules after;
    private final List<RuleChange> changes;
    private final PolicyChange policy;
    private final List<ChangedMessage> messages;
    /** Whether an equal case gets an equal decision: only rows differ, of tables by which cases are derived. */
    private final boolean casesDecide;

    private final FactSpace space;
    private final Set<String> ignored;
    private final Map<Ground, Region> regions = new LinkedHashMap<>();
    private final UnseenRows rows;
    private final AskedTally asked = new AskedTally();
    private int looked;

    RulesetDiff(Rulebook before, Rulebook after, Set<String> ignored) {
        this.ignored = ignored;
        this.before = DraftOutcome.Rules.of(before);
        this.after = DraftOutcome.Rules.of(after);
        this.changes = RuleChange.between(before.outlines(), after.outlines());
        this.policy = PolicyChange.between(before, after);
        this.casesDecide = changes.isEmpty()
                && !policy.order()
                && policy.changes().stream().noneMatch(ChangedRow::isQuestion);
        this.messages = MessageChanges.between(before.messages(), after.messages());
        List<Rule> rules = new ArrayList<>(before.outlines());
        rules.addAll(after.outlines());
        this.space = FactSpace.of(
                Literals.of(rules),
                PolicyThresholds.of(List.of(
                        PolicyReader.tables(before.files().texts()),
                        PolicyReader.tables(after.files().texts()))),
                policy.changes().isEmpty() ? List.of(after::derive) : List.of(before::derive, after::derive));
        this.rows = UnseenRows.of(policy.changes(), before, after);
    }

    /**
     * Compares two rulesets.
     *
     * @param before best an interpreted one, like {@code after}
     * @param search of its own are besides those fact sheets that are steered at what changed
     * @param ignored members of decisions, such as {@code questions}, that are not compared
     */
    public static DiffReport of(Rulebook before, Rulebook after, Search search, Set<String> ignored) {
        return new RulesetDiff(before, after, ignored).report(search);
    }

    private DiffReport report(Search search) {
        if (changes.isEmpty() && policy.decidesNothing()) {
            return new DiffReport(
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    policy.rows(),
                    false,
                    messages,
                    unseen(),
                    ignored,
                    Scope.NOTHING,
                    0);
        }
        List<Draft> seeds = search.drafts();
        DraftPipeline<Optional<Found>> batch = new DraftPipeline<>(this::compare, found -> {
            found.ifPresent(this::add);
            search.progress().accept(++looked);
        });
        Set<Draft> apart = apart(seeds);
        apart.forEach(batch);
        Set<Long> seen = new HashSet<>();
        apart.forEach(draft -> seen.add(draft.key()));
        Consumer<Draft> unseen = draft -> {
            if (seen.add(draft.key())) {
                batch.accept(draft);
            }
        };
        List<Target> targets = targets();
        FiringSheets firing = new FiringSheets(space);
        rows.steered(firing, targets, search.budget() / 5).forEach(unseen);
        Scope scope = new Enumeration(
                        firing,
                        targets.stream().map(Target::rule).toList(),
                        targets,
                        after.rulebook()::derive,
                        seeds,
                        search.budget())
                .each(unseen);
        batch.finish();
        List<DiffReport.Region> shown = new ArrayList<>(regions.entrySet().parallelStream()
                .map(entry -> new DiffReport.Region(
                        List.copyOf(entry.getKey().causes()),
                        entry.getKey().effect().words(),
                        entry.getValue().sheets,
                        least(entry.getKey(), entry.getValue().first)))
                .toList());
        shown.sort(Comparator.comparingInt(
                        (DiffReport.Region region) -> -region.example().weight())
                .thenComparingInt(region -> -region.sheets())
                .thenComparing(region -> region.causes() + " " + region.effect()));
        return new DiffReport(
                shown,
                asked.asked(draft -> compare(draft).map(Found::difference)),
                changes.stream().map(RuleChange::id).toList(),
                policy.rows(),
                policy.order(),
                messages,
                unseen(),
                ignored,
                scope,
                seen.size());
    }

    /** The rules of the new ruleset, and those of the old one that are no more or would be judged by another policy. */
    private List<Target> targets() {
        List<Target> targets = new ArrayList<>(Target.all(after.rulebook()));
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.id()));
        Target.all(before.rulebook()).stream()
                .filter(target -> !policy.changes().isEmpty()
                        || changed.contains(target.rule().id()))
                .forEach(targets::add);
        return targets;
    }

    /** Sheets steered at each change: only one of the two rules fires, or both do and say something else. */
    private Set<Draft> apart(List<Draft> seeds) {
        Set<Draft> apart = new LinkedHashSet<>();
        for (RuleChange change : changes) {
            Set<Draft> starts = new LinkedHashSet<>();
            change.before().ifPresent(rule -> starts.addAll(starts(rule, before.rulebook()::derive, seeds)));
            change.after().ifPresent(rule -> starts.addAll(starts(rule, after.rulebook()::derive, seeds)));
            starts.add(Draft.about(Kind.UNKNOWN));
            apart.addAll(starts);
            Solver solver = new Solver(space, after.rulebook()::derive);
            change.apart()
                    .forEach(goals ->
                            starts.forEach(start -> solver.solve(start, goals).ifPresent(apart::add)));
        }
        return apart;
    }

    private List<Draft> starts(Rule rule, Function<FactSheet, Case> derive, List<Draft> seeds) {
        TargetedSheets steering = new TargetedSheets(space, derive);
        List<Draft> starts = new ArrayList<>(steering.firing(rule));
        seeds.stream().filter(seed -> steering.fires(rule, seed)).limit(8).forEach(starts::add);
        return starts;
    }

    /** What changed and is the cause of no difference, in the order of rules, rows and the order of the actions. */
    List<DiffReport.Unseen> unseen() {
        List<DiffReport.Unseen> unseen = new ArrayList<>();
        for (RuleChange change : changes) {
            if (regions.keySet().stream()
                    .flatMap(ground -> ground.causes().stream())
                    .noneMatch(cause -> cause.startsWith(change.id() + " "))) {
                Rule rule = change.after().or(change::before).orElseThrow();
                unseen.add(new DiffReport.Unseen("rule " + change.id(), rule.file(), rule.line(), true));
            }
        }
        rows.left(ignored)
                .forEach(row -> unseen.add(
                        new DiffReport.Unseen("row " + String.join(", ", row.texts()), row.path(), row.line(), true)));
        ofIntake().ifPresent(unseen::add);
        if (policy.order()
                && regions.keySet().stream().noneMatch(ground -> ground.causes().contains(ORDER))) {
            unseen.add(new DiffReport.Unseen(ORDER, "policy/order.yaml", 0, true));
        }
        return unseen;
    }

    /** The rows by which payloads are read, as one change: a new table has hundreds. */
    private Optional<DiffReport.Unseen> ofIntake() {
        return policy.intake().stream().findFirst().map(row -> {
            int others = policy.intake().size() - 1;
            return new DiffReport.Unseen(
                    "row " + String.join(", ", row.texts()) + (others == 0 ? "" : " and " + others + " more"),
                    row.path(),
                    row.line(),
                    false);
        });
    }

    /** One sheet more than those of a search. */
    void look(Draft draft) {
        compare(draft).ifPresent(this::add);
    }

    private Optional<Found> compare(Draft draft) {
        FactSheet sheet = draft.sheet();
        if (casesDecide
                && before.rulebook().derive(sheet).equals(after.rulebook().derive(sheet))) {
            return Optional.empty();
        }
        DraftOutcome old = before.of(draft);
        DraftOutcome now = after.of(draft);
        List<String> members = Difference.members(old.decision(), now.decision());
        members.removeAll(ignored);
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        draft,
                        causes(old, now),
                        new Difference(draft.sheet(), old.decision(), now.decision(), members)));
    }

    /** Which of the changes show in a case: rules that say something else, and values that the policy gives otherwise. */
    private Set<String> causes(DraftOutcome old, DraftOutcome now) {
        Set<String> causes = new TreeSet<>();
        Set<String> spoke = new HashSet<>();
        old.said().forEach(proposal -> spoke.add(proposal.because().rule()));
        Set<String> speaks = new HashSet<>();
        now.said().forEach(proposal -> speaks.add(proposal.because().rule()));
        for (RuleChange change : changes) {
            String id = change.id();
            if (spoke.contains(id) || speaks.contains(id)) {
                String how = spoke.contains(id)
                        ? speaks.contains(id) ? " says something else" : " is silent now"
                        : " speaks now";
                causes.add(id + how);
            }
        }
        if (!policy.changes().isEmpty()) {
            for (Property property : Property.byPath().values()) {
                if (!Objects.equals(property.of(old.facts()), property.of(now.facts()))) {
                    causes.add(property.path());
                }
            }
        }
        if (causes.isEmpty()) {
            // With the same order only the questions are left: a changed rule hangs on facts that nobody knows.
            causes.add(policy.order() ? ORDER : "what is asked");
        }
        return causes;
    }

    private void add(Found found) {
        rows.seen(found.draft(), found.difference());
        if (found.difference().isOnlyQuestions()) {
            asked.add(found.draft(), found.difference());
            return;
        }
        Region region = regions.computeIfAbsent(found.ground(), none -> new Region(found));
        region.sheets++;
        if (region.first.difference().weight() < found.difference().weight()) {
            region.first = found;
        }
    }

    private Difference least(Ground ground, Found found) {
        int weight = found.difference().weight();
        Draft least = Shrinking.of(found.draft(), draft -> compare(draft)
                .filter(other -> other.ground().equals(ground))
                .filter(other -> other.difference().weight() >= weight)
                .isPresent());
        return compare(least).orElseThrow().difference();
    }

    /** What regions are told apart by. */
    private record Ground(Set<String> causes, Effect effect) {}

    private record Found(Draft draft, Set<String> causes, Difference difference) {
        Ground ground() {
            return new Ground(causes, Effect.of(difference));
        }
    }

    private static final class Region {
        private Found first;
        private int sheets;

        Region(Found first) {
            this.first = first;
        }
    }
}
