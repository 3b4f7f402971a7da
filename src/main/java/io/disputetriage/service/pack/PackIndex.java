package io.disputetriage.service.pack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Evidence;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.FileType;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** What is in a pack, for programs. */
final class PackIndex {
    private PackIndex() {}

    /** JSON text. */
    static String of(PackRequest request, PackLayout layout) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.put("caseRef", request.caseRef());
        index.put("decisionId", request.decisionId().toString());
        index.put("ruleset", request.revision());
        index.put("platform", request.platform());
        index.put("action", request.letter().draft().action().name());
        index.put("parts", layout.parts());
        letter(index.putObject("letter"), request, layout);
        ArrayNode files = index.putArray("files");
        layout.files().forEach(file -> file(files.addObject(), file));
        texts(index.putArray("texts"), request.texts());
        leftOut(index.putArray("leftOut"), request.leftOut());
        missing(index.putArray("missing"), request.missing());
        elsewhere(index.putArray("notUploaded"), request.elsewhere());
        limits(index.putObject("limits"), request.limits());
        ArrayNode warnings = index.putArray("warnings");
        PackWarnings.of(request, layout)
                .forEach(warning ->
                        warnings.addObject().put("kind", warning.kind().name()).put("text", warning.text()));
        return index.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void letter(ObjectNode letter, PackRequest request, PackLayout layout) {
        letter.put("number", 1);
        letter.put("part", 1);
        letter.put("file", PackEntries.letter(layout.isSplit()));
        letter.put("type", FileType.PDF.mediaType());
        letter.put("bytes", layout.letter().bytes().length);
        letter.put("pages", layout.letter().pages());
        letter.put("sha256", DigestUtils.sha256Hex(layout.letter().bytes()));
        letter.put("language", request.letter().draft().language().tag());
        letter.put("text", PackEntries.TEXT);
        letter.put("translation", PackEntries.translation(request));
    }

    private static void file(ObjectNode node, PackedFile packed) {
        EvidenceFile file = packed.of().file();
        node.put("number", packed.number());
        node.put("part", packed.part());
        node.put("file", packed.entry());
        node.put("id", file.id().toString());
        node.put("kind", file.kind().name());
        node.put("word", packed.of().word());
        node.put("goesTo", packed.of().goesTo());
        node.put("type", file.type().mediaType());
        node.put("bytes", file.bytes());
        node.put("sha256", file.sha256());
        node.put("pages", packed.pages());
        node.put("mayShowOthers", PackFile.mayShowOthers(file.kind()));
        node.put("covered", packed.of().covered());
    }

    private static void texts(ArrayNode list, List<PackRequest.Field> all) {
        all.forEach(text -> list.addObject()
                .put("field", text.name())
                .put("text", text.text())
                .put("file", text.letter() ? PackEntries.TEXT : null)
                .put("says", text.says()));
    }

    private static void leftOut(ArrayNode list, List<PackRequest.LeftOut> all) {
        all.forEach(left -> list.addObject()
                .put("id", left.file().id().toString())
                .put("kind", left.file().kind().name())
                .put("why", left.why().name()));
    }

    private static void missing(ArrayNode list, List<PackRequest.Missing> all) {
        all.forEach(missing -> list.addObject()
                .put("kind", missing.kind().name())
                .put("level", missing.level())
                .put("word", missing.word()));
    }

    private static void elsewhere(ArrayNode list, List<Evidence> all) {
        all.forEach(
                evidence -> list.addObject().put("kind", evidence.kind().name()).put("ref", evidence.ref()));
    }

    private static void limits(ObjectNode node, PackLimits limits) {
        ArrayNode types = node.putArray("types");
        limits.types().forEach(type -> types.add(type.mediaType()));
        node.put("files", limits.files());
        node.put("fileBytes", limits.fileBytes());
        node.put("bytes", limits.bytes());
        node.put("pages", limits.pages());
        node.put("characters", limits.characters());
        node.put("totalCharacters", limits.totalCharacters());
        node.put("once", limits.once());
        ArrayNode unknown = node.putArray("unknown");
        limits.unknown().forEach(unknown::add);
    }
}
