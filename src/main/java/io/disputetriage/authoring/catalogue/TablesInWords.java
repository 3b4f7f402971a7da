package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.policy.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that people look things up in: which evidence is wanted and where it goes, and what the words of payloads say. */
final class TablesInWords {
    private static final String ALWAYS = "2000-01-01";

    private final Table table;

    private TablesInWords(Table table) {
        this.table = table;
    }

    /** Those that are there and have a row, by the files of a ruleset. */
    static List<VocabularyTable> of(Map<String, String> files) {
        Map<String, Table> tables = PolicyReader.tables(files);
        return Stream.of(
                        new VocabularyTable(
                                "wanted-evidence",
                                "Evidence",
                                "What is wanted in an answer to a platform. An answer waits for what is required; of a group,"
                                        + " one is enough, and no answer waits. A case without a platform, kind, goods or stage"
                                        + " is any.",
                                List.of("case", "required", "one of", "recommended"),
                                rows(tables.get(PolicyTables.EVIDENCE_REQUIREMENTS), TablesInWords::wanted)),
                        new VocabularyTable(
                                "evidence-words",
                                "Words of platforms for evidence",
                                "What a platform calls a kind of evidence, and where it is entered. A row without a kind of"
                                        + " evidence is for each that has no row of its own.",
                                List.of("evidence", "word", "goes to"),
                                rows(tables.get(PolicyTables.EVIDENCE_WORDS), TablesInWords::words)),
                        new VocabularyTable(
                                "payload-words",
                                "Words of payloads",
                                "What platforms and trackers write into a field of their payloads, and the facts that it says."
                                        + " A word that says nothing is known and left alone; one that stands nowhere is told"
                                        + " as UNKNOWN_PLATFORM_WORD.",
                                List.of("word", "says"),
                                rows(tables.get(PolicyTables.WORDS), TablesInWords::meanings)),
                        new VocabularyTable(
                                "minor-units",
                                "Decimals of platforms",
                                "With how many decimals a platform writes a currency, and what becomes of an amount that the"
                                        + " currency can't hold. What has no row is written as ISO 4217 has it.",
                                List.of("currency", "decimals", "rounding"),
                                rows(tables.get(PolicyTables.MINOR_UNITS), TablesInWords::decimals)))
                .filter(each -> !each.rows().isEmpty())
                .toList();
    }

    private static List<List<String>> rows(Table table, Function<TablesInWords, List<List<String>>> rows) {
        return table == null ? List.of() : rows.apply(new TablesInWords(table));
    }

    private List<List<String>> wanted() {
        Map<String, List<Table.Line>> cases = new LinkedHashMap<>();
        table.lines().forEach(line -> cases.computeIfAbsent(
                        name(line, "platform", "kind", "goods", "stage"), none -> new ArrayList<>())
                .add(line));
        List<List<String>> rows = new ArrayList<>();
        cases.forEach((name, lines) -> rows.add(List.of(
                name,
                evidence(lines, EvidenceLevel.REQUIRED),
                evidence(lines, EvidenceLevel.ONE_OF),
                evidence(lines, EvidenceLevel.RECOMMENDED))));
        return rows;
    }

    /** Kinds of evidence of one level, each group behind its name. */
    private String evidence(List<Table.Line> lines, EvidenceLevel level) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        lines.stream().filter(line -> cell(line, "level").equals(level.name())).forEach(line -> groups.computeIfAbsent(
                        cell(line, "group"), none -> new ArrayList<>())
                .add(cell(line, "evidence") + dates(line)));
        return groups.entrySet().stream()
                .map(group ->
                        (group.getKey().isEmpty() ? "" : group.getKey() + ": ") + String.join(", ", group.getValue()))
                .collect(Collectors.joining("; "));
    }

    private List<List<String>> words() {
        return table.lines().stream()
                .map(line -> List.of(
                        name(line, "platform", "evidence", "kind") + dates(line),
                        cell(line, "word"),
                        cell(line, "goes_to")))
                .toList();
    }

    /** A word may have several rows, one for each fact. */
    private List<List<String>> meanings() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            List<String> says =
                    words.computeIfAbsent(name(line, "platform", "field", "word"), none -> new ArrayList<>());
            if (!cell(line, "value").isEmpty()) {
                says.add(cell(line, "fact") + " " + cell(line, "value") + dates(line));
            }
        });
        return words.entrySet().stream()
                .map(word -> List.of(
                        word.getKey(), word.getValue().isEmpty() ? "nothing" : String.join(", ", word.getValue())))
                .toList();
    }

    private List<List<String>> decimals() {
        return table.lines().stream()
                .map(line -> List.of(
                        name(line, "platform", "currency") + dates(line), cell(line, "digits"), cell(line, "rounding")))
                .toList();
    }

    private String name(Table.Line line, String... columns) {
        String name = Stream.of(columns)
                .map(column -> cell(line, column))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? "any" : name;
    }

    /** Only what is not in force at all times has any. */
    private String dates(Table.Line line) {
        String from = cell(line, "from");
        String until = cell(line, "until");
        return (from.equals(ALWAYS) ? "" : " from " + from) + (until.isEmpty() ? "" : " until " + until);
    }

    private String cell(Table.Line line, String column) {
        int at = table.columns().indexOf(column);
        return at < 0 ? "" : line.cells().get(at);
    }
}
