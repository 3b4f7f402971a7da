package io.disputetriage.decision.messages;

import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How long a message can get. What can't be said together isn't counted together. Values have the length that they usually have at most: six names of
 * 120 characters, which is how long they may be, would leave no room for a text.
 */
public final class MessageLength {
    /** More cases than this are not told apart: the rest of the conditions is taken for true, which can only be too much. */
    private static final int MOST_CASES = 5_000;

    private static final int USUAL_TEXT = 30;

    private static final int USUAL_WORDS = 4;

    /** A buyer chooses from two remedies at most. */
    private static final int REMEDIES = 2;

    private static final int BETWEEN_PARAGRAPHS = 2;

    private final Messages messages;
    private final Map<Language, Map<String, String>> longestValues = new EnumMap<>(Language.class);

    /** Of any of these messages. */
    public MessageLength(Messages messages) {
        this.messages = messages;
    }

    /** Code points of the longest body in a language; 0 if it is never longer than the limit. */
    public int longestAbove(int limit, Message message, Language language) {
        Frame frame = messages.frames().get(message.audience());
        List<Integer> lengths = message.text().stream()
                .map(sentence -> length(sentence, language) + BETWEEN_PARAGRAPHS)
                .toList();
        int around = first(frame.greeting(), language) + BETWEEN_PARAGRAPHS + first(frame.closing(), language);
        if (around + lengths.stream().mapToInt(length -> length).sum() <= limit) {
            return 0;
        }
        int text = saidTogether(message.text()).stream()
                .mapToInt(said -> said.stream().map(lengths::get).sum())
                .max()
                .orElse(0);
        return around + text > limit ? around + text : 0;
    }

    private int first(List<Sentence> sentences, Language language) {
        return sentences.stream()
                .mapToInt(sentence -> length(sentence, language))
                .max()
                .orElse(0);
    }

    /** What conditions can be about one value: for each thing that can be known of it, the sentences that may be said then. */
    private record Condition(Set<BitSet> allowed) {
        Condition(String path, List<Sentence> sentences, Set<String> words) {
            this(new LinkedHashSet<>());
            allowed.add(of(path, sentences, null));
            for (Set<String> known : known(MessageValues.at(path), List.copyOf(new TreeSet<>(words)))) {
                allowed.add(of(path, sentences, known));
            }
        }

        /** Which of the words it can have; none of them: another one, or it is no word. */
        private static List<Set<String>> known(MessageValue value, List<String> words) {
            List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
            for (String word : words) {
                for (Set<String> some : List.copyOf(all)) {
                    if (some.isEmpty() || value.isList() && all.size() < MOST_CASES) {
                        Set<String> more = new HashSet<>(some);
                        more.add(word);
                        all.add(more);
                    }
                }
            }
            return all;
        }

        /** @param known null: it is unknown */
        private static BitSet of(String path, List<Sentence> sentences, Set<String> known) {
            BitSet allowed = new BitSet();
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                Set<String> wanted = sentence.onlyIf().get(path);
                Set<String> unwanted = sentence.notIf().get(path);
                boolean fits = known == null
                        ? wanted == null && !sentence.paths().contains(path)
                        : (wanted == null || known.stream().anyMatch(wanted::contains))
                                && (unwanted == null || known.stream().noneMatch(unwanted::contains))
                                && !sentence.unless().contains(path);
                allowed.set(i, fits);
            }
            return allowed;
        }
    }

    private static Map<String, Set<String>> wordsByPath(List<Sentence> sentences) {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Sentence sentence : sentences) {
            Stream.of(sentence.onlyIf(), sentence.notIf())
                    .forEach(wanted -> wanted.forEach((path, some) ->
                            words.computeIfAbsent(path, none -> new HashSet<>()).addAll(some)));
            sentence.unless().forEach(path -> words.computeIfAbsent(path, none -> new HashSet<>()));
        }
        return words;
    }

    private static Set<BitSet> saidTogether(List<Sentence> sentences) {
        BitSet all = new BitSet();
        all.set(0, sentences.size());
        Set<BitSet> together = Set.of(all);
        for (Map.Entry<String, Set<String>> each : wordsByPath(sentences).entrySet()) {
            Condition condition = new Condition(each.getKey(), sentences, each.getValue());
            Set<BitSet> fewer = new LinkedHashSet<>();
            for (BitSet said : together) {
                for (BitSet allowed : condition.allowed()) {
                    BitSet both = (BitSet) said.clone();
                    both.and(allowed);
                    fewer.add(both);
                }
            }
            if (fewer.size() > MOST_CASES) {
                break;
            }
            together = fewer;
        }
        return together;
    }

    private int length(Sentence sentence, Language language) {
        ValueText values = new ValueText(messages.phrases(), language);
        Map<String, String> longest = longestValues.computeIfAbsent(language, none -> new HashMap<>());
        String text = sentence.texts()
                .get(language)
                .fill(path -> longest.computeIfAbsent(path, of -> longest(MessageValues.at(of), values)));
        return text.codePointCount(0, text.length());
    }

    private static String longest(MessageValue value, ValueText values) {
        Stream<?> some =
                switch (value.form()) {
                    case TEXT -> Stream.of("x".repeat(USUAL_TEXT));
                    case MASKED_NAME -> Stream.of("x x x");
                    case INSTANT, DAY ->
                        Stream.of(Month.values()).map(month -> new Moment.Day(LocalDate.of(2026, month, 28), null));
                    case DAYS -> Stream.of(121, 122, 125);
                    case MONEY -> Stream.of(new Money(new BigDecimal("12345.67"), Currency.getInstance("USD")));
                    case EVIDENCE, CHOICE, REMEDY, FORM, ASK, SERVICE, KIND -> Stream.of(longestWords(value, values));
                };
        return some.map(each -> values.of(value.form(), each))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<String> longestWords(MessageValue value, ValueText values) {
        int most = !value.isList() ? 1 : value.form() == MessageValue.Form.REMEDY ? REMEDIES : USUAL_WORDS;
        return value.words().stream()
                .sorted(Comparator.comparing(
                        word -> -values.of(value.form(), word).length()))
                .limit(most)
                .toList();
    }
}
