package io.disputetriage.regions;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rulebook.DeclaredGaps;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.wire.FactSheetWriter;
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
 * @param regions sets of fact sheets for which the same rules speak and the same is to be done
 */
public record GapReport(List<Diagnostic> findings, int declared, Scope scope, int regions) {
    public GapReport {
        findings = List.copyOf(findings);
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
     * Likewise, without the findings that a ruleset before has as well. Both are looked at with the same fact sheets.
     *
     * @param before best an interpreted one; empty: every gap counts. Declarations of gaps that aren't there now count if they were there before
     */
    public static GapReport of(Rulebook rulebook, Optional<Rulebook> before, Search search) {
        List<DeclaredGaps.Entry> declared = rulebook.declaredGaps();
        GapSearch.Found found = GapSearch.in(rulebook, before, search);
        Map<String, RuleOutline> rules =
                rulebook.outlines().stream().collect(Collectors.toMap(RuleOutline::id, Function.identity()));
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
                        "No gap of " + found.scope().sheets() + " fact sheets is what this entry declares",
                        "Take it out, or look at more fact sheets with --budget")));
        return new GapReport(findings.stream().sorted().toList(), covered, found.scope(), found.regions());
    }

    private static Diagnostic finding(Gap gap, Map<String, RuleOutline> rules) {
        RuleOutline rule = gap.rules().isEmpty() ? null : rules.get(gap.rules().get(0));
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

    /** For programs: each number by its name. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new TreeMap<>(scope.figures());
        figures.put("regions", regions);
        figures.put("declared", declared);
        return figures;
    }
}
