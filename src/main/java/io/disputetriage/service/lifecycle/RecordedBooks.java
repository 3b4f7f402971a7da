package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.BookedFact;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.JsonResult;
import io.disputetriage.service.cases.StoredDecision;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The seller's own books as the last decision of a case has them on record. A later sheet that leaves them out doesn't
 * mean that nothing was done: whoever posts a complaint a second time states what he knows of the complaint, not what he
 * did about it.
 */
public final class RecordedBooks {
    private static final String SECTION = "case";

    private RecordedBooks() {}

    /**
     * The sheet to decide: what is stated, and from the record what it leaves out of the books. A stated value wins,
     * also {@code false}; null is left out. Lists are united, for what was done isn't undone by leaving it out: taking
     * something off the record is a patch of the facts. Evidence is united by its kinds.
     *
     * @param stated a sound fact sheet; its section {@code case} is replaced by what is known here
     * @param latest the last decision of the case; one whose fact sheet can't be read has nothing on record
     * @param now the {@code asOf} if none is stated
     * @return with faults only if {@code stated} has some, or if a united list is too long
     */
    public static FactSheetResult recalled(
            JsonNode stated, StoredDecision latest, Instant now, List<String> platforms) {
        if (!(stated instanceof ObjectNode sheet)) {
            return FactSheetReader.read(stated, now, platforms);
        }
        Optional<FactSheet> before = onRecord(latest);
        ObjectNode all = sheet.deepCopy();
        all.remove(SECTION);
        Set<BookedFact> takenOver = before.map(FactSheetWriter::tree)
                .map(kept -> complete(all, kept))
                .orElse(EnumSet.noneOf(BookedFact.class));
        // As text: what is kept must be readable again, so that its length counts as well.
        FactSheetResult result = FactSheetReader.read(all.toString(), now, platforms);
        return result instanceof FactSheetResult.Read read
                ? new FactSheetResult.Read(read.sheet()
                        .withRecorded(Unreported.of(latest, before.orElse(read.sheet()), read.sheet(), takenOver)))
                : result;
    }

    /**
     * The sheet to decide when nobody states anything new: the facts of the last decision as of {@code now}, whatever
     * platform they name.
     *
     * @return with faults only if they can't be read any more
     */
    public static FactSheetResult again(StoredDecision latest, Instant now) {
        if (!(KeptSheet.of(latest.factSheet()) instanceof JsonResult.Parsed parsed)) {
            return FactSheetReader.read(latest.factSheet(), now);
        }
        ObjectNode facts = (ObjectNode) parsed.tree();
        facts.remove("asOf");
        return recalled(facts, latest, now, List.of());
    }

    private static Optional<FactSheet> onRecord(StoredDecision latest) {
        return KeptSheet.of(latest.factSheet()) instanceof JsonResult.Parsed parsed
                        && FactSheetReader.read(parsed.tree(), latest.recordedAt()) instanceof FactSheetResult.Read read
                ? Optional.of(read.sheet())
                : Optional.empty();
    }

    /** Adds to the sheet what it lacks, and says what that was. */
    private static Set<BookedFact> complete(ObjectNode sheet, ObjectNode kept) {
        Set<BookedFact> takenOver = EnumSet.noneOf(BookedFact.class);
        for (BookedFact fact : BookedFact.values()) {
            String pointer = "/" + fact.path().replace('.', '/');
            JsonNode recorded = kept.at(pointer);
            JsonNode stated = sheet.at(pointer);
            JsonNode united =
                    recorded instanceof ArrayNode list ? united(stated, list) : isAbsent(stated) ? recorded : stated;
            // How far a refund has come is said of the refund that is on record with it.
            boolean fits = fact != BookedFact.REFUND_STATE || takenOver.contains(BookedFact.REFUNDED);
            if (fits && !united.isMissingNode() && united != stated) {
                put(sheet, fact.path(), united);
                takenOver.add(fact);
            }
        }
        return takenOver;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** What is stated, and what else is on record; the stated list itself if nothing is. */
    private static JsonNode united(JsonNode stated, ArrayNode recorded) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        stated.forEach(all::add);
        for (JsonNode entry : recorded) {
            boolean known = false;
            for (JsonNode other : stated) {
                known = known || word(other).equals(word(entry));
            }
            if (!known) {
                all.add(entry);
            }
        }
        return all.size() == stated.size() ? stated : all;
    }

    /** A piece of evidence by its kind; what was done by all that is said of it. */
    private static JsonNode word(JsonNode entry) {
        return entry.has("kind") ? entry.path("kind") : entry;
    }

    private static void put(ObjectNode sheet, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            sheet.set(path, value);
            return;
        }
        String name = path.substring(0, dot);
        ObjectNode section = sheet.get(name) instanceof ObjectNode there ? there : sheet.putObject(name);
        section.set(path.substring(dot + 1), value);
    }
}
