package io.disputetriage.service.api;

import java.util.List;
import java.util.regex.Pattern;

/** Entity tags as RFC 9110 has them; ours are revisions. */
final class EntityTags {
    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([\\x21\\x23-\\x7e]*)\"");

    private EntityTags() {}

    static String of(String revision) {
        return '"' + revision + '"';
    }

    /** The strong tags of an If-Match; empty for a star, which is true of anything. */
    static List<String> read(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return List.of();
        }
        List<String> tags =
                STRONG.matcher(ifMatch).results().map(tag -> tag.group(1)).toList();
        // What holds no strong tag matches nothing, and an empty list would match all.
        return tags.isEmpty() ? List.of("") : tags;
    }
}
