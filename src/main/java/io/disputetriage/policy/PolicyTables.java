package io.disputetriage.policy;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the tables of the policy folder into a policy: strictly, with all faults at once. */
public final class PolicyTables {
    /** The platforms that there are. */
    public static final String PLATFORMS = Platforms.FILE;

    /** What the words of payloads say. */
    public static final String WORDS = PlatformWords.FILE;

    /** With how many decimals platforms write amounts. */
    public static final String MINOR_UNITS = MinorUnits.FILE;

    /** The rows that a team adds to the playbooks. */
    public static final String PLAYBOOK_ROWS = OwnRows.FILE;

    /** Which evidence is wanted in an answer. */
    public static final String EVIDENCE_REQUIREMENTS = EvidenceRequirements.FILE;

    /** What platforms call the kinds of evidence. */
    public static final String EVIDENCE_WORDS = EvidenceWords.FILE;

    /** Every file that a policy needs. */
    public static final List<String> FILES = List.of(
            Countries.FILE,
            PartialRefund.FILE,
            PlatformReasons.FILE,
            Platforms.FILE,
            PromisedDays.FILE,
            Askings.FILE,
            ResponseTimes.FILE,
            Settings.FILE,
            TransitDays.FILE,
            ValueLimits.FILE);

    /** Files that may be absent, as they are from rulesets that are older than they. */
    static final List<String> OPTIONAL = Stream.concat(
                    Stream.of(MinorUnits.FILE, PlatformWords.FILE, Disruptions.FILE, NameWords.FILE, OwnRows.FILE),
                    EvidenceTables.FILES.stream())
            .toList();

    private PolicyTables() {}

    /** Whether a file is read as a table. */
    public static boolean isTable(String path) {
        return path.endsWith(".csv") && (path.startsWith("policy/") || isOfIntake(path));
    }

    /** Whether a table says how payloads are read, and so nothing of what is decided for a fact sheet. */
    public static boolean isOfIntake(String path) {
        return path.startsWith("intake/");
    }

    /** Whether a change of a table can change what is decided for a fact sheet, or asked about one. */
    public static boolean isOfDecisions(String path) {
        return !isOfIntake(path)
                && !path.equals(PLAYBOOK_ROWS)
                && !path.equals(EvidenceWords.FILE)
                && !path.equals(EvidenceTexts.FILE)
                && !path.equals(EvidenceLimitTable.FILE);
    }

    /** The columns of each file, in the order in which the files are listed; those that may be absent come last. */
    public static Map<String, List<Column>> columns() {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        columns.put(Countries.FILE, Countries.COLUMNS);
        columns.put(PartialRefund.FILE, PartialRefund.COLUMNS);
        columns.put(PlatformReasons.FILE, PlatformReasons.COLUMNS);
        columns.put(Platforms.FILE, Platforms.COLUMNS);
        columns.put(PromisedDays.FILE, PromisedDays.COLUMNS);
        columns.put(Askings.FILE, Askings.COLUMNS);
        columns.put(ResponseTimes.FILE, ResponseTimes.COLUMNS);
        columns.put(Settings.FILE, Settings.COLUMNS);
        columns.put(TransitDays.FILE, TransitDays.COLUMNS);
        columns.put(ValueLimits.FILE, ValueLimits.COLUMNS);
        columns.put(Disruptions.FILE, Disruptions.COLUMNS);
        columns.put(NameWords.FILE, NameWords.COLUMNS);
        columns.put(MinorUnits.FILE, MinorUnits.COLUMNS);
        columns.put(PlatformWords.FILE, PlatformWords.COLUMNS);
        columns.put(EvidenceRequirements.FILE, EvidenceRequirements.COLUMNS);
        columns.put(EvidenceWords.FILE, EvidenceWords.COLUMNS);
        columns.put(EvidenceTexts.FILE, EvidenceTexts.COLUMNS);
        columns.put(EvidenceLimitTable.FILE, EvidenceLimitTable.COLUMNS);
        columns.replaceAll((file, own) ->
                Stream.concat(own.stream(), Column.OF_DATED_TABLES.stream()).toList());
        columns.put(OwnRows.FILE, OwnRows.COLUMNS);
        return columns;
    }

    /**
     * Reads the tables.
     *
     * @param tables those that could be read as tables, by file
     * @param unreadable faults of those that could not; their files are not reported as missing
     */
    public static PolicyResult read(Map<String, Table> tables, List<Diagnostic> unreadable) {
        PolicyFaults faults = new PolicyFaults();
        faults.addAll(unreadable);
        Set<String> broken = unreadable.stream().map(Diagnostic::file).collect(Collectors.toSet());
        checkNames(tables.keySet(), broken, faults);
        Askings askings = Askings.read(tables.get(Askings.FILE), faults);
        Countries countries = Countries.read(tables.get(Countries.FILE), faults);
        Disruptions disruptions = Disruptions.read(tables.get(Disruptions.FILE), faults, countries);
        NameWords nameWords = NameWords.read(tables.get(NameWords.FILE), faults);
        // Only for its faults: which rows there are is asked before any rule is read.
        OwnRows.read(tables.get(OwnRows.FILE), faults);
        PartialRefund partialRefund = PartialRefund.read(tables.get(PartialRefund.FILE), faults);
        Platforms platforms = Platforms.read(tables.get(Platforms.FILE), faults);
        PlatformReasons reasons = PlatformReasons.read(tables.get(PlatformReasons.FILE), faults, platforms);
        PlatformWords words = PlatformWords.read(tables.get(PlatformWords.FILE), faults, platforms);
        MinorUnits minorUnits = MinorUnits.read(tables.get(MinorUnits.FILE), faults, platforms);
        EvidenceTables evidence = EvidenceTables.read(tables, faults, platforms);
        PromisedDays promisedDays = PromisedDays.read(tables.get(PromisedDays.FILE), faults, countries);
        ResponseTimes responseTimes = ResponseTimes.read(tables.get(ResponseTimes.FILE), faults, platforms);
        Settings settings = Settings.read(tables.get(Settings.FILE), faults);
        TransitDays transitDays = TransitDays.read(tables.get(TransitDays.FILE), faults, countries);
        ValueLimits valueLimits = ValueLimits.read(tables.get(ValueLimits.FILE), faults);
        return faults.none()
                ? new PolicyResult.Loaded(new Policy(
                        askings,
                        countries,
                        disruptions,
                        evidence,
                        minorUnits,
                        nameWords,
                        partialRefund,
                        reasons,
                        platforms,
                        words,
                        promisedDays,
                        responseTimes,
                        settings,
                        transitDays,
                        valueLimits,
                        changes(tables.values())))
                : new PolicyResult.Refused(faults.inOrder());
    }

    /** The first instant of each day on which a row comes into force, and of each after its last one. */
    private static NavigableSet<Instant> changes(Collection<Table> tables) {
        NavigableSet<Instant> changes = new TreeSet<>();
        for (Table table : tables) {
            int from = table.columns().indexOf("from");
            int until = table.columns().indexOf("until");
            if (from < 0 || until < 0 || !isOfDecisions(table.file())) {
                continue;
            }
            for (Table.Line line : table.lines()) {
                changes.add(start(LocalDate.parse(line.cells().get(from))));
                String last = line.cells().get(until);
                if (!last.isEmpty()) {
                    changes.add(start(LocalDate.parse(last).plusDays(1)));
                }
            }
        }
        return changes;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The rows that rules may name beside this table of a team's own; its faults are told by {@link #read}. */
    public static PlaybookRows rows(Table own) {
        return OwnRows.read(own, new PolicyFaults());
    }

    /** The platforms that this table lists, in its order; its faults are told by {@link #read}. */
    public static List<String> platforms(Table table) {
        return Platforms.read(table, new PolicyFaults()).names();
    }

    /** Of the same name in the other folder, else the nearest. */
    private static String meant(String file, List<String> known) {
        String name = file.substring(file.lastIndexOf('/'));
        return known.stream()
                .filter(other -> other.endsWith(name))
                .findFirst()
                .map(other -> "Did you mean " + other + "?")
                .orElseGet(() -> Suggestion.hint(file, known));
    }

    private static void checkNames(Set<String> present, Set<String> broken, PolicyFaults faults) {
        List<String> known = Stream.concat(FILES.stream(), OPTIONAL.stream()).toList();
        for (String file : present) {
            if (!known.contains(file)) {
                faults.add("POL-203", file, 0, "No policy has a file of this name", meant(file, known));
            }
        }
        for (String file : FILES) {
            if (!present.contains(file) && !broken.contains(file)) {
                faults.add(
                        "POL-202",
                        file,
                        0,
                        "The file is missing",
                        "Restore it; every table of the policy is required.");
            }
        }
    }
}
