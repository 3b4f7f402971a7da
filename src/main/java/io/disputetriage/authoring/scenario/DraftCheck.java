package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.diagnostics.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Every point at which drafts of messages are not what is expected of them. */
final class DraftCheck {
    /** How much of a draft is quoted, in UTF-16 units. */
    private static final int QUOTED = 160;

    /** Numbers and French stops have spaces that nobody sees and few can type. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final ExpectedDraft expected;
    private final String what;
    private final List<Mismatch> differences = new ArrayList<>();

    private DraftCheck(ExpectedDraft expected) {
        this.expected = expected;
        this.what = "drafts " + expected.action() + (expected.language() == null ? "" : " in " + expected.language());
    }

    /** @param drafts those in a language, by its tag; null is the buyer's */
    static List<Mismatch> of(List<ExpectedDraft> expected, Function<String, List<MessageDraft>> drafts) {
        return expected.stream()
                .flatMap(each -> of(each, drafts.apply(each.language())).stream())
                .toList();
    }

    /** Of several drafts of the action, the one that fits best is told about. */
    private static List<Mismatch> of(ExpectedDraft expected, List<MessageDraft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.action() == expected.action())
                .map(draft -> new DraftCheck(expected).with(draft))
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> new DraftCheck(expected).without(drafts));
    }

    private List<Mismatch> without(List<MessageDraft> drafts) {
        List<String> others =
                drafts.stream().map(draft -> draft.action().name()).distinct().toList();
        differ("a draft", others.isEmpty() ? "none at all" : "only " + String.join(" ", others));
        return differences;
    }

    private List<Mismatch> with(MessageDraft draft) {
        if (expected.audience() != null && expected.audience() != draft.audience()) {
            differ("to " + expected.audience(), "to " + draft.audience());
        }
        String text = plain(draft.subject() + " / " + draft.body());
        expected.contains().stream()
                .filter(wanted -> !text.contains(plain(wanted)))
                .forEach(wanted -> differ(quoted(wanted), quoted(text)));
        expected.lacks().stream()
                .filter(unwanted -> text.contains(plain(unwanted)))
                .forEach(unwanted -> differ("no " + quoted(unwanted), quoted(around(text, plain(unwanted)))));
        TreeSet<String> known = new TreeSet<>(expected.missing());
        known.removeAll(draft.missing());
        if (!known.isEmpty()) {
            differ(
                    "missing " + String.join(" ", known),
                    draft.missing().isEmpty() ? "nothing missing" : "missing " + String.join(" ", draft.missing()));
        }
        return differences;
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Where something stands, from the start of its sentence if that is near. */
    private static String around(String text, String part) {
        int at = text.indexOf(part);
        int start = text.lastIndexOf(". ", at);
        return start < 0 || at - start > QUOTED / 2
                ? text.substring(Math.max(0, at - QUOTED / 2))
                : text.substring(start + 2);
    }

    private static String quoted(String text) {
        return "\"" + Cut.shown(text, QUOTED) + "\"";
    }

    private void differ(String wanted, String found) {
        differences.add(new Mismatch(what, wanted, found));
    }
}
