package io.disputetriage.rules.drl;

/**
 * A comment of a rule file.
 *
 * @param text with its marks
 * @param line from 1
 * @param column from 1
 * @param start offset of its first character in the file
 * @param end offset after its last
 */
public record Comment(String text, int line, int column, int start, int end) {

    /** True for the form that ends with its line. */
    public boolean isLine() {
        return text.startsWith("//");
    }

    /** Without its marks. */
    public String content() {
        return isLine() ? text.substring(2) : text.substring(2, text.length() - 2);
    }
}
