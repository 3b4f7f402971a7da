package io.disputetriage.service.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The folder that keeps the data across restarts, held by one process at a time. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder, making it if need be; empty while another process holds it. The lock dies with its process. */
    static Optional<DataFolder> take(Path folder) throws IOException {
        Path path = Files.createDirectories(folder).toRealPath();
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another start inside this very process: as taken as by any other.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new DataFolder(path, channel));
    }

    Path path() {
        return path;
    }

    /** True until the first start has made one there. */
    public static boolean hasNoDatabase(Path folder) {
        return Files.notExists(cluster(folder));
    }

    private static Path cluster(Path folder) {
        return folder.resolve("postgres");
    }

    Path cluster() {
        return cluster(path);
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** Made on the first start, readable by its owner only. */
    Path passwordFile() throws IOException {
        Path file = path.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
