package io.disputetriage.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether Java can name a file as it was named on the command line: it goes by the locale. */
final class PathNames {
    private PathNames() {}

    /** Why the first argument that can't be a name here can't be one; empty: all of them can. */
    static Optional<String> fault(String... args) {
        return Stream.of(args)
                .filter(arg -> !encoding().newEncoder().canEncode(arg))
                .findFirst()
                .map(PathNames::fault);
    }

    /** The sentence for a name that can't be one. */
    static String fault(String name) {
        return name.replace('\uFFFD', '?') + " can't be read as a name: this locale has the characters of " + encoding()
                + " only. Set LC_ALL=C.UTF-8";
    }

    private static Charset encoding() {
        String named = System.getProperty("sun.jnu.encoding");
        return named != null && Charset.isSupported(named) ? Charset.forName(named) : Charset.defaultCharset();
    }
}
