package io.disputetriage.service.pack;

import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that a pack is made from.
 *
 * @param decisionId whose action hands it in
 * @param revision of the rules that decided
 * @param platform null: unknown
 * @param letter in a language that its font has
 * @param translation the same in one that the font lacks; null: none is asked for
 * @param files in reading order, at least one
 * @param texts what the platform wants written beside the files
 * @param leftOut files of the case that are not handed in
 * @param missing what is wanted and of which there is no file, in reading order
 * @param elsewhere evidence on record of which there is no file
 */
public record PackRequest(
        String caseRef,
        UUID decisionId,
        String revision,
        String platform,
        Text letter,
        Text translation,
        List<PackFile> files,
        List<Field> texts,
        List<LeftOut> leftOut,
        List<Missing> missing,
        List<Evidence> elsewhere,
        PackLimits limits) {
    public PackRequest {
        files = List.copyOf(files);
        texts = List.copyOf(texts);
        leftOut = List.copyOf(leftOut);
        missing = List.copyOf(missing);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * What a letter says in one language.
     *
     * @param called what kinds of evidence are called in it; without a name a kind is its word
     */
    public record Text(MessageDraft draft, Map<EvidenceKind, String> called) {
        public Text {
            called = Map.copyOf(called);
        }
    }

    /**
     * A text field of the platform.
     *
     * @param text what goes there; null: nothing that is known
     * @param letter whether the letter goes there
     * @param says what it is to say
     */
    public record Field(String name, String text, boolean letter, String says) {}

    /** A file that is not handed in. */
    public record LeftOut(EvidenceFile file, Why why) {}

    /** Why a file isn't handed in. */
    public enum Why {
        /** No action and no table asks for its kind. */
        NOT_WANTED,
        /** The facts say otherwise than it does. */
        UNTRUE,
        /** It may show others than the buyer, and nobody has said that they are covered. */
        NOT_COVERED
    }

    /**
     * What there is no file of.
     *
     * @param level how much it is wanted
     * @param word what the platform calls it; null: it has no word, or nobody has looked
     */
    public record Missing(EvidenceKind kind, String level, String word) {}
}
