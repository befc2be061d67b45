package dev.understudy.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.UnionSchema;
import dev.understudy.it.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong, or is only just right, at one spot of an input. */
final class Flaws {
    /** Larger collections and blobs are not worth their time: the rule is the same. */
    private static final long LARGEST = 5_000;

    private final Spot spot;
    private final List<Flaw> found = new ArrayList<>();

    private Flaws(Spot spot) {
        this.spot = spot;
    }

    /** The value is required and missing. */
    static List<Flaw> missing(Spot spot) {
        Flaws flaws = new Flaws(spot);
        // A path without one of its labels is another path.
        if (spot.required() && !spot.inPath()) {
            flaws.add("nothing", spot.without());
            if (spot.inJson()) {
                flaws.put("null", Json.NODES.nullNode());
            }
        }
        return flaws.found;
    }

    /** The value has the right type, but breaks a constraint of the model. */
    static List<Flaw> breaches(Spot spot) {
        Flaws flaws = new Flaws(spot);
        Constraints constraints = spot.schema().constraints();
        switch (spot.schema().type()) {
            case STRING -> flaws.texts(constraints);
            case ENUM -> flaws.put("an unknown value", Json.NODES.textNode("no-such-value"));
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> flaws.numbers(constraints);
            case INT_ENUM -> flaws.put("an unknown value", Json.NODES.numberNode(Integer.MIN_VALUE));
            case BLOB, LIST, MAP -> flaws.sizes(constraints);
            case BOOLEAN, TIMESTAMP, DOCUMENT, STRUCTURE, UNION -> {}
        }
        return flaws.found;
    }

    /** No value of this type can be read from what stands there. */
    static List<Flaw> wrongTypes(Spot spot) {
        Flaws flaws = new Flaws(spot);
        if (spot.inJson()) {
            flaws.wrongJson();
        } else {
            flaws.wrongText();
        }
        return flaws.found;
    }

    /** Values on the bounds of the constraints, and every value of an enum: all of them legal. */
    static List<Flaw> justRight(Spot spot) {
        Flaws flaws = new Flaws(spot);
        Constraints constraints = spot.schema().constraints();
        if (!(spot.inPath() && Values.least(spot.schema()).asText().isEmpty())) {
            flaws.put("the least value", Values.least(spot.schema()));
        }
        switch (spot.schema().type()) {
            case STRING -> {
                flaws.legalText("the shortest text", constraints.minLength());
                flaws.legalText("the longest text", constraints.maxLength());
            }
            case ENUM ->
                ((EnumSchema) spot.schema())
                        .wireValues()
                        .forEach(value -> flaws.put("the value " + value, Json.NODES.textNode(value)));
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> {
                flaws.addNumber("the smallest number", constraints.min());
                flaws.addNumber("the greatest number", constraints.max());
            }
            case BLOB, LIST, MAP -> flaws.addSized("the largest", constraints.maxLength());
            case INT_ENUM, BOOLEAN, TIMESTAMP, DOCUMENT, STRUCTURE, UNION -> {}
        }
        return flaws.found;
    }

    private void add(String what, ObjectNode input) {
        found.add(new Flaw(what, spot.path(), input));
    }

    private void put(String what, JsonNode value) {
        add(what, spot.with(value));
    }

    private void texts(Constraints constraints) {
        long least = constraints.minLength();
        if (least > 0 && !(spot.inPath() && least == 1)) {
            Texts.ofLength(constraints, least - 1)
                    .ifPresent(text -> put("a text shorter than " + least, Json.NODES.textNode(text)));
        }
        long most = constraints.maxLength();
        if (most < Long.MAX_VALUE) {
            Texts.ofLength(constraints, most + 1)
                    .ifPresent(text -> put("a text longer than " + most, Json.NODES.textNode(text)));
        }
        if (constraints.pattern() != null) {
            Texts.strange(constraints)
                    .ifPresent(text -> put("a text unlike " + constraints.pattern(), Json.NODES.textNode(text)));
        }
    }

    private void legalText(String what, long length) {
        if (length < Long.MAX_VALUE && !(spot.inPath() && length == 0)) {
            Texts.legalOfLength(spot.schema().constraints(), length)
                    .ifPresent(text -> put(what, Json.NODES.textNode(text)));
        }
    }

    private void numbers(Constraints constraints) {
        BigDecimal min = constraints.min();
        if (min != null) {
            addNumber("a number below " + min, min.subtract(BigDecimal.ONE));
        }
        BigDecimal max = constraints.max();
        if (max != null) {
            addNumber("a number above " + max, max.add(BigDecimal.ONE));
        }
    }

    /** Adds a number if its type can hold it. */
    private void addNumber(String what, @Nullable BigDecimal number) {
        if (number != null && fits(number, spot.schema().type())) {
            put(what, Json.NODES.numberNode(number));
        }
    }

    private static boolean fits(BigDecimal number, ShapeType type) {
        int bits = number.toBigInteger().bitLength();
        return switch (type) {
            case BYTE -> bits < Byte.SIZE;
            case SHORT -> bits < Short.SIZE;
            case INTEGER, INT_ENUM -> bits < Integer.SIZE;
            case LONG -> bits < Long.SIZE;
            default -> true;
        };
    }

    private void sizes(Constraints constraints) {
        // An empty list in a query or header is no list at all.
        if (constraints.minLength() > 0 && spot.inJson()) {
            addSized("a size below the least", constraints.minLength() - 1);
        }
        if (constraints.maxLength() < Long.MAX_VALUE) {
            addSized("a size above the greatest", constraints.maxLength() + 1);
        }
        if (constraints.uniqueItems() && constraints.maxLength() > 1) {
            ListSchema list = (ListSchema) spot.schema();
            ArrayNode twice = Json.NODES.arrayNode();
            JsonNode value = Values.least(list.element());
            put("the same element twice", twice.add(value).add(value));
        }
    }

    private void addSized(String what, long size) {
        if (size > LARGEST || (size == 0 && !spot.inJson())) {
            return;
        }
        Schema schema = spot.schema();
        JsonNode value = switch (schema.type()) {
            case BLOB -> Values.blob((int) size);
            case LIST -> Values.list((ListSchema) schema, (int) size);
            default -> Values.map((MapSchema) schema, (int) size);
        };
        // Where no more keys come to mind, the map stays smaller than wanted.
        if (!schema.type().equals(ShapeType.MAP) || value.size() == size) {
            put(what + ", " + size, value);
        }
    }

    private void wrongJson() {
        ShapeType type = spot.schema().type();
        if (type == ShapeType.DOCUMENT) {
            return;
        }
        boolean text = type == ShapeType.STRING || type == ShapeType.ENUM;
        boolean object = type == ShapeType.STRUCTURE || type == ShapeType.UNION || type == ShapeType.MAP;
        boolean number = Values.least(spot.schema()).isNumber();
        if (!text) {
            put("a text", Json.NODES.textNode("no such thing"));
        }
        if (!number) {
            put("a number", Json.NODES.numberNode(5));
        } else if (isWhole(type)) {
            put("a fraction", Json.NODES.numberNode(BigDecimal.valueOf(1.5)));
        }
        if (type != ShapeType.BOOLEAN) {
            put("a boolean", Json.NODES.booleanNode(true));
        }
        if (!object) {
            put("an object", Json.NODES.objectNode());
        }
        if (type != ShapeType.LIST) {
            put("a list", Json.NODES.arrayNode());
        }
        if (spot.schema() instanceof UnionSchema union) {
            wrongUnions(union);
        }
    }

    private static boolean isWhole(ShapeType type) {
        return switch (type) {
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG, BIG_INTEGER -> true;
            default -> false;
        };
    }

    private void wrongUnions(UnionSchema union) {
        put("no variant", Json.NODES.objectNode());
        put("an unknown variant", Json.NODES.objectNode().put("noSuchVariant", "a"));
        List<Member> variants = union.members();
        if (variants.size() > 1) {
            ObjectNode two = Json.NODES.objectNode();
            variants.subList(0, 2).forEach(variant -> two.set(variant.wireName(), Values.least(variant.schema())));
            put("two variants", two);
        }
    }

    /** Any text is a string in a path, a query or a header; only other types can be unreadable there. */
    private void wrongText() {
        switch (spot.schema().type()) {
            case BOOLEAN, BYTE, SHORT, INTEGER, INT_ENUM, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL, TIMESTAMP ->
                put("unreadable text", Json.NODES.textNode("no such thing"));
            default -> {}
        }
    }
}
