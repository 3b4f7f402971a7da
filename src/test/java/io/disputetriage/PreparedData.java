package io.disputetriage;

import io.disputetriage.service.postgres.OwnPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A data folder as a first start leaves it, before the service makes its tables: a start that finds one takes a fraction of the time. */
final class PreparedData {
    private static final Path TEMPLATE = Path.of("target", "prepared-data");
    private static final Path PART = TEMPLATE.resolveSibling("prepared-data.part");
    private static final Path LOCK = TEMPLATE.resolveSibling("prepared-data.lock");

    private PreparedData() {}

    /** Makes this data folder, or fills it. */
    static Path in(Path folder) throws IOException {
        make();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(TEMPLATE)) {
            files = walk.toList();
        }
        for (Path file : files) {
            String name = TEMPLATE.relativize(file).toString();
            Path copy = folder.resolve(name);
            if (Files.isDirectory(file)) {
                // Only its owner may enter a cluster, so rights are copied, too.
                if (Files.notExists(copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            } else if (name.startsWith("postgres-programs")) {
                link(file, copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return folder;
    }

    /** Nobody writes to programs. */
    private static void link(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException elsewhere) {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Once for all processes. */
    private static synchronized void make() throws IOException {
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.exists(TEMPLATE)) {
                return;
            }
            if (Files.exists(PART)) {
                Postgres.delete(PART);
            }
            if (!(OwnPostgres.start(PART) instanceof OwnPostgres.Start.Running running)) {
                throw new IllegalStateException("No database in " + PART);
            }
            running.postgres().close();
            Files.move(PART, TEMPLATE, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
