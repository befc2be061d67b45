package dev.understudy.core.fault;

import com.google.common.base.Splitter;
import dev.understudy.core.json.ScalarText;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.UnionSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one value of an operation's input.
 *
 * <p>The path names members as they stand in JSON, parted by dots: {@code Name}, {@code spec.serviceDiscovery.dns.hostname}.
 * In a map the next part is the key. A list satisfies the condition if one of its elements does: {@code Tags.Key},
 * {@code Names}.
 *
 * @param path where the value stands
 * @param value what it has to be, as text: {@code true}, {@code 8080}, {@code /shop/color}
 */
public record InputCondition(String path, String value) {
    private static final Splitter DOT = Splitter.on('.');

    /** Whether an input satisfies it; a value that is absent does not. */
    public boolean holds(Structure input) {
        return holds(input.structureSchema(), input, DOT.splitToList(path));
    }

    private boolean holds(Schema schema, @Nullable Object actual, List<String> rest) {
        if (actual == null) {
            return false;
        }
        return switch (schema.type()) {
            case LIST -> anyHolds((ListSchema) schema, (List<?>) actual, rest);
            case DOCUMENT -> false;
            case STRUCTURE -> memberHolds((Structure) actual, rest);
            case UNION -> variantHolds((Union) actual, rest);
            case MAP ->
                !rest.isEmpty()
                        && holds(((MapSchema) schema).value(), ((Map<?, ?>) actual).get(rest.get(0)), tail(rest));
            default -> rest.isEmpty() && equal(schema, actual);
        };
    }

    private boolean anyHolds(ListSchema schema, List<?> elements, List<String> rest) {
        for (Object element : elements) {
            if (holds(schema.element(), element, rest)) {
                return true;
            }
        }
        return false;
    }

    private boolean memberHolds(Structure structure, List<String> rest) {
        Member member = rest.isEmpty() ? null : structure.structureSchema().memberByWireName(rest.get(0));
        return member != null && holds(member.schema(), structure.memberAt(member.index()), tail(rest));
    }

    private boolean variantHolds(Union union, List<String> rest) {
        Member member = rest.isEmpty() ? null : union.unionSchema().memberByWireName(rest.get(0));
        return member != null
                && member.index() == union.variantIndex()
                && holds(member.schema(), union.variantValue(), tail(rest));
    }

    private boolean equal(Schema schema, Object actual) {
        String text = ScalarText.write(actual, schema, TimestampFormat.EPOCH_SECONDS);
        if (text.equals(value)) {
            return true;
        }
        if (!(actual instanceof Number)) {
            return false;
        }
        try {
            return new BigDecimal(text).compareTo(new BigDecimal(value)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Why no input can satisfy it.
     *
     * @param input the schema of the input
     * @return null if one can
     */
    @Nullable String objection(StructureSchema input) {
        Schema schema = input;
        for (String part : DOT.split(path)) {
            schema = elementOf(schema);
            Schema next = step(schema, part);
            if (next == null) {
                return "'" + part + "' in '" + path + "' leads nowhere" + known(schema);
            }
            schema = next;
        }
        schema = elementOf(schema);
        return switch (schema.type()) {
            case STRUCTURE, UNION, MAP, DOCUMENT -> "'" + path + "' is no single value" + known(schema);
            default -> null;
        };
    }

    private static Schema elementOf(Schema schema) {
        Schema element = schema;
        while (element instanceof ListSchema list) {
            element = list.element();
        }
        return element;
    }

    private static @Nullable Schema step(Schema schema, String part) {
        Member member = null;
        if (schema instanceof StructureSchema structure) {
            member = structure.memberByWireName(part);
        } else if (schema instanceof UnionSchema union) {
            member = union.memberByWireName(part);
        } else if (schema instanceof MapSchema map) {
            return map.value();
        }
        return member == null ? null : member.schema();
    }

    private static String known(Schema schema) {
        if (schema instanceof StructureSchema structure) {
            return "; there are " + structure.members();
        }
        return schema instanceof UnionSchema union ? "; there are " + union.members() : "";
    }

    private static List<String> tail(List<String> parts) {
        return parts.subList(1, parts.size());
    }
}
