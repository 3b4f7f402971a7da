package io.disputetriage.rules.ruleset;

import io.disputetriage.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** All rule and policy files of one ruleset, in memory, with line ends of one kind; immutable. */
public final class RulesetFiles {
    private final SortedMap<String, String> texts;
    private final String revision;

    RulesetFiles(SortedMap<String, String> texts) {
        this.texts = Collections.unmodifiableSortedMap(texts);
        this.revision = digest(texts);
    }

    /**
     * Reads every {@code .drl}, {@code .csv} and {@code .yaml} below a folder. Names that start with a dot are passed
     * over; a file that looks like a ruleset's and that nobody would read is a fault.
     */
    public static FilesResult read(Path folder) {
        return result(FolderReader.read(folder, FileNames::matters));
    }

    /** Takes files that somebody sends, path to text, and holds them to all that a folder is held to. */
    public static FilesResult sent(Map<String, String> texts) {
        FileLimits limits = new FileLimits();
        texts.forEach((path, text) -> {
            // A path that isn't plain is refused as such before anybody reads a meaning into it.
            Optional<Diagnostic> misplaced = FileLimits.isPlain(path) ? FileNames.misplaced(path) : Optional.empty();
            misplaced.ifPresentOrElse(limits::refuse, () -> limits.add(path, text));
        });
        return result(limits);
    }

    /** Takes files that were read before, path to text, and holds them to the same limits. */
    public static FilesResult of(Map<String, String> texts) {
        FileLimits limits = new FileLimits();
        texts.forEach(limits::add);
        return result(limits);
    }

    /** Path below the rules folder to text, sorted by path. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /** The files whose path starts and ends so, sorted by path. */
    public SortedMap<String, String> texts(String prefix, String suffix) {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !path.startsWith(prefix) || !path.endsWith(suffix));
        return some;
    }

    /** All but these. */
    public RulesetFiles without(Set<String> paths) {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeAll(paths);
        return new RulesetFiles(some);
    }

    /** SHA-256 over the sorted paths and texts, in lower-case hex. */
    public String revision() {
        return revision;
    }

    private static FilesResult result(FileLimits limits) {
        List<Diagnostic> faults = limits.faults();
        return faults.isEmpty()
                ? new Read(new RulesetFiles(limits.texts()))
                : new Unreadable(faults, new RulesetFiles(limits.full() ? new TreeMap<>() : limits.texts()));
    }

    private static String digest(SortedMap<String, String> texts) {
        MessageDigest sha = DigestUtils.getSha256Digest();
        texts.forEach((path, text) -> DigestUtils.updateDigest(sha, path + "\0" + text + "\0"));
        return Hex.encodeHexString(sha.digest());
    }

    /** Files, or why they are refused. */
    public sealed interface FilesResult {}

    /** All files were read. */
    public record Read(RulesetFiles files) implements FilesResult {}

    /**
     * Some file can't be read.
     *
     * @param diagnostics every fault that was found, sorted
     * @param rest the files that could be read, to look for what else is wrong; never a ruleset
     */
    public record Unreadable(List<Diagnostic> diagnostics, RulesetFiles rest) implements FilesResult {}
}
