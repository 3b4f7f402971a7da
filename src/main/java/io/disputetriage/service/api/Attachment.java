package io.disputetriage.service.api;

import java.nio.charset.StandardCharsets;

/** The header by which a browser saves an answer and doesn't show it. */
final class Attachment {
    /** The bytes that RFC 8187 leaves as they are, without those that some programs trip over. */
    private static final String PLAIN = "-._~";

    private Attachment() {}

    /** Under this name: once in ASCII for old programs, once in UTF-8 (RFC 6266). */
    static String header(String name) {
        StringBuilder coded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
            coded.append(letter || PLAIN.indexOf(each) >= 0 ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9 ._-]", "_") + "\"; filename*=UTF-8''" + coded;
    }
}
