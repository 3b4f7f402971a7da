package io.disputetriage.service.api;

import java.util.HexFormat;

/**
 * Holds the path of a request to its one plain spelling, before anybody reads it. Router, resources and rules of access
 * each read a path by themselves, and differ where it is dressed up.
 */
final class PathSpelling {
    /** The only parameter of a path that may itself hold slashes stands behind this. */
    private static final String CASE = "/v1/cases/";

    private final String path;

    private PathSpelling(String path) {
        this.path = path;
    }

    /**
     * What is wrong with the path and how to mend it, or null.
     *
     * @param path as it stood in the request line, nothing decoded
     */
    static String fault(String path) {
        return path.startsWith("/") ? new PathSpelling(path).fault() : "The path must begin with a slash.";
    }

    private String fault() {
        for (int start = 1; start <= path.length(); ) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            String fault = segment(start, end);
            if (fault != null) {
                return fault;
            }
            start = end + 1;
        }
        return null;
    }

    private String segment(int start, int end) {
        if (start == end && end < path.length()) {
            return "The path has an empty segment; write one slash for two.";
        }
        boolean caseRef = start == CASE.length() && path.startsWith(CASE);
        int dots = 0;
        int characters = 0;
        boolean dotLast = false;
        for (int i = start; i < end; i++, characters++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\') {
                return "The path has a " + c + "; write it as %"
                        + HexFormat.of().toHexDigits((byte) c).toUpperCase() + ".";
            }
            int decoded = c;
            if (c == '%') {
                decoded = decoded(i, end);
                if (decoded < 0) {
                    return "A % in the path must be followed by two hexadecimal digits; write % itself as %25.";
                }
                if ((decoded == '/' || decoded == '\\') && !caseRef) {
                    return "An encoded slash or backslash may stand in a caseRef only.";
                }
                i += 2;
            }
            if (decoded < ' ' && (decoded == 0 || c != '%')) {
                return "The path has a character that no path may have.";
            }
            dotLast = decoded == '.';
            dots += dotLast ? 1 : 0;
        }
        if (dotLast && !caseRef) {
            return "A segment of the path may end with a dot in a caseRef only.";
        }
        return characters > 0 && characters <= 2 && dots == characters
                ? "The path has a segment . or .., which says where it leads only together with others."
                : null;
    }

    /** The byte of the two digits behind a percent sign; negative if they are none. */
    private int decoded(int percent, int end) {
        return percent + 2 < end
                        && HexFormat.isHexDigit(path.charAt(percent + 1))
                        && HexFormat.isHexDigit(path.charAt(percent + 2))
                ? HexFormat.fromHexDigits(path, percent + 1, percent + 3)
                : -1;
    }
}
