package io.disputetriage.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each fact of a fact sheet, and each that follows from one, means: the one text that every description of it shows. */
public interface FactMeanings {
    /** Begins what a text says of the origin of a derived fact. */
    String FROM = " From: ";

    /** By path; each text says the unit, what absent means, and the source. A section of a fact sheet is no fact. */
    SortedMap<String, String> BY_PATH = read("/facts.properties");

    /** What stands behind each derived fact, as its text names it after "From:": stated facts, in that order, and no tables. */
    SortedMap<String, List<String>> BEHIND = behind();

    /** What a fact that rules read means. Throws if a case has no such property. */
    static String of(String path) {
        return BY_PATH.get(Property.at(path).sheetPath());
    }

    private static SortedMap<String, List<String>> behind() {
        SortedMap<String, List<String>> behind = new TreeMap<>();
        BY_PATH.keySet().forEach(path -> {
            Set<String> stated = new LinkedHashSet<>();
            named(path).forEach(fact -> stated(fact, stated));
            if (!stated.isEmpty()) {
                behind.put(path, List.copyOf(stated));
            }
        });
        return Collections.unmodifiableSortedMap(behind);
    }

    private static void stated(String path, Set<String> stated) {
        if (named(path).isEmpty()) {
            stated.add(path);
        }
        named(path).forEach(fact -> stated(fact, stated));
    }

    /** What the text of a fact names after "From:", in that order, and no tables; none for a stated fact. */
    static List<String> named(String path) {
        String text = BY_PATH.get(path);
        int from = text.indexOf(FROM);
        return from < 0
                ? List.of()
                : Stream.of(text.substring(from + FROM.length()).split("[ ,]+"))
                        .map(word -> word.replaceAll("[.]$", ""))
                        .filter(BY_PATH::containsKey)
                        .toList();
    }

    private static SortedMap<String, String> read(String file) {
        Properties texts = new Properties();
        try (InputStream in = FactMeanings.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> byPath = new TreeMap<>();
        texts.stringPropertyNames().forEach(path -> byPath.put(path, texts.getProperty(path)));
        return Collections.unmodifiableSortedMap(byPath);
    }
}
