package dev.understudy.proton.rules.bundle;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.core.yaml.YamlReader;
import dev.understudy.proton.rules.schema.InputSchema;
import dev.understudy.proton.rules.schema.SchemaErrors;
import dev.understudy.proton.rules.schema.SchemaReader;
import java.util.EnumMap;
import java.util.Map;

/**
 * {@code schema/schema.yaml}: which type describes the inputs of which part.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-schema.html">Schema file</a>
 */
final class SchemaFile {
    private static final String SCHEMA = "schema";
    private static final String TYPES = "types";

    private SchemaFile() {}

    /**
     * Reads the types of inputs.
     *
     * @throws YamlFault if the file is no such schema, or one for a template of another kind
     */
    static Map<BundlePart, InputSchema> read(String text, BundleKind kind) throws YamlFault {
        YamlNode.Mapping schema = mapping(mapping(YamlReader.read(text), "the file"), SCHEMA);
        if (!mapping(schema, "format").members().containsKey("openapi")) {
            throw SchemaErrors.missing(schema.members().getOrDefault("format", schema), "openapi");
        }
        YamlNode.Mapping types = mapping(schema, TYPES);
        Map<BundlePart, InputSchema> inputs = new EnumMap<>(BundlePart.class);
        for (BundlePart part : BundlePart.values()) {
            YamlNode name = schema.members().get(part.inputTypeKey());
            if (!kind.hasInputs(part)) {
                if (name != null) {
                    throw SchemaErrors.notAllowed(name, part.inputTypeKey());
                }
            } else if (name == null) {
                throw SchemaErrors.missing(schema, part.inputTypeKey());
            } else {
                inputs.put(part, type(types, name, part, kind));
            }
        }
        return inputs;
    }

    private static InputSchema type(YamlNode.Mapping types, YamlNode reference, BundlePart part, BundleKind kind)
            throws YamlFault {
        if (!(reference.value() instanceof InputValue.Text name)) {
            throw SchemaErrors.mustBe(reference, part.inputTypeKey(), "the name of a type");
        }
        YamlNode type = types.members().get(name.value());
        if (type == null) {
            throw SchemaErrors.undefinedType(reference, name.value());
        }
        return kind == BundleKind.CUSTOMER_MANAGED_ENVIRONMENT
                ? SchemaReader.outputsType(name.value(), type)
                : SchemaReader.inputType(name.value(), type);
    }

    private static YamlNode.Mapping mapping(YamlNode.Mapping owner, String key) throws YamlFault {
        YamlNode node = owner.members().get(key);
        if (node == null) {
            throw SchemaErrors.missing(owner, key);
        }
        return mapping(node, key);
    }

    private static YamlNode.Mapping mapping(YamlNode node, String key) throws YamlFault {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw SchemaErrors.mustBe(node, key, "a map");
    }
}
