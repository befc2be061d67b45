package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks that many parts of a document need. */
final class Checks {
    /** What flags and attributes may be called. */
    static final Pattern KEY = Pattern.compile("^[a-z][a-zA-Z\\d_-]{0,63}$");

    /** What the names of flags and variants may look like. */
    static final Pattern NAME = Pattern.compile("^[^\\n]{1,64}$");

    /** How long descriptions and texts may be. */
    static final int TEXT = 1024;

    private final Problems problems;

    Checks(Problems problems) {
        this.problems = problems;
    }

    /** Where problems go. */
    Problems problems() {
        return problems;
    }

    /** The members of an object in order of their names, without those that are null; empty if it is absent. */
    SortedMap<String, JsonNode> members(@Nullable JsonNode object, String location) {
        SortedMap<String, JsonNode> members = new TreeMap<>();
        if (object == null) {
            return members;
        }
        if (!object.isObject()) {
            problems.notSatisfied("Type(object)", location, object);
            return members;
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                members.put(field.getKey(), field.getValue());
            }
        }
        return members;
    }

    /** A text that matches a pattern, or null. */
    @Nullable String text(@Nullable JsonNode value, Pattern pattern, String location) {
        String text = text(value, location);
        if (text != null && !pattern.matches(text)) {
            problems.notSatisfied("Regexp(" + pattern.pattern() + ")", location, text);
        }
        return text;
    }

    /** A text of limited length; null if it is absent or empty. */
    @Nullable String text(@Nullable JsonNode value, int longest, String location) {
        String text = text(value, location);
        if (text != null && text.length() > longest) {
            problems.notSatisfied("MaxLength(" + longest + ")", location, text);
        }
        return text == null || text.isEmpty() ? null : text;
    }

    private @Nullable String text(@Nullable JsonNode value, String location) {
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            problems.notSatisfied("Type(string)", location, value);
            return null;
        }
        return value.asText();
    }

    /** Refuses a name of a flag or an attribute. */
    void key(String key, String location) {
        if (!KEY.matches(key)) {
            problems.notSatisfied("Regexp(" + KEY.pattern() + ")", location, key);
        }
    }

    /** Refuses more entries than allowed. */
    void count(int entries, int most, String location) {
        if (entries > most) {
            problems.notSatisfied("MaxLength(" + most + ")", location, Integer.toString(entries));
        }
    }
}
