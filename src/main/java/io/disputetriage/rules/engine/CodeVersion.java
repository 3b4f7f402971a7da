package io.disputetriage.rules.engine;

import io.disputetriage.facts.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieServices;

/** Which code runs: compiled rules name its members, so those of other code must not be taken up again. */
final class CodeVersion {
    private static final List<String> NAMED_BY_RULES = List.of(
            "io/disputetriage/facts/",
            "io/disputetriage/decision/",
            // What was compiled passed this reading of the rules, and isn't read so again.
            "io/disputetriage/rules/ruleset/",
            "io/disputetriage/rules/drl/",
            "io/disputetriage/rules/vocabulary/",
            "io/disputetriage/rules/engine/");

    private static final List<String> EVERYTHING = List.of("");

    private CodeVersion() {}

    /** A text that changes with our classes, the engine and the Java version; empty if it can't be told. */
    static Optional<String> running() {
        return of(NAMED_BY_RULES);
    }

    /** The same for all that decides: any change of the program changes it. */
    static Optional<String> program() {
        return of(EVERYTHING);
    }

    /** The file that this program was packaged in; empty if it runs from a folder of classes. */
    static Optional<Path> jar() {
        try {
            return Optional.of(source(Case.class)).filter(Files::isRegularFile);
        } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(List<String> folders) {
        try {
            StringBuilder version = new StringBuilder(System.getProperty("java.specification.version"));
            for (Class<?> engine : List.of(KieServices.class, Model.class, KieBaseBuilder.class)) {
                Path jar = source(engine);
                version.append('\n').append(jar.getFileName()).append(' ').append(Files.size(jar));
            }
            version.append('\n').append(classes(source(Case.class), folders));
            return Optional.of(version.toString());
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Path source(Class<?> type) throws IOException, URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("Nobody knows where " + type + " comes from");
        }
        return Path.of(source.getLocation().toURI());
    }

    /** Checksums are enough: this tells versions apart, it doesn't keep anybody out. */
    private static TreeMap<String, Long> classes(Path source, List<String> folders) throws IOException {
        TreeMap<String, Long> sums = new TreeMap<>();
        if (Files.isDirectory(source)) {
            for (String folder : folders) {
                try (Stream<Path> files = Files.walk(source.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        CRC32 sum = new CRC32();
                        sum.update(Files.readAllBytes(file));
                        sums.put(source.relativize(file).toString(), sum.getValue());
                    }
                }
            }
            return sums;
        }
        try (JarFile jar = new JarFile(source.toFile())) {
            jar.stream()
                    .filter(entry -> folders.stream().anyMatch(entry.getName()::startsWith))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }
}
