package dev.understudy.proton.rules.rendering.jinja.text;

/** Tells the line of a position. Positions are asked for in rising order, so each newline is counted once. */
final class Lines {
    private final String source;
    private int position;
    private int line = 1;

    Lines(String source) {
        this.source = source;
    }

    /** The line, from 1, of a position not before the last one that was asked for. */
    int at(int wanted) {
        while (position < wanted) {
            if (source.charAt(position++) == '\n') {
                line++;
            }
        }
        return line;
    }
}
