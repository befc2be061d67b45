package dev.understudy.ssm.document.content;

import com.fasterxml.jackson.core.JsonLocation;

/**
 * A place in a text, both from 1. It prints as AWS appends it to a message.
 *
 * @param line the line
 * @param column the character of the line
 */
record TextPosition(int line, int column) {
    static TextPosition of(JsonLocation location) {
        return new TextPosition(location.getLineNr(), location.getColumnNr());
    }

    @Override
    public String toString() {
        return " at Line: " + line + ", Column: " + column;
    }
}
