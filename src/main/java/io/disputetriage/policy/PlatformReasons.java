package io.disputetriage.policy;

import io.disputetriage.facts.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a platform's raw reason may stand for. */
final class PlatformReasons {
    static final String FILE = "policy/platform-reasons.csv";
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.of("reason", Column.Form.TEXT),
            Column.word("kind", Kind.class));
    private final Map<String, Map<String, List<Meaning>>> reasons = new HashMap<>();

    private PlatformReasons(Map<Key, Timeline<Kind>> byKey) {
        byKey.forEach((key, timeline) -> reasons.computeIfAbsent(key.platform(), p -> new HashMap<>())
                .computeIfAbsent(key.reason(), r -> new ArrayList<>())
                .add(new Meaning(key.kind(), timeline)));
    }

    static PlatformReasons read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Key, Kind> ledger = new Ledger<>(rows);
        rows.each(row -> {
            String platform = platforms.word(row);
            String reason = row.text("reason");
            Kind kind = row.word("kind", Kind.class);
            if (kind == Kind.UNKNOWN) {
                row.fault("POL-205", "kind UNKNOWN says nothing about a reason", "Name what it stands for, or OTHER.");
            }
            ledger.add(row, new Key(platform, reason == null ? "" : fold(reason), kind), kind);
        });
        return new PlatformReasons(ledger.timelines());
    }

    /** In the order of the table; empty where nothing is known. A sub-reason without a row is read as the reason alone. */
    Set<Kind> kinds(String platform, String raw, Instant asOf) {
        Map<String, List<Meaning>> ofPlatform = platform == null || raw == null ? null : reasons.get(platform);
        if (ofPlatform == null) {
            return Set.of();
        }
        String folded = fold(raw);
        Set<Kind> kinds = inForce(ofPlatform.get(folded), asOf);
        int slash = folded.indexOf('/');
        return kinds.isEmpty() && slash > 0 ? inForce(ofPlatform.get(folded.substring(0, slash)), asOf) : kinds;
    }

    private static Set<Kind> inForce(List<Meaning> meanings, Instant asOf) {
        if (meanings == null) {
            return Set.of();
        }
        Set<Kind> kinds = new LinkedHashSet<>();
        for (Meaning meaning : meanings) {
            if (meaning.timeline().at(asOf) != null) {
                kinds.add(meaning.kind());
            }
        }
        return Collections.unmodifiableSet(kinds);
    }

    /** Upper case; runs of spaces, hyphens and underscores become one underscore, and none beside a slash or at an end. */
    static String fold(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char letter = raw.charAt(i);
            if (letter == ' ' || letter == '-' || letter == '_' || letter == '\t') {
                gap = true;
                continue;
            }
            int length = folded.length();
            if (gap && length > 0 && letter != '/' && folded.charAt(length - 1) != '/') {
                folded.append('_');
            }
            gap = false;
            folded.append(Character.toUpperCase(letter));
        }
        return folded.toString();
    }

    private record Meaning(Kind kind, Timeline<Kind> timeline) {}

    private record Key(String platform, String reason, Kind kind) {
        @Override
        public String toString() {
            return platform + " " + reason + " " + kind;
        }
    }
}
