package io.disputetriage.format;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.Message;
import io.disputetriage.decision.messages.MessageLength;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.EvidenceLimits;
import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds messages to the length that is taken of them. */
public final class MessageLengths {
    /** PayPal takes so many characters of a message, eBay too; nobody reads a longer one. */
    private static final int TO_BUYER = 2_000;

    private MessageLengths() {}

    private record Limit(String whose, int characters, String hint) {}

    /**
     * A fault for each language of a message in which it can get longer than that.
     *
     * @param policy of which the rows count that don't end
     * @param filesByPath the ruleset, for the place of each fault
     */
    public static List<Diagnostic> faults(Messages messages, Policy policy, Map<String, String> filesByPath) {
        Limit toPlatform = policy.platforms().stream()
                .map(platform -> policy.evidenceLimits(platform, Instant.MAX)
                        .map(EvidenceLimits::characters)
                        .map(most -> new Limit(
                                platform,
                                most,
                                "Say less, let fewer sentences be said together, or mend the row of " + platform
                                        + " in policy/evidence-limits.csv"))
                        .orElse(null))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Limit::characters))
                .orElse(null);
        Limit toBuyer = new Limit(
                "a buyer's platform", TO_BUYER, "Say less, or let fewer sentences be said together by if and unless");
        MessageLength length = new MessageLength(messages);
        List<Diagnostic> faults = new ArrayList<>();
        for (Message message : messages.all()) {
            Limit limit = message.audience() == Audience.BUYER
                    ? toBuyer
                    : message.audience() == Audience.PLATFORM ? toPlatform : null;
            if (limit != null) {
                look(message, length, limit, filesByPath, faults);
            }
        }
        return faults;
    }

    private static void look(
            Message message, MessageLength length, Limit limit, Map<String, String> files, List<Diagnostic> faults) {
        for (Language language : message.audience().languages()) {
            int longest = length.longestAbove(limit.characters(), message, language);
            if (longest > 0
                    && YamlReader.read(files.get(message.file()), message.file()) instanceof YamlResult.Parsed parsed) {
                faults.add(parsed.tree()
                        .error(
                                "MSG-110",
                                "/text",
                                "It can get " + longest + " characters long in " + language.tag() + ", and "
                                        + limit.whose() + " takes " + limit.characters(),
                                limit.hint()));
            }
        }
    }
}
