package io.disputetriage.policy;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.WantedEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which evidence is wanted, by platform, kind of complaint, goods and stage. */
final class EvidenceRequirements {
    static final String FILE = "policy/evidence-requirements.csv";
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD).orEmpty(),
            Column.word("kind", Kind.class).orEmpty(),
            Column.word("goods", Goods.class).orEmpty(),
            Column.word("stage", Stage.class).orEmpty(),
            Column.word("evidence", EvidenceKind.class),
            Column.word("level", EvidenceLevel.class),
            Column.of("group", Column.Form.WORD_OF_ITS_OWN).orEmpty());

    /** By platform (null: one without rows of its own, or unknown) and kind, so that a case meets few rows. */
    private final Map<String, Map<Kind, List<Entry>>> index = new HashMap<>();

    private EvidenceRequirements(Map<EvidenceRequirement, Timeline<WantedEvidence>> rows) {
        index.put(null, byKind(rows, null));
        rows.keySet().stream()
                .map(EvidenceRequirement::platform)
                .distinct()
                .forEach(platform -> index.computeIfAbsent(platform, name -> byKind(rows, name)));
    }

    /** The table may be null, which means that no evidence is wanted but what rules ask for. */
    static EvidenceRequirements read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<EvidenceRequirement, WantedEvidence> ledger = new Ledger<>(rows);
        EvidenceGroups groups = new EvidenceGroups();
        rows.each(row -> {
            EvidenceRequirement key = EvidenceRequirement.of(row, platforms);
            EvidenceLevel level = row.word("level", EvidenceLevel.class);
            String group = EvidenceGroups.name(row, level);
            groups.add(row, key, group);
            ledger.add(
                    row,
                    key,
                    new WantedEvidence(key.evidence(), level, group, FILE + ": " + key, row.textOrNull("source")));
        });
        groups.check();
        return new EvidenceRequirements(ledger.timelines());
    }

    /** Each kind of evidence once, at the highest level that a row in force gives it. Null is unknown, and fits only rows for any. */
    List<WantedEvidence> of(String platform, Kind kind, Goods goods, Stage stage, Instant asOf) {
        Map<Kind, List<Entry>> ofPlatform = index.containsKey(platform) ? index.get(platform) : index.get(null);
        List<Entry> rows = ofPlatform.getOrDefault(kind, List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<EvidenceKind, WantedEvidence> wanted = new EnumMap<>(EvidenceKind.class);
        for (Entry row : rows) {
            WantedEvidence now = row.key().fits(goods, stage) ? row.timeline().at(asOf) : null;
            if (now != null) {
                wanted.merge(now.evidence(), now, EvidenceRequirements::stronger);
            }
        }
        return List.copyOf(wanted.values());
    }

    /** Of two alike the first in the table. */
    private static WantedEvidence stronger(WantedEvidence one, WantedEvidence other) {
        return other.level().compareTo(one.level()) < 0 ? other : one;
    }

    private static Map<Kind, List<Entry>> byKind(
            Map<EvidenceRequirement, Timeline<WantedEvidence>> rows, String platform) {
        Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Entry> fitting = new ArrayList<>();
            rows.forEach((key, timeline) -> {
                if ((key.platform() == null || key.platform().equals(platform))
                        && (key.kind() == null || key.kind() == kind)) {
                    fitting.add(new Entry(key, timeline));
                }
            });
            byKind.put(kind, fitting);
        }
        return byKind;
    }

    private record Entry(EvidenceRequirement key, Timeline<WantedEvidence> timeline) {}
}
