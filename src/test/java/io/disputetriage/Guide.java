package io.disputetriage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of documentation, taken apart into what a test can hold to. */
record Guide(Path path, String text) {
    static final Guide README = of("README.md");
    static final Guide RULES = of("rules/README.md");
    static final Guide COMMAND_LINE = of("src/docs/command-line.md");
    static final Guide CONFIGURATION = of("src/docs/configuration.md");
    static final Guide INSIDE = of("src/docs/inside.md");

    /** Every page whose commands are run and whose names are looked up. */
    static final List<Guide> PAGES = List.of(
            README,
            RULES,
            COMMAND_LINE,
            CONFIGURATION,
            INSIDE,
            of("src/docs/http.md"),
            of("src/docs/intake.md"),
            of("src/docs/case-life.md"),
            of("src/docs/evidence.md"),
            of("src/docs/messages.md"),
            of("src/docs/webhooks.md"),
            of("src/docs/ci.md"),
            of("src/docs/deployment.md"),
            of("src/docs/changing.md"));

    private static final Pattern BLOCK =
            Pattern.compile("^( *)```(\\w+)\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    static Guide of(String path) {
        try {
            return new Guide(Path.of(path), Files.readString(Path.of(path)).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(2), matcher.group(3)));
        }
        return blocks;
    }

    List<Block> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** Where its links lead, but for those that leave the repository. */
    List<Path> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .map(target -> path.resolveSibling(target).normalize())
                .toList();
    }

    /** What stands between backquotes. */
    List<String> words() {
        return CODE.matcher(text).results().map(word -> word.group(1)).toList();
    }

    /** The words in the first cells of the table that stands under a heading. */
    List<String> firstColumn(String heading) {
        return new Guide(path, text.substring(text.indexOf("\n" + heading + "\n") + 1)).firstColumn();
    }

    /** The words in the first cells of the first table. */
    List<String> firstColumn() {
        List<String> rows = text.lines()
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1].strip())
                .toList();
        return rows.stream()
                .flatMap(cell -> CODE.matcher(cell).find()
                        ? CODE.matcher(cell).results().map(word -> word.group(1))
                        : java.util.stream.Stream.of(cell))
                .toList();
    }

    /** Puts an answer in place of a block and keeps the page. */
    static void replace(Path path, Block block, String answer) throws IOException {
        Files.writeString(path, Files.readString(path).replace(block.text(), answer));
    }

    /**
     * A fenced block.
     *
     * @param text without the fences, ended by a line end
     */
    record Block(String language, String text) {}
}
