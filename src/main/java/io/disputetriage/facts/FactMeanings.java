package io.disputetriage.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each fact of a fact sheet, and each that follows from one, means: the one text that every description of it shows. */
public interface FactMeanings {
    /** By path; each text says the unit, what absent means, and the source. A section of a fact sheet is no fact. */
    SortedMap<String, String> BY_PATH = read("/facts.properties");

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
