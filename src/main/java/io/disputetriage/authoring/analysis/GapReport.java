package io.disputetriage.authoring.analysis;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.DeclaredGaps;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The gaps of a ruleset held against those that it declares.
 *
 * @param findings gaps that are not declared, and declarations of gaps that are not there; at the rules concerned
 * @param declared how many gaps are there on purpose
 * @param sampled what holes the sample shows besides, each in a sentence; neither declared nor there before. They are no
 *     findings, because another budget may miss them or show more
 * @param regions sets of fact sheets for which the same rules speak and the same is to be done
 */
public record GapReport(List<Diagnostic> findings, int declared, List<String> sampled, Scope scope, int regions) {
    public GapReport {
        findings = List.copyOf(findings);
        sampled = List.copyOf(sampled);
    }

    /**
     * Looks for gaps.
     *
     * @param rulebook best an interpreted one
     */
    public static GapReport of(Rulebook rulebook, Search search) {
        return of(rulebook, Optional.empty(), search);
    }

    /**
     * Likewise, without the findings that a ruleset before has as well.
     *
     * @param before best an interpreted one; empty: every gap counts. Declarations of gaps that aren't there now count if they were there before
     */
    public static GapReport of(Rulebook rulebook, Optional<Rulebook> before, Search search) {
        List<DeclaredGaps.Entry> declared = rulebook.declaredGaps();
        GapSearch.Found found = GapSearch.in(rulebook, before, search);
        Map<String, Rule> rules = rulebook.outlines().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        List<Diagnostic> findings = new ArrayList<>();
        Set<DeclaredGaps.Entry> met = new HashSet<>();
        int covered = 0;
        for (Gap gap : found.gaps()) {
            List<DeclaredGaps.Entry> covering =
                    declared.stream().filter(gap::isDeclaredBy).toList();
            met.addAll(covering);
            covered += covering.isEmpty() ? 0 : 1;
            if (covering.isEmpty() && !found.known().contains(gap)) {
                findings.add(finding(gap, rules));
            }
        }
        declared.stream()
                .filter(entry -> !met.contains(entry))
                .filter(entry -> before.isEmpty() || found.before().stream().anyMatch(gap -> gap.isDeclaredBy(entry)))
                .forEach(entry -> findings.add(Diagnostic.error(
                        "GAP-108",
                        DeclaredGaps.FILE,
                        entry.line(),
                        "No gap is what this entry declares",
                        "Take it out, or correct its facts, rules or guards")));
        List<String> sampled = found.sampled().stream()
                .filter(gap -> declared.stream().noneMatch(gap::isDeclaredBy))
                .filter(gap -> !found.known().contains(gap))
                .map(Gap::text)
                .toList();
        return new GapReport(findings.stream().sorted().toList(), covered, sampled, found.scope(), found.regions());
    }

    private static Diagnostic finding(Gap gap, Map<String, Rule> rules) {
        Rule rule = gap.rules().isEmpty() ? null : rules.get(gap.rules().get(0));
        return new Diagnostic(
                gap.form().code(),
                Diagnostic.Severity.WARNING,
                rule == null ? "." : rule.file(),
                rule == null ? 0 : rule.line(),
                0,
                gap.text(),
                gap.example()
                        .map(sheet -> "For instance " + FactSheetWriter.tree(sheet))
                        .orElse(null));
    }

    /** For people: what was looked at, and what is no finding because it was seen in the sample only; without a point. */
    public String sentence() {
        return scope.sentence()
                + (sampled.isEmpty()
                        ? ""
                        : ". Seen in the sample only, so that another --budget may miss it: "
                                + String.join("; ", sampled));
    }

    /** For programs: each number by its name. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new TreeMap<>(scope.figures());
        figures.put("regions", regions);
        figures.put("declared", declared);
        figures.put("sampled", sampled.size());
        return figures;
    }
}
