package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads schema objects of OpenAPI 3.0. A keyword with a value of the wrong type is a fault, an unknown keyword is not,
 * and neither is a default that the schema itself would refuse: an official sample has one.
 */
public final class SchemaReader {
    private SchemaReader() {}

    /**
     * Reads the type of a part's inputs.
     *
     * @param name its name under {@code types}
     * @throws YamlFault if it is no object with at least one property, or a keyword makes no sense
     */
    public static InputSchema inputType(String name, YamlNode node) throws YamlFault {
        if (schema(node, name) instanceof ObjectSchema type) {
            if (type.properties().isEmpty()) {
                throw SchemaErrors.noProperties(node, name);
            }
            return new InputSchema(name, type);
        }
        throw SchemaErrors.mustBe(node, name, "of type object");
    }

    /**
     * Reads the type of a customer managed environment's inputs, which are the outputs of infrastructure that exists; so
     * every one has to be given.
     *
     * @throws YamlFault besides {@link #inputType}'s faults if a property is no text or has a default
     */
    public static InputSchema outputsType(String name, YamlNode node) throws YamlFault {
        InputSchema inputs = inputType(name, node);
        Map<String, YamlNode> written = new Keywords((YamlNode.Mapping) node).map("properties");
        for (Map.Entry<String, ValueSchema> property :
                inputs.type().properties().entrySet()) {
            ValueSchema schema = property.getValue();
            if (!(schema instanceof TextSchema) || schema.basics().byDefault() != null) {
                throw SchemaErrors.onlyText(written.getOrDefault(property.getKey(), node), property.getKey());
            }
        }
        return new InputSchema(name, inputs.type().allRequired());
    }

    private static ValueSchema schema(YamlNode node, String name) throws YamlFault {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            throw SchemaErrors.mustBe(node, name, "a schema");
        }
        Keywords keywords = new Keywords(mapping);
        Basics basics = basics(keywords);
        String type = keywords.text("type");
        if (type == null) {
            return new AnySchema(basics);
        }
        return switch (type) {
            case "string" -> text(keywords, basics);
            case "number" -> number(keywords, basics, false);
            case "integer" -> number(keywords, basics, true);
            case "boolean" -> new TruthSchema(basics);
            case "array" -> list(keywords, basics);
            case "object" -> object(keywords, basics);
            default -> throw SchemaErrors.unknownType(keywords.where("type"), type);
        };
    }

    private static Basics basics(Keywords keywords) throws YamlFault {
        YamlNode byDefault = keywords.find("default");
        List<InputValue> choices =
                keywords.list("enum").stream().map(YamlNode::value).toList();
        return new Basics(byDefault == null ? null : byDefault.value(), choices, keywords.flag("nullable"));
    }

    private static TextSchema text(Keywords keywords, Basics basics) throws YamlFault {
        String pattern = keywords.text("pattern");
        if (pattern != null && !TextPattern.isUsable(pattern)) {
            throw SchemaErrors.unusablePattern(keywords.where("pattern"), pattern);
        }
        return new TextSchema(
                basics, keywords.count("minLength", 0), keywords.count("maxLength", Integer.MAX_VALUE), pattern);
    }

    private static NumberSchema number(Keywords keywords, Basics basics, boolean integer) throws YamlFault {
        BigDecimal multipleOf = keywords.number("multipleOf");
        if (multipleOf != null && multipleOf.signum() <= 0) {
            throw SchemaErrors.mustBe(keywords.where("multipleOf"), "multipleOf", "greater than 0");
        }
        return new NumberSchema(
                basics,
                integer,
                bound(keywords, "minimum", "exclusiveMinimum"),
                bound(keywords, "maximum", "exclusiveMaximum"),
                multipleOf);
    }

    private static NumberSchema.@Nullable Bound bound(Keywords keywords, String end, String exclusive)
            throws YamlFault {
        BigDecimal value = keywords.number(end);
        boolean excluded = keywords.flag(exclusive);
        return value == null ? null : new NumberSchema.Bound(value, excluded);
    }

    private static ListSchema list(Keywords keywords, Basics basics) throws YamlFault {
        YamlNode items = keywords.find("items");
        return new ListSchema(
                basics,
                items == null ? new AnySchema(Basics.NONE) : schema(items, "items"),
                keywords.count("minItems", 0),
                keywords.count("maxItems", Integer.MAX_VALUE),
                keywords.flag("uniqueItems"));
    }

    private static ObjectSchema object(Keywords keywords, Basics basics) throws YamlFault {
        Map<String, ValueSchema> properties = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> property : keywords.map("properties").entrySet()) {
            properties.put(property.getKey(), schema(property.getValue(), property.getKey()));
        }
        return new ObjectSchema(basics, properties, keywords.names("required"), others(keywords));
    }

    private static @Nullable ValueSchema others(Keywords keywords) throws YamlFault {
        YamlNode others = keywords.find("additionalProperties");
        if (others == null || others.value().equals(new InputValue.Truth(true))) {
            return new AnySchema(Basics.NONE);
        }
        return others.value().equals(new InputValue.Truth(false)) ? null : schema(others, "additionalProperties");
    }
}
