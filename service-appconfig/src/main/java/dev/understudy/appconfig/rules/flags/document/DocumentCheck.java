package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document from the top and builds the form in which it is stored, without time stamps that the service gives
 * itself. Members come in order of their names.
 */
final class DocumentCheck {
    private static final String VERSION = "1";
    private static final SortedMap<String, AttributeDefinition> NONE = new TreeMap<>();

    private final Checks checks;
    private final Problems problems;
    private final Map<String, SortedMap<String, AttributeDefinition>> attributes = new HashMap<>();

    DocumentCheck(Problems problems) {
        this.checks = new Checks(problems);
        this.problems = problems;
    }

    /** The document as it is stored; meaningless if there are problems. */
    ObjectNode document(JsonNode root) {
        SortedMap<String, JsonNode> members = checks.members(root, "");
        version(members.get("version"));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode flags = flags(members.get("flags"));
        if (!flags.isEmpty()) {
            document.set("flags", flags);
        }
        ObjectNode values = values(members.get("values"));
        if (!values.isEmpty()) {
            document.set("values", values);
        }
        return document.put("version", VERSION);
    }

    private void version(@Nullable JsonNode version) {
        if (version == null) {
            problems.notSatisfied("Required", "version", "");
        } else if (!version.isTextual() || !version.asText().equals(VERSION)) {
            problems.notSatisfied("OneOf(" + VERSION + ")", "version", version);
        }
    }

    private ObjectNode flags(@Nullable JsonNode given) {
        ObjectNode flags = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : checks.members(given, "flags").entrySet()) {
            String location = "flags." + member.getKey();
            checks.key(member.getKey(), location);
            flags.set(member.getKey(), flag(member.getKey(), member.getValue(), location));
        }
        return flags;
    }

    private ObjectNode flag(String key, JsonNode given, String location) {
        SortedMap<String, JsonNode> members = checks.members(given, location);
        ObjectNode flag = JsonNodeFactory.instance.objectNode();
        stamps(members, flag, location);
        deprecation(members.get("_deprecation"), flag, location + "._deprecation");
        SortedMap<String, AttributeDefinition> defined =
                new ConstraintsCheck(problems).attributes(members.get("attributes"), location + ".attributes");
        attributes.put(key, defined);
        if (!defined.isEmpty()) {
            ObjectNode stored = flag.putObject("attributes");
            defined.forEach((name, definition) -> stored.set(name, definition.stored()));
        }
        String description = checks.text(members.get("description"), Checks.TEXT, location + ".description");
        if (description != null) {
            flag.put("description", description);
        }
        String name = checks.text(members.get("name"), Checks.NAME, location + ".name");
        return name == null ? flag : flag.put("name", name);
    }

    /** Times that the user brings along; see {@link FlagStamps}. */
    private void stamps(SortedMap<String, JsonNode> members, ObjectNode stored, String location) {
        for (String stamp : FlagStamps.NAMES) {
            JsonNode given = members.get(stamp);
            if (given == null) {
                continue;
            }
            if (FlagStamps.isTime(given)) {
                stored.set(stamp, given);
            } else {
                problems.invalid("Time", location + "." + stamp, given);
            }
        }
    }

    private void deprecation(@Nullable JsonNode given, ObjectNode flag, String location) {
        SortedMap<String, JsonNode> members = checks.members(given, location);
        if (members.isEmpty()) {
            return;
        }
        ObjectNode deprecation = flag.putObject("_deprecation");
        JsonNode date = members.get("date");
        if (date != null) {
            deprecation.set("date", date);
            if (!isDate(date)) {
                problems.notSatisfied("Date", location + ".date", date);
            }
        }
        JsonNode status = members.get("status");
        if (status == null || !status.asText().equals("planned")) {
            problems.notSatisfied("OneOf(planned)", location + ".status", status == null ? "" : FlagJson.text(status));
        } else {
            deprecation.set("status", status);
        }
    }

    private static boolean isDate(JsonNode date) {
        try {
            LocalDate.parse(date.asText());
            return date.isTextual();
        } catch (DateTimeException e) {
            return FlagStamps.isTime(date);
        }
    }

    private ObjectNode values(@Nullable JsonNode given) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member :
                checks.members(given, "values").entrySet()) {
            String location = "values." + member.getKey();
            checks.key(member.getKey(), location);
            SortedMap<String, JsonNode> members = checks.members(member.getValue(), location);
            ObjectNode value = JsonNodeFactory.instance.objectNode();
            stamps(members, value, location);
            new ValueCheck(problems, attributes.getOrDefault(member.getKey(), NONE))
                    .value(member.getKey(), members, value, location);
            values.set(member.getKey(), value);
        }
        return values;
    }
}
