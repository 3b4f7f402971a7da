package io.disputetriage.authoring.catalogue;

import io.disputetriage.decision.Guard;
import io.disputetriage.decision.GuardOrder;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactMeanings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every rule of a ruleset, by chapter and file, the path that each case takes through them, and every row of the playbooks
 * with what carries it.
 *
 * @param revision of the ruleset
 * @param chapters sorted by title
 * @param rows in the order of the index
 * @param messages sorted by file
 * @param tables what is wanted in answers to platforms, what these call it, and what the words of payloads say; empty: the rules have
 *     no such tables
 */
public record Catalogue(
        String revision,
        List<Chapter> chapters,
        CasePaths paths,
        List<Row> rows,
        List<MessageInWords> messages,
        List<VocabularyTable> tables) {
    public Catalogue {
        chapters = List.copyOf(chapters);
        rows = List.copyOf(rows);
        messages = List.copyOf(messages);
        tables = List.copyOf(tables);
    }

    /** One for each rule file, in the order of the chapters. */
    List<Theme> themes() {
        return chapters.stream().flatMap(chapter -> chapter.themes().stream()).toList();
    }

    /** How many rules there are. */
    public int size() {
        return themes().stream().mapToInt(theme -> theme.rules().size()).sum();
    }

    /** What each fact that a condition of these rules reads means, sorted by its path. */
    VocabularyTable facts() {
        return new VocabularyTable(
                "facts",
                "Facts",
                "What the conditions above read; what follows from other facts names them at its end.",
                List.of("fact", "meaning"),
                themes().stream()
                        .flatMap(theme -> theme.rules().stream())
                        .flatMap(rule -> rule.facts().stream())
                        .distinct()
                        .sorted()
                        .map(path -> List.of(path, FactMeanings.of(path)))
                        .toList());
    }

    /** What no rule brings about, whatever it says. */
    VocabularyTable guards() {
        return new VocabularyTable(
                "guards",
                "Guards",
                "What is never done, whatever rules and tables say. Of several that forbid an action the first one here is"
                        + " named as the reason. Guards are asked before the longest wait and the one remedy are chosen, or"
                        + " after, or last of all; which must be asked before which is told, and no other order matters.",
                List.of("guard", "forbids", "because", "row", "asked"),
                Stream.of(Guard.values())
                        .map(guard -> List.of(
                                guard.name(), about(guard), guard.sentence(), guard.row(), GuardOrder.place(guard)))
                        .toList());
    }

    private static String about(Guard guard) {
        return guard.about().size() == Action.values().length
                ? "every action"
                : guard.about().stream().map(Action::name).collect(Collectors.joining(", "));
    }

    /**
     * Only the rules, messages and rows of tables in which each of these words stands somewhere, in whatever case; the rows of the playbooks stay,
     * and no path is shown.
     */
    Catalogue matching(String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return new Catalogue(
                revision,
                chapters.stream()
                        .map(chapter -> chapter.only(rule -> wanted.stream().allMatch(rule.text()::contains)))
                        .filter(chapter -> !chapter.themes().isEmpty())
                        .toList(),
                CasePaths.NONE,
                rows,
                messages.stream()
                        .filter(message -> wanted.stream().allMatch(message.text()::contains))
                        .toList(),
                tables.stream()
                        .map(table -> table.matching(wanted))
                        .filter(table -> !table.rows().isEmpty())
                        .toList());
    }

    /**
     * Rule files about one part of the work.
     *
     * @param title as the files say it behind {@code // chapter:}
     * @param themes sorted by file
     */
    record Chapter(String title, List<Theme> themes) {
        Chapter {
            themes = List.copyOf(themes);
        }

        String anchor() {
            return "chapter-" + title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        }

        private Chapter only(Predicate<Entry> wanted) {
            return new Chapter(
                    title,
                    themes.stream()
                            .map(theme -> new Theme(
                                    theme.file(),
                                    theme.about(),
                                    theme.rules().stream().filter(wanted).toList()))
                            .filter(theme -> !theme.rules().isEmpty())
                            .toList());
        }
    }

    /**
     * One rule file.
     *
     * @param file path below the rules folder
     * @param about the comment above its rules; empty if there is none
     */
    record Theme(String file, String about, List<Entry> rules) {
        Theme {
            rules = List.copyOf(rules);
        }

        /** The file's name in words: {@code not-received} is "Not received". */
        String title() {
            String words = file.substring(file.lastIndexOf('/') + 1)
                    .replace(".drl", "")
                    .replace('-', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        String anchor() {
            return file.substring(file.lastIndexOf('/') + 1).replace(".drl", "");
        }
    }

    /**
     * One rule.
     *
     * @param conditions what must be so, one phrase each, in the order of the rule
     * @param facts the paths of what they read
     * @param effect what it says then
     * @param details of the effect, such as its parameters
     * @param reason the text that the decision shows, with its placeholders; of a question what is asked
     * @param coverage what scenarios showed of it; empty if nobody looked
     */
    record Entry(
            String name,
            String id,
            String owner,
            int line,
            List<String> rows,
            List<String> conditions,
            Set<String> facts,
            String effect,
            List<String> details,
            String reason,
            List<Shown> scenarios,
            String coverage) {
        Entry {
            rows = List.copyOf(rows);
            conditions = List.copyOf(conditions);
            facts = Set.copyOf(facts);
            details = List.copyOf(details);
            scenarios = List.copyOf(scenarios);
        }

        /** All that is said of it, in lower case. */
        String text() {
            return String.join(
                            "\n",
                            name,
                            id,
                            owner,
                            String.join(" ", rows),
                            String.join("\n", conditions),
                            effect,
                            String.join("\n", details),
                            reason)
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** A scenario that expects a row of a rule, or the fact that it asks for. */
    record Shown(String file, int line, String title) {}

    /**
     * One row of the playbooks.
     *
     * @param carriers ids of the rules that carry it
     * @param others what else does: a guard, or a group of the order table
     */
    record Row(String id, String source, String summary, List<String> carriers, List<String> others) {
        Row {
            carriers = List.copyOf(carriers);
            others = List.copyOf(others);
        }
    }
}
