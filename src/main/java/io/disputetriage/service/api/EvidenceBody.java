package io.disputetriage.service.api;

import io.disputetriage.service.evidence.FileContent;
import io.disputetriage.service.evidence.FileType;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** A body that should be a file. */
final class EvidenceBody {
    private static final String TAKEN =
            "JPEG, PNG, GIF and PDF are taken. Save a picture as JPEG, and print anything else to PDF.";

    private EvidenceBody() {}

    /** The file, or a refusal if it is none that can be kept, or another than its header says. */
    static FileContent.Sound sound(RoutingContext exchange, byte[] body) {
        if (body.length == 0) {
            throw new Refusal(Problem.of(ProblemCode.FAULTY_FILE, "The body is empty. Send the bytes of the file."));
        }
        FileContent content = FileContent.of(body);
        if (content instanceof FileContent.Unknown) {
            throw new Refusal(Problem.of(ProblemCode.UNSUPPORTED_FILE, TAKEN));
        }
        if (content instanceof FileContent.Faulty faulty) {
            throw new Refusal(Problem.of(ProblemCode.FAULTY_FILE, faulty.why()));
        }
        FileContent.Sound sound = (FileContent.Sound) content;
        check(sound.type(), exchange.request().getHeader("Content-Type"));
        return sound;
    }

    private static void check(FileType type, String header) {
        String said = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!said.equals(type.mediaType()) && !said.equals("application/octet-stream")) {
            throw new Refusal(Problem.of(
                    ProblemCode.FAULTY_FILE,
                    "The content is a " + type + ", but Content-Type says " + said + ". Send Content-Type: "
                            + type.mediaType() + ", or look whether it is the right file."));
        }
    }
}
