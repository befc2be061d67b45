package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of one schema object, each read as the type that OpenAPI gives it.
 *
 * @param owner the schema object
 */
record Keywords(YamlNode.Mapping owner) {
    @Nullable YamlNode find(String keyword) {
        return owner.members().get(keyword);
    }

    /** Where a keyword stands, for a fault. */
    YamlNode where(String keyword) {
        return owner.members().getOrDefault(keyword, owner);
    }

    @Nullable String text(String keyword) throws YamlFault {
        YamlNode node = find(keyword);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof InputValue.Text text) {
            return text.value();
        }
        throw SchemaErrors.mustBe(node, keyword, "text");
    }

    @Nullable BigDecimal number(String keyword) throws YamlFault {
        YamlNode node = find(keyword);
        if (node == null) {
            return null;
        }
        if (node.value() instanceof InputValue.Numeral number) {
            return number.value();
        }
        throw SchemaErrors.mustBe(node, keyword, "a number");
    }

    /** A length or a count; what exceeds an {@code int} limits nothing. */
    int count(String keyword, int byDefault) throws YamlFault {
        BigDecimal number = number(keyword);
        if (number == null) {
            return byDefault;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw SchemaErrors.mustBe(where(keyword), keyword, "a whole number of at least 0");
        }
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    boolean flag(String keyword) throws YamlFault {
        YamlNode node = find(keyword);
        if (node == null) {
            return false;
        }
        if (node.value() instanceof InputValue.Truth truth) {
            return truth.value();
        }
        throw SchemaErrors.mustBe(node, keyword, "true or false");
    }

    List<YamlNode> list(String keyword) throws YamlFault {
        YamlNode node = find(keyword);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw SchemaErrors.mustBe(node, keyword, "a list");
    }

    List<String> names(String keyword) throws YamlFault {
        List<String> names = new ArrayList<>();
        for (YamlNode item : list(keyword)) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                throw SchemaErrors.mustBe(item, keyword, "a list of names");
            }
            names.add(scalar.source());
        }
        return names;
    }

    Map<String, YamlNode> map(String keyword) throws YamlFault {
        YamlNode node = find(keyword);
        if (node == null || node.value() instanceof InputValue.Nothing) {
            return Map.of();
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.members();
        }
        throw SchemaErrors.mustBe(node, keyword, "a map");
    }
}
