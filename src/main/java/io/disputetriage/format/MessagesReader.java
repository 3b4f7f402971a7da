package io.disputetriage.format;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Frame;
import io.disputetriage.decision.messages.Message;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.decision.messages.Phrases;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the folder {@code messages/} of a ruleset: one file a message, how all begin and end, and what words are called. */
public final class MessagesReader {
    /** Below the rules folder. */
    public static final String FOLDER = "messages/";

    /** How every message begins and ends. */
    public static final String FRAME = FOLDER + "frame.yaml";

    /** What words are called in them. */
    public static final String WORDS = PhraseReader.FILE;

    private static final String CODE = "MSG-101";

    private final List<Diagnostic> faults = new ArrayList<>();
    private final Map<String, String> fileOf = new HashMap<>();

    private MessagesReader() {}

    /** What came of reading them. */
    public sealed interface Result {}

    /** They are sound; none, if there is no such folder. */
    public record Read(Messages messages) implements Result {}

    /** Every fault; never none. */
    public record Faulty(List<Diagnostic> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Whether a file of this path holds messages, or what all of them share. */
    public static boolean isOurs(String path) {
        return path.matches("messages/[A-Za-z0-9_-]+[.]yaml") || path.equals(PhraseReader.FILE);
    }

    /**
     * Reads those of a ruleset.
     *
     * @param filesByPath text by path below the rules folder; others are not looked at
     */
    public static Result read(Map<String, String> filesByPath) {
        SortedMap<String, String> ours = new TreeMap<>();
        filesByPath.forEach((path, text) -> {
            if (isOurs(path)) {
                ours.put(path, text);
            }
        });
        return ours.isEmpty() ? new Read(Messages.NONE) : new MessagesReader().of(ours);
    }

    private Result of(SortedMap<String, String> files) {
        Map<Audience, Frame> frames = frames(files.remove(FRAME));
        Phrases phrases = PhraseReader.read(files.remove(PhraseReader.FILE), faults);
        List<Message> messages = new ArrayList<>();
        files.forEach((file, text) -> message(file, text).ifPresent(messages::add));
        return faults.isEmpty()
                ? new Read(new Messages(messages, frames, phrases))
                : new Faulty(faults.stream().sorted().distinct().toList());
    }

    private Map<Audience, Frame> frames(String text) {
        if (text == null) {
            faults.add(Diagnostic.error(
                    CODE,
                    FRAME,
                    0,
                    "The file is missing",
                    "It says how messages begin and end; take the one that was shipped"));
            return Map.of();
        }
        return tree(FRAME, text)
                .map(tree -> {
                    Map<Audience, Frame> frames = read(MessageForm.FRAMES, tree);
                    MessageChecks checks = new MessageChecks(tree, faults);
                    for (Audience audience : Audience.values()) {
                        Frame frame = frames == null ? null : frames.get(audience);
                        if (frame != null) {
                            checks.look("/" + audience + "/greeting", frame.greeting(), audience);
                            checks.look("/" + audience + "/closing", frame.closing(), audience);
                        }
                    }
                    return frames;
                })
                .orElse(Map.of());
    }

    private Optional<Message> message(String file, String text) {
        return tree(file, text).map(tree -> {
            int before = faults.size();
            Message read = read(MessageForm.MESSAGE, tree);
            if (faults.size() > before) {
                return null;
            }
            MessageChecks checks = new MessageChecks(tree, faults);
            checks.look("/subject", read.subject(), read.audience());
            checks.look("/text", read.text(), read.audience());
            String what = read.action() + (read.topic() == null ? "" : " " + read.topic());
            String other = fileOf.putIfAbsent(what, file);
            if (other != null) {
                faults.add(tree.error(
                        "MSG-107",
                        "/action",
                        other + " is a message for " + what + " already",
                        "Leave one of the two out, or give one of them another topic"));
            }
            return new Message(file, read.action(), read.topic(), read.audience(), read.subject(), read.text());
        });
    }

    private Optional<YamlTree> tree(String file, String text) {
        YamlResult result = YamlReader.read(text, file, CODE);
        if (result instanceof YamlResult.Faulty faulty) {
            faults.addAll(faulty.diagnostics());
            return Optional.empty();
        }
        return Optional.of(((YamlResult.Parsed) result).tree());
    }

    private <T> T read(ObjectCodec<T> form, YamlTree tree) {
        Reading reading = new Reading();
        T read = form.read(tree.root(), reading);
        reading.faults().forEach(fault -> faults.add(tree.error(CODE, "", fault)));
        return read;
    }
}
