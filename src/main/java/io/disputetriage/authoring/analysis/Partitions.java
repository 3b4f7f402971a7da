package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.Clause;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fact space divided by kind of complaint and stage, each cell with the facts that can matter there. */
final class Partitions {
    private static final String KIND = "complaint.kind";
    private static final String STAGE = "stage";
    private static final Fact STAGE_FACT = Fact.at(STAGE);
    private static final Fact PLATFORM = Fact.at("platform");
    private static final Fact STATE = Fact.at("shipment.state");
    private static final int BASES = 8;

    private final FactSpace space;
    private final Function<FactSheet, Case> derive;
    private final List<Speech> speeches;

    private Partitions(FactSpace space, Function<FactSheet, Case> derive, List<Speech> speeches) {
        this.space = space;
        this.derive = derive;
        this.speeches = speeches;
    }

    /** One set of pairs for each kind and stage, an unknown stage among them. */
    static List<PairwiseCombinations> of(FactSpace space, Collection<Rule> rules, Function<FactSheet, Case> derive) {
        Partitions cells =
                new Partitions(space, derive, rules.stream().map(Speech::of).toList());
        return List.of(Kind.values()).parallelStream()
                .flatMap(kind -> cells.of(kind).stream())
                .toList();
    }

    private List<PairwiseCombinations> of(Kind kind) {
        Map<String, Dimension> merged = new LinkedHashMap<>();
        List<PairwiseCombinations> all = new ArrayList<>();
        Stream.concat(Stream.of((Stage) null), Stream.of(Stage.values())).forEach(stage -> {
            Draft base = Draft.about(kind).with(STAGE_FACT, stage);
            all.add(new PairwiseCombinations(base, mattering(base, merged)));
        });
        return all;
    }

    private List<Dimension> mattering(Draft base, Map<String, Dimension> merged) {
        List<Speech> heard = heard(base);
        List<Draft> bases = bases(base);
        Set<String> reads = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        heard.forEach(speech -> {
            speech.clauses().forEach(clause -> reads.addAll(clause.reads()));
            words.addAll(speech.evidence());
        });
        Set<Dimension> mattering = new LinkedHashSet<>();
        reads.forEach(path -> mattering.addAll(space.behind(path)));
        return space.dimensions().stream()
                .filter(each -> !each.name().equals(KIND) && !each.name().equals(STAGE))
                .filter(each -> each.name().startsWith("evidence[")
                        ? words.contains(each.name()) || mattering.contains(each) && isProof(each)
                        : FactSpace.isGuarded(each) || mattering.contains(each))
                .map(each -> merged.computeIfAbsent(each.name(), none -> merged(each, bases, heard)))
                .toList();
    }

    /** Evidence that no rule names matters only where something is derived from it. */
    private boolean isProof(Dimension dimension) {
        return Stream.of("derived.proofOnRecord", "derived.proofMissing")
                .anyMatch(path -> space.behind(path).contains(dimension));
    }

    /** The rules that the kind and the stage alone don't silence. */
    private List<Speech> heard(Draft base) {
        Case facts = derive.apply(base.sheet());
        return speeches.stream()
                .filter(speech -> speech.clauses().stream()
                        .filter(clause -> clause.reads().stream().allMatch(path -> space.behind(path).stream()
                                .allMatch(each ->
                                        each.name().equals(KIND) || each.name().equals(STAGE))))
                        .allMatch(clause -> clause.of(facts) == Truth.TRUE))
                .toList();
    }

    /** Words that no rule that is heard tells apart stand for each other; numbers, times and money stay as they are. */
    private Dimension merged(Dimension dimension, List<Draft> bases, List<Speech> heard) {
        boolean words = dimension.facts().size() > 1
                || dimension.facts().get(0).type().isEnum()
                        && dimension.facts().get(0).form() == Fact.Form.PLAIN;
        if (!words) {
            return dimension;
        }
        List<Clause> clauses = heard.stream()
                .flatMap(speech -> speech.clauses().stream())
                .filter(clause -> clause.reads().stream()
                        .anyMatch(path -> space.behind(path).contains(dimension)))
                .toList();
        // Nobody asks the cases that are made of these where nobody reads the dimension.
        List<Draft> asked = clauses.isEmpty() ? List.of() : bases;
        Map<List<Object>, Integer> classes = new LinkedHashMap<>();
        for (int i = 0; i < dimension.size(); i++) {
            List<Object> effect = new ArrayList<>();
            Draft alone = dimension.set(bases.get(0), i);
            effect.add(alone.get(PLATFORM) == null ? "unknown" : alone.get(PLATFORM));
            effect.add(alone.get(STATE) == ShipmentState.NOT_SHIPPED);
            for (Draft each : asked) {
                Case facts = derive.apply(dimension.set(each, i).sheet());
                clauses.forEach(clause -> effect.add(clause.of(facts)));
            }
            classes.putIfAbsent(effect, i);
        }
        return dimension.only(List.copyOf(classes.values()));
    }

    private List<Draft> bases(Draft base) {
        Random random = new Random(3);
        List<Draft> bases = new ArrayList<>(List.of(base));
        for (int i = 1; i < BASES; i++) {
            Draft draft = base;
            for (Dimension dimension : space.dimensions()) {
                if (!dimension.name().equals(KIND) && random.nextInt(4) > i % 3) {
                    draft = dimension.set(draft, random.nextInt(dimension.size()));
                }
            }
            bases.add(draft);
        }
        // What is made of them one change further shares their sections.
        bases.forEach(Draft::sheet);
        return bases;
    }

    /** What a rule asks, and the evidence that it names. */
    private record Speech(List<Clause> clauses, Set<String> evidence) {
        static Speech of(Rule rule) {
            Stream<String> asked = rule.constraints().stream()
                    .flatMap(constraint -> constraint.condition().operands())
                    .map(Operand::text);
            Stream<String> said = rule.insertion().calls().stream()
                    .flatMap(call -> call.arguments().stream())
                    .map(Insertion.Argument::text);
            Set<String> evidence = Stream.concat(asked, said)
                    .filter(text -> text.startsWith("EvidenceKind."))
                    .map(text -> "evidence[" + text.substring(text.indexOf('.') + 1) + "]")
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Speech(TargetedSheets.clauses(rule), evidence);
        }
    }
}
