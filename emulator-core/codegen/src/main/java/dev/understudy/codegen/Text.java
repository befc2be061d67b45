package dev.understudy.codegen;

/** Helpers for messages. */
final class Text {
    private Text() {}

    /** The same words without line breaks. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
