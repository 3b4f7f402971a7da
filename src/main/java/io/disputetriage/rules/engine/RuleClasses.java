package io.disputetriage.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.drools.compiler.kie.builder.impl.InternalKieModule;

/**
 * What the compiler made of rules, by the path of each class file.
 *
 * @param files never changed by anybody
 */
record RuleClasses(SortedMap<String, byte[]> files) {
    private static final int MAGIC = 0x44545243;
    private static final int DIGEST = 32;
    /** The shipped rules make some 800 classes. */
    private static final int MOST = 100_000;

    RuleClasses {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Without what only tells the compiler's own loader what to load. */
    static RuleClasses of(InternalKieModule module) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class") && !name.startsWith("org/drools/project/model/")) {
                files.put(name, module.getBytes(name));
            }
        }
        return new RuleClasses(files);
    }

    /** All of it in one piece, with a digest that shows damage. It doesn't show intent: whoever writes a file can write a digest. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 21);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(files.size());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
            out.flush();
            out.write(digest(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can't fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** Empty if the bytes are not what {@link #bytes} made. */
    static Optional<RuleClasses> read(byte[] bytes) {
        int length = bytes.length - DIGEST;
        if (length < 0
                || !MessageDigest.isEqual(digest(bytes, length), Arrays.copyOfRange(bytes, length, bytes.length))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            SortedMap<String, byte[]> files = new TreeMap<>();
            int number = in.readInt();
            for (int i = 0; i < number && i < MOST; i++) {
                String name = in.readUTF();
                int size = in.readInt();
                if (size < 0 || size > in.available()) {
                    return Optional.empty();
                }
                files.put(name, in.readNBytes(size));
            }
            return files.size() == number ? Optional.of(new RuleClasses(files)) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] digest(byte[] bytes, int length) {
        MessageDigest sha = DigestUtils.getSha256Digest();
        sha.update(bytes, 0, length);
        return sha.digest();
    }
}
