package io.disputetriage.authoring.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all pages of HTML are made of. They need no other file and no script. */
final class HtmlParts {
    private HtmlParts() {}

    /**
     * The page as far as its contents.
     *
     * @param anchor of what it is about, in a word
     * @param figures in HTML
     */
    static String head(String title, String anchor, String figures) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + title + " of dispute-triage</title>\n<style>\n" + style()
                + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#" + anchor + "\">Skip to the " + anchor
                + "</a>\n<header>\n<h1>" + title + "</h1>\n<p>" + figures + "</p>\n</header>\n";
    }

    static String link(String anchor, String text) {
        return "<a href=\"#" + text(anchor) + "\">" + text(text) + "</a>";
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlParts.class.getResourceAsStream("/catalogue.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
