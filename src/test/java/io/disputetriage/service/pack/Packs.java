package io.disputetriage.service.pack;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.FileType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Packs for tests, and what is in them. */
final class Packs {
    static final PackLimits NONE = new PackLimits(List.of(), null, null, null, null, null, null, null);

    private final Map<UUID, byte[]> contents = new LinkedHashMap<>();
    private final List<PackFile> files = new ArrayList<>();
    private final List<PackRequest.LeftOut> leftOut = new ArrayList<>();
    private final List<PackRequest.Field> texts = new ArrayList<>();
    private MessageDraft letter = draft(Language.EN, "Evidence from the seller", "Dear case team,\n\nHere it is.");
    private MessageDraft translation;
    private PackLimits limits = NONE;

    static MessageDraft draft(Language language, String subject, String body) {
        return new MessageDraft(
                1,
                Action.SUBMIT_EVIDENCE,
                Audience.PLATFORM,
                language,
                subject,
                body,
                "messages/submit-evidence.yaml",
                List.of(),
                List.of());
    }

    Packs letter(MessageDraft draft) {
        letter = draft;
        return this;
    }

    Packs translation(MessageDraft draft) {
        translation = draft;
        return this;
    }

    Packs limits(PackLimits some) {
        limits = some;
        return this;
    }

    Packs file(EvidenceKind kind, FileType type, String word, byte[] content) {
        UUID id = new UUID(0x7000, 0x8000_0000_0000_0000L + files.size());
        EvidenceFile file = new EvidenceFile(
                id, kind, "file", type, content.length, DigestUtils.sha256Hex(content), Instant.EPOCH, "tests");
        contents.put(id, content);
        files.add(new PackFile(file, true, word, null));
        return this;
    }

    Packs notCovered(EvidenceKind kind) {
        EvidenceFile file =
                new EvidenceFile(new UUID(7, 7), kind, "file", FileType.PNG, 1, "00", Instant.EPOCH, "tests");
        leftOut.add(new PackRequest.LeftOut(file, PackRequest.Why.NOT_COVERED));
        return this;
    }

    Packs text(PackRequest.Field text) {
        texts.add(text);
        return this;
    }

    PackRequest request() {
        return new PackRequest(
                "ORD-1",
                new UUID(1, 2),
                "9f2c",
                "PAYPAL",
                new PackRequest.Text(
                        letter,
                        Map.of(EvidenceKind.TRACKING_RECORD, "tracking record", EvidenceKind.INVOICE, "invoice")),
                translation == null
                        ? null
                        : new PackRequest.Text(translation, Map.of(EvidenceKind.TRACKING_RECORD, "物流轨迹记录")),
                files,
                texts,
                leftOut,
                List.of(new PackRequest.Missing(EvidenceKind.DELIVERY_CONFIRMATION, "REQUIRED", null)),
                List.of(),
                limits);
    }

    EvidencePack pack() {
        return EvidencePack.of(request(), contents::get);
    }

    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pack().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Map<String, byte[]> entries() {
        return entries(zip());
    }

    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
