package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is on the table while the guards work: actions that still stand, and all that was said besides. */
final class Docket {
    // Written out: what is compared last costs most and is hardly ever reached.
    private static final Comparator<Reason> RULES_BEFORE_GUARDS = (one, other) -> {
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

    final Case facts;
    final List<Entry> entries;
    final Map<WarningKind, Set<Reason>> warnings = new EnumMap<>(WarningKind.class);
    final Map<AdviceKind, Set<Reason>> advice = new EnumMap<>(AdviceKind.class);
    final Map<ImpactKind, Set<Reason>> impact = new EnumMap<>(ImpactKind.class);
    private static final String EVIDENCE = "evidence";

    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Inquiry inquiry;
    private final Map<String, Decision.Withheld> withheld = new LinkedHashMap<>();

    private Docket(Case facts, List<Entry> entries, Inquiry inquiry) {
        this.facts = facts;
        this.inquiry = inquiry;
        this.entries = entries;
    }

    static Docket of(Case facts, Findings findings, Inquiry inquiry) {
        Docket docket = new Docket(facts, merged(findings.recommendations(), facts.asOf()), inquiry);
        sorted(findings.advice()).forEach(each -> docket.advise(each.what().kind(), each.because()));
        sorted(findings.impact()).forEach(each -> docket.point(each.what().kind(), each.because()));
        sorted(findings.warnings()).forEach(each -> docket.warn(each.what().kind(), each.because()));
        return docket;
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
        Set<String> named = words.computeIfAbsent(fact, none -> new LinkedHashSet<>());
        among.forEach(word -> named.add(word.name()));
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
        Set<String> named = words.get(fact);
        return named.isEmpty() ? ask : ask + " " + String.join(", ", named);
    }

    /** Takes every entry out that the test finds. */
    void withhold(Predicate<Entry> test, String by, String text) {
        withhold(test, by, text, none -> Set.of());
    }

    /** As above; the evidence that is missing is asked for. */
    void withhold(Predicate<Entry> test, String by, String text, Function<Entry, Set<EvidenceKind>> missing) {
        entries.removeIf(entry -> {
            boolean out = test.test(entry);
            if (out) {
                record(entry.action, by, text, missing.apply(entry), entry.reasons);
            }
            return out;
        });
    }

    /** Takes options out of every choice; a choice without any left goes too. */
    void withholdOptions(Predicate<Action> test, String by, String text) {
        for (Entry entry : List.copyOf(entries)) {
            if (entry.action != Action.OFFER_CHOICE) {
                continue;
            }
            List<Action> kept = new ArrayList<>();
            for (Action option : entry.options()) {
                if (test.test(option)) {
                    record(option, by, text, Set.of(), entry.reasons);
                } else {
                    kept.add(option);
                }
            }
            if (kept.size() < entry.options().size()) {
                entry.because(by, text);
            }
            if (kept.isEmpty()) {
                entries.remove(entry);
                record(Action.OFFER_CHOICE, by, text, Set.of(), entry.reasons);
            } else {
                entry.options(kept);
            }
        }
    }

    /** An action by itself and as an option of a choice. */
    void withholdEverywhere(Predicate<Action> test, String by, String text) {
        withhold(entry -> entry.action != Action.OFFER_CHOICE && test.test(entry.action), by, text);
        withholdOptions(test, by, text);
    }

    private void record(Action action, String by, String text, Set<EvidenceKind> missing, Set<Reason> reasons) {
        Decision.Withheld now = new Decision.Withheld(action, by, text, missing, List.copyOf(reasons));
        withheld.merge(action + "/" + by, now, (one, two) -> {
            Set<Reason> all = new LinkedHashSet<>(one.because());
            all.addAll(two.because());
            return new Decision.Withheld(
                    action, by, one.text(), united(one.missing(), two.missing()), List.copyOf(all));
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

    boolean has(Predicate<Entry> test) {
        for (Entry entry : entries) {
            if (test.test(entry)) {
                return true;
            }
        }
        return false;
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
    static List<Reason> sortedReasons(Iterable<Reason> reasons) {
        List<Reason> sorted = new ArrayList<>();
        reasons.forEach(sorted::add);
        sorted.sort(RULES_BEFORE_GUARDS);
        return sorted;
    }

    private static List<Entry> merged(List<Proposal<Recommendation>> proposals, Instant asOf) {
        List<Entry> entries = new ArrayList<>();
        for (Proposal<Recommendation> proposal : sorted(proposals)) {
            Entry next = Entry.of(proposal, asOf);
            if (!absorbed(entries, next)) {
                entries.add(next);
            }
        }
        return entries;
    }

    private static boolean absorbed(List<Entry> entries, Entry next) {
        for (Entry entry : entries) {
            if (entry.action == next.action && entry.absorb(next)) {
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
