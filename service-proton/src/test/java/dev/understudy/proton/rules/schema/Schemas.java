package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlReader;

/** Schemas and inputs for tests, written in YAML. */
final class Schemas {
    private Schemas() {}

    /** A type with these properties, in flow style. */
    static InputSchema withProperties(String properties) throws YamlFault {
        return type("{type: object, properties: {" + properties + "}}");
    }

    static InputSchema type(String schema) throws YamlFault {
        return SchemaReader.inputType("In", YamlReader.read(schema));
    }

    static InputValue.Members inputs(String yaml) throws YamlFault {
        return (InputValue.Members) YamlReader.read("{" + yaml + "}").value();
    }
}
