package io.disputetriage.service.pack;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.FileType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person should look at before a pack is handed in. */
final class PackWarnings {
    private static final Set<EvidenceKind> SHOW_OTHERS = EnumSet.of(
            EvidenceKind.SIGNATURE,
            EvidenceKind.SIGNER_SCREENSHOT,
            EvidenceKind.CHAT_LOG,
            EvidenceKind.DELIVERY_CONFIRMATION,
            EvidenceKind.HANDOVER_RECORD,
            EvidenceKind.CARRIER_STATEMENT);

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
        if (SHOW_OTHERS.contains(file.of().kind())) {
            add(
                    PackWarning.Kind.OTHER_PERSONS,
                    file.entry()
                            + " may show the name of another person, and stands here as it was uploaded: look whether it is covered");
        }
    }

    private void add(PackWarning.Kind kind, String text) {
        all.add(new PackWarning(kind, text));
    }
}
