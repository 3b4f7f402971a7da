package io.disputetriage.service.pack;

import io.disputetriage.service.evidence.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person should look at before a pack is handed in. */
final class PackWarnings {
    private final List<PackWarning> all = new ArrayList<>();
    private final PackRequest request;
    private final PackLayout layout;

    private PackWarnings(PackRequest request, PackLayout layout) {
        this.request = request;
        this.layout = layout;
    }

    /** In a fixed order. */
    static List<PackWarning> of(PackRequest request, PackLayout layout) {
        PackWarnings warnings = new PackWarnings(request, layout);
        warnings.parts();
        warnings.letter();
        request.leftOut().forEach(warnings::about);
        layout.files().forEach(warnings::about);
        if (layout.letter().replaced()) {
            warnings.add(
                    PackWarning.Kind.CHARACTERS_REPLACED,
                    "The font of the PDF lacks characters of the letter; they stand in " + PackEntries.TEXT
                            + ", so hand that in as well");
        }
        return warnings.all;
    }

    private void parts() {
        if (!layout.isSplit()) {
            return;
        }
        add(
                PackWarning.Kind.SPLIT,
                "The files are more than is taken at once, so they are in " + layout.parts()
                        + " parts, each in its folder");
        if (Boolean.TRUE.equals(request.limits().once())) {
            add(
                    PackWarning.Kind.ONE_SUBMISSION,
                    "Evidence can be handed in only once: make the files smaller and upload them again, or hand in the first part alone");
        }
    }

    private void letter() {
        Integer most = request.limits().characters();
        String body = request.letter().draft().body();
        int characters = body.codePointCount(0, body.length());
        if (most != null && characters > most) {
            add(
                    PackWarning.Kind.LETTER_TOO_LONG,
                    "The letter has " + characters + " characters, and the platform takes " + most
                            + " in a text: shorten it where it is entered as text");
        }
    }

    private void about(PackRequest.LeftOut left) {
        if (left.why() == PackRequest.Why.NOT_COVERED) {
            add(
                    PackWarning.Kind.OTHER_PERSONS,
                    "A file of " + left.file().kind() + ", " + left.file().id()
                            + ", was left out: it may show other persons. Look at it; if none is to be seen, ask for the pack with covered="
                            + left.file().id() + ", else cover them, upload it anew and do the same");
        }
    }

    private void about(PackedFile file) {
        Integer most = request.limits().fileBytes();
        if (most != null && file.of().file().bytes() > most) {
            add(
                    PackWarning.Kind.FILE_TOO_LARGE,
                    file.entry() + " has " + file.of().file().bytes() + " bytes, and the platform takes " + most
                            + ": make it smaller and upload it again");
        }
        List<FileType> types = request.limits().types();
        if (!types.isEmpty() && !types.contains(file.of().file().type())) {
            add(
                    PackWarning.Kind.TYPE_NOT_TAKEN,
                    file.entry() + ": the platform takes "
                            + types.stream().map(FileType::name).collect(Collectors.joining(", "))
                            + "; upload it in one of these forms");
        }
        if (file.pages() == null) {
            add(
                    PackWarning.Kind.PAGES_UNKNOWN,
                    "The pages of " + file.entry()
                            + " can't be counted, because it is broken or encrypted: look whether it opens without a password");
        } else if (request.limits().pages() != null
                && file.pages() > request.limits().pages()) {
            add(
                    PackWarning.Kind.FILE_TOO_LONG,
                    file.entry() + " has " + file.pages() + " pages, and "
                            + request.limits().pages() + " are taken: shorten it and upload it again");
        }
    }

    private void add(PackWarning.Kind kind, String text) {
        all.add(new PackWarning(kind, text));
    }
}
