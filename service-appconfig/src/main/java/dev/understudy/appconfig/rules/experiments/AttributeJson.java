package dev.understudy.appconfig.rules.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.understudy.appconfig.model.AttributeValue;
import java.util.List;

/** Attribute values as flag documents have them. */
final class AttributeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AttributeJson() {}

    static JsonNode of(AttributeValue attribute) {
        if (attribute instanceof AttributeValue.NumberValue number) {
            return number(number.value());
        }
        if (attribute instanceof AttributeValue.BooleanValue truth) {
            return JSON.booleanNode(truth.value());
        }
        if (attribute instanceof AttributeValue.StringArray texts) {
            return array(texts.value().stream().<ValueNode>map(JSON::textNode).toList());
        }
        if (attribute instanceof AttributeValue.NumberArray numbers) {
            return array(numbers.value().stream().map(AttributeJson::number).toList());
        }
        return JSON.textNode(((AttributeValue.StringValue) attribute).value());
    }

    private static ArrayNode array(List<? extends ValueNode> items) {
        return JSON.arrayNode().addAll(items);
    }

    /** Whole numbers are written without a fraction, as users write them. */
    private static ValueNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? JSON.numberNode((long) value)
                : JSON.numberNode(value);
    }
}
