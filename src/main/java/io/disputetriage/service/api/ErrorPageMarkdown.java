package io.disputetriage.service.api;

/** As much of ErrorPageMarkdown as the error pages use: headings, paragraphs, lists, code blocks, code, bold. */
final class ErrorPageMarkdown {
    private static final String FENCE = "```";

    private ErrorPageMarkdown() {}

    static String html(String text) {
        StringBuilder html = new StringBuilder();
        String open = "";
        for (String line : text.lines().toList()) {
            String block = block(line, open);
            boolean fence = line.startsWith(FENCE);
            if (!block.equals(open)) {
                html.append(end(open));
                html.append(begin(block));
                open = block;
            }
            if (!fence) {
                html.append(content(line, open));
            }
        }
        return html.append(end(open)).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The element that a line belongs to, given the one that is open; empty: none. */
    private static String block(String line, String open) {
        if (line.startsWith(FENCE)) {
            return open.equals("pre") ? "" : "pre";
        }
        if (open.equals("pre")) {
            return "pre";
        }
        if (line.isBlank() || line.startsWith("#")) {
            return "";
        }
        if (line.startsWith("- ") || open.equals("ul") && line.startsWith("  ")) {
            return "ul";
        }
        return "p";
    }

    private static String content(String line, String block) {
        if (block.equals("pre")) {
            return escape(line) + "\n";
        }
        if (line.startsWith("#")) {
            int level = Math.min(6, line.length() - line.replaceFirst("^#+", "").length());
            return "<h%d>%s</h%d>%n"
                    .formatted(level, inline(line.substring(level).strip()), level);
        }
        return (line.startsWith("- ") ? "<li>" + inline(line.substring(2)) : inline(line)) + "\n";
    }

    private static String inline(String text) {
        return escape(text)
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>");
    }

    private static String begin(String block) {
        return block.isEmpty() ? "" : "<" + block + ">";
    }

    private static String end(String block) {
        return block.isEmpty() ? "" : "</" + block + ">\n";
    }
}
