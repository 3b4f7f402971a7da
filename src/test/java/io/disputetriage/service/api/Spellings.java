package io.disputetriage.service.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All the ways to dress up a path, each of which some reader of paths takes for the plain one. */
final class Spellings {
    private static final List<String> FOR_A_SLASH = List.of(
            "%2F", "%2f", "%5C", "\\", "//", "/./", "/%2e/", "/x/../", "/x/%2E%2e/", "/;/", ";x/", "/;x", "%3B/");
    private static final List<String> BEHIND_A_SEGMENT =
            List.of(";x", ";x=1", "%3Bx", "%00", "%20", ".", "%2e", "%", "%2", ";%2F");

    private Spellings() {}

    static List<String> of(String path) {
        List<String> spellings = new ArrayList<>(List.of(
                path + "/",
                path + "//",
                path + "/.",
                path + "/x/..",
                path + "?x",
                path + "#x",
                path.toUpperCase(Locale.ROOT),
                "http://localhost" + path,
                "http://localhost/;x" + path,
                "http://localhost/.." + path,
                "//localhost" + path));
        if (path.length() > 1) {
            spellings.add("/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        }
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            for (String slash : FOR_A_SLASH) {
                spellings.add(path.substring(0, i) + slash + path.substring(i + 1));
            }
        }
        for (int end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
            int at = end < 0 ? path.length() : end;
            for (String tail : BEHIND_A_SEGMENT) {
                spellings.add(path.substring(0, at) + tail + path.substring(at));
                // The router decodes an encoded slash only where the path has parameters, too.
                spellings.add(path.substring(0, at).replaceFirst("(?<=.)/", "%2F") + tail + path.substring(at));
            }
            if (end < 0) {
                return spellings;
            }
        }
    }
}
