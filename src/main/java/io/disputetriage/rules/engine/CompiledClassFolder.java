package io.disputetriage.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A folder that keeps what the compiler made, so that the same rules need not be compiled again. It is never needed:
 * whatever is wrong with it or with a file in it, the rules are compiled instead. Only a folder and files that belong to
 * who runs this program, and that nobody else can write, are used; what is in them is not trusted even then.
 */
public final class CompiledClassFolder {
    private static final String ENDING = ".classes";
    private static final int MOST_FILES = 20;
    private static final long MOST_BYTES = 64 << 20;

    private static final String PASSED = ".passed";

    private final Path folder;
    private final String owner;
    private final boolean shared;

    private CompiledClassFolder(Path folder, String owner, boolean shared) {
        this.folder = folder;
        this.owner = owner;
        this.shared = shared;
    }

    /** The folder, which is made when something is first kept, and which nobody else may read. */
    public static CompiledClassFolder at(Path folder) {
        return new CompiledClassFolder(folder, System.getProperty("user.name"), false);
    }

    /**
     * The folder beside the program, whose owner may be another than who runs it: what it holds is believed as far as the
     * program is. Empty if the program isn't packaged.
     */
    public static Optional<CompiledClassFolder> shipped() {
        return CodeVersion.jar().flatMap(jar -> {
            try {
                Path program = jar.toAbsolutePath().getParent().getParent();
                return Optional.of(new CompiledClassFolder(
                        program.resolve("compiled"), Files.getOwner(jar).getName(), true));
            } catch (IOException | UnsupportedOperationException unknown) {
                return Optional.empty();
            }
        });
    }

    /** True if {@link #keepPassed} was called for this revision by the program that runs now. */
    public boolean passed(String revision) {
        return passedFile(revision)
                .filter(file -> isOurs(folder) && isOurs(file))
                .isPresent();
    }

    /** Keeps that the scenarios of a revision pass with the program that runs now. */
    public void keepPassed(String revision) {
        passedFile(revision).ifPresent(file -> write(file, new byte[0]));
    }

    private Optional<Path> passedFile(String revision) {
        return CodeVersion.program()
                .map(version -> folder.resolve(key(version, Map.of("revision", revision)) + PASSED));
    }

    /** The classes of these sources, if they were made by the code that runs now and have come through undamaged. */
    Optional<RuleClasses> find(Map<String, String> sources) {
        return file(sources).filter(file -> isOurs(folder) && isOurs(file)).flatMap(CompiledClassFolder::read);
    }

    /** Keeps classes, and the newest of those that were kept before. */
    void keep(Map<String, String> sources, RuleClasses classes) {
        file(sources).ifPresent(file -> write(file, classes.bytes()));
    }

    private Optional<Path> file(Map<String, String> sources) {
        return CodeVersion.running().map(version -> folder.resolve(key(version, sources) + ENDING));
    }

    private static Optional<RuleClasses> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? Optional.empty() : RuleClasses.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(folder, only(shared ? "rwxr-xr-x" : "rwx------"));
            if (!isOurs(folder)) {
                return;
            }
            Path written = Files.createTempFile(folder, "new", ".tmp", only(shared ? "rw-r--r--" : "rw-------"));
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest();
        } catch (IOException | UnsupportedOperationException notKept) {
            // The next run compiles again, as if there were no such folder.
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(MOST_FILES, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** Not where a system has no owners and permissions: nobody could tell who wrote the file. */
    private boolean isOurs(Path path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            return !Files.isSymbolicLink(path)
                    && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().equals(owner)
                    && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                    && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String key(String version, Map<String, String> sources) {
        MessageDigest sha = DigestUtils.updateDigest(DigestUtils.getSha256Digest(), version);
        sources.forEach(
                (path, text) -> DigestUtils.updateDigest(sha, path.length() + " " + path + text.length() + " " + text));
        return Hex.encodeHexString(sha.digest());
    }
}
