package io.disputetriage.service.api;

/** The frame of the few pages that this service shows to people. */
final class HtmlPage {
    private HtmlPage() {}

    static String of(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
                pre { overflow-x: auto; padding: .75rem; font-size: .9rem; border: 1px solid #767676; }
                </style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                .formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
