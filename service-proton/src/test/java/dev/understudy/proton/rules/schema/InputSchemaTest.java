package dev.understudy.proton.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.proton.model.ValidationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference sheet, 5.2 and 6.2: what inputs a schema accepts. */
class InputSchemaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p: {type: string}                       | p: '80'",
                "p: {type: number}                       | p: 80.5",
                "p: {type: integer}                      | p: 80.0",
                "p: {type: boolean}                      | p: no",
                "p: {type: array, items: {type: string}} | p: [a, b]",
                "p: {type: object}                       | p: {a: 1}",
                "p: {description: anything}              | p: [1, a]",
                "p: {type: string, enum: [a, b]}         | p: b",
                "p: {type: number, enum: [1, 2]}         | p: 2.0",
                "p: {type: string, pattern: 'b+'}        | p: abbc",
                "p: {type: string, pattern: '^(?!aws)'}  | p: my",
                "p: {type: string, minLength: 2, maxLength: 2} | p: üß",
                "p: {type: number, minimum: 0, maximum: 65535} | p: 0",
                "p: {type: number, minimum: 0, maximum: 65535} | p: 65535",
                "p: {type: number, exclusiveMinimum: true, minimum: 0} | p: 0.1",
                "p: {type: number, multipleOf: 0.5}      | p: 1.5",
                "p: {type: array, minItems: 1, maxItems: 2, uniqueItems: true} | p: [1, 2]",
                "p: {type: string, nullable: true}       | p:",
                "p: {type: string}                       | q: unknown",
                "p: {type: string, maxlength: 1}         | p: long",
            })
    void whatASchemaAllowsIsAccepted(String property, String inputs) throws YamlFault {
        InputValue.Members given = Schemas.inputs(inputs);

        InputValue.Members checked = Schemas.withProperties(property).check(given, "spec");

        assertThat(checked).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p: {type: number}                       | p: '80' | spec.p must be a number, but is text: \"80\"",
                "p: {type: string}                       | p: 80 | spec.p must be text, but is a number: 80",
                "p: {type: string}                       | p: true | spec.p must be text, but is true or false: true",
                "p: {type: string}                       | p: | spec.p must be text, but is empty",
                "p: {type: integer}                      | p: 1.5 | spec.p must be a whole number, but is a number: 1.5",
                "p: {type: boolean}                      | p: 'yes' | spec.p must be true or false",
                "p: {type: array, items: {type: string}} | p: [a, 1] | spec.p[1] must be text",
                "p: {type: object, properties: {q: {type: number}}} | p: {q: a} | spec.p.q must be a number",
                "p: {type: object, required: [q]}        | p: {} | spec.p.q is required",
                "p: {type: object, additionalProperties: false} | p: {q: 1} | spec.p.q is not known",
                "p: {type: object, additionalProperties: {type: string}} | p: {q: 1} | spec.p.q must be text",
                "p: {type: string, enum: [a, b]}         | p: c | spec.p must be one of \"a\", \"b\"",
                "p: {type: string, pattern: '^b+$'}      | p: abbc | spec.p must match ^b+$",
                "p: {type: string, minLength: 2}         | p: a | spec.p must have at least 2 characters",
                "p: {type: string, maxLength: 2}         | p: abc | spec.p must have at most 2 characters",
                "p: {type: number, minimum: 0}           | p: -1 | spec.p must be at least 0",
                "p: {type: number, maximum: 65535}       | p: 70000 | spec.p must be at most 65535",
                "p: {type: number, exclusiveMinimum: true, minimum: 0} | p: 0 | spec.p must be greater than 0",
                "p: {type: number, exclusiveMaximum: true, maximum: 0} | p: 0 | spec.p must be less than 0",
                "p: {type: number, multipleOf: 3}        | p: 4 | spec.p must be a multiple of 3",
                "p: {type: array, minItems: 1}           | p: [] | spec.p must have at least 1 items",
                "p: {type: array, maxItems: 1}           | p: [1, 2] | spec.p must have at most 1 items",
                "p: {type: array, uniqueItems: true}     | p: [1, 1.0] | spec.p must not hold an item twice",
            })
    void whatASchemaDoesNotAllowIsRefusedWithItsPath(String property, String inputs, String message) throws YamlFault {
        InputSchema schema = Schemas.withProperties(property);
        InputValue.Members given = Schemas.inputs(inputs);

        ValidationException refusal =
                catchThrowableOfType(ValidationException.class, () -> schema.check(given, "spec"));

        assertThat(refusal).hasMessageStartingWith("The spec does not match the template's schema: " + message);
    }

    @Test
    void defaultsStandInForWhatIsMissing() throws YamlFault {
        InputSchema schema =
                Schemas.type("{type: object, required: [a, n], properties: {a: {type: number, default: 80},"
                        + " b: {type: string}, n: {type: object, properties: {c: {type: string, default: x}}}}}");

        InputValue.Members checked = schema.check(Schemas.inputs("n: {}"), "spec");

        assertThat(checked).isEqualTo(Schemas.inputs("n: {c: x}, a: 80"));
    }

    @Test
    void requiredInputsWithoutDefaultMustBeThere() throws YamlFault {
        InputSchema schema = Schemas.type("{type: object, required: [a], properties: {a: {type: string}}}");

        assertThatThrownBy(() -> schema.check(InputValue.Members.NONE, "instances[1].spec"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("instances[1].spec.a is required");
    }

    @Test
    void unknownInputsAreRefusedOnlyIfTheTypeSaysSo() throws YamlFault {
        InputSchema closed =
                Schemas.type("{type: object, additionalProperties: false, properties: {a: {type: string}}}");

        assertThatThrownBy(() -> closed.check(Schemas.inputs("z: 1"), "spec"))
                .hasMessageContaining("spec.z is not known");
    }

    @Test
    void aDefaultThatTheSchemaWouldRefuseIsUsedAllTheSame() throws YamlFault {
        // An official sample has a boolean with text as its default.
        InputSchema schema = Schemas.withProperties("a: {type: boolean, default: 'true'}");

        assertThat(schema.check(InputValue.Members.NONE, "spec")).isEqualTo(Schemas.inputs("a: 'true'"));
        assertThat(schema.doubtfulDefaults()).extracting(Problem::path).containsExactly("In.a");
    }

    @Test
    void everyProblemIsNamedUpToTen() throws YamlFault {
        InputSchema schema = Schemas.withProperties("a: {type: array, items: {type: number}}");
        InputValue.Members inputs = Schemas.inputs("a: [" + "x,".repeat(12) + "x]");

        assertThatThrownBy(() -> schema.check(inputs, "spec"))
                .hasMessageContaining("spec.a[9]")
                .hasMessageNotContaining("spec.a[10]")
                .hasMessageEndingWith("; and 3 more");
    }

    @Test
    void aPatternCannotKeepAThreadBusy() throws YamlFault {
        InputSchema schema =
                Schemas.withProperties("a: {type: string, pattern: '^(a+)+$'}, b: {type: string, pattern: '(.|b)*c'}");
        InputValue.Members hostile = Schemas.inputs("a: " + "a".repeat(40_000) + "!, b: " + "b".repeat(5_000));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> schema.check(hostile, "spec"))
                        .hasMessageContaining("spec.a must match"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}                                         | [In] must be of type object",
                "{properties: {a: {type: string}}}                      | [In] must be of type object",
                "[a]                                                    | [In] must be a schema",
                "{type: object}                                         | The type [In] must have at least one property",
                "{type: object, properties: [a]}                        | [properties] must be a map",
                "{type: object, properties: {a: string}}                | [a] must be a schema",
                "{type: object, properties: {a: {type: text}}}          | [text] is none of the types",
                "{type: object, properties: {a: {type: 5}}}             | [type] must be text",
                "{type: object, properties: {a: {type: string, pattern: '('}}} | [(] is no regular expression",
                "{type: object, properties: {a: {type: string, minLength: -1}}} | [minLength] must be a whole number",
                "{type: object, properties: {a: {type: number, minimum: '0'}}} | [minimum] must be a number",
                "{type: object, properties: {a: {type: number, multipleOf: 0}}} | [multipleOf] must be greater than 0",
                "{type: object, properties: {a: {type: string, enum: b}}} | [enum] must be a list",
                "{type: object, properties: {a: {type: string, nullable: maybe}}} | [nullable] must be true or false",
                "{type: object, required: [[a]], properties: {a: {type: string}}} | [required] must be a list of names",
                "{type: object, properties: {a: {type: array, items: string}}} | [items] must be a schema",
            })
    void aSchemaThatMakesNoSenseIsAFault(String schema, String reason) {
        YamlFault fault = catchThrowableOfType(YamlFault.class, () -> Schemas.type(schema));

        assertThat(fault).hasMessageStartingWith(reason);
    }

    @Test
    void recordsDoNotShareTheCollectionsTheyAreMadeOf() throws YamlFault {
        InputSchema schema = Schemas.withProperties("a: {type: string, enum: [x]}");

        assertThatThrownBy(() -> schema.type().properties().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(schema.type().properties().values())
                .extracting(property -> property.basics().choices())
                .isEqualTo(List.of(List.of(new InputValue.Text("x"))));
    }
}
