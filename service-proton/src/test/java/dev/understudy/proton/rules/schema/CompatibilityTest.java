package dev.understudy.proton.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.yaml.YamlFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference sheet, 5.3: what a minor version may change in its schema. */
class CompatibilityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {type: string}                         | a: {type: string}, b: {type: string}",
                "a: {type: string}                         | a: {type: string, default: x}",
                "a: {type: string, enum: [x]}              | a: {type: string, enum: [x, y]}",
                "a: {type: string, enum: [x]}              | a: {type: string}",
                "a: {type: string, pattern: x}             | a: {type: string}",
                "a: {type: string, minLength: 2}           | a: {type: string, minLength: 1}",
                "a: {type: number, minimum: 2, maximum: 3} | a: {type: number, minimum: 1, maximum: 4}",
                "a: {type: number, minimum: 2, exclusiveMinimum: true} | a: {type: number, minimum: 2}",
                "a: {type: number, multipleOf: 4}          | a: {type: number, multipleOf: 2}",
                "a: {type: object, additionalProperties: false} | a: {type: object}",
                "a: {type: array, items: {type: string, maxLength: 1}} | a: {type: array, items: {type: string}}",
                "a: {type: string}                         | a: {type: string, description: new, title: new}",
            })
    void aSchemaMayAllowMore(String earlier, String later) throws YamlFault {
        assertThat(Schemas.withProperties(later).incompatibilities(Schemas.withProperties(earlier)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {type: string}, b: {type: string} | a: {type: string} | In.b was removed",
                "a: {type: string}             | a: {type: number} | In.a was text and is now a number",
                "a: {type: number}             | a: {type: integer} | In.a was a number and is now a whole number",
                "a: {type: string, enum: [x, y]} | a: {type: string, enum: [x]} | In.a allows fewer values than before",
                "a: {type: string}             | a: {type: string, enum: [x]} | In.a allows fewer values",
                "a: {type: string}             | a: {type: string, pattern: x} | In.a allows fewer values",
                "a: {type: string, pattern: y} | a: {type: string, pattern: x} | In.a allows fewer values",
                "a: {type: string}             | a: {type: string, minLength: 1} | In.a allows fewer values",
                "a: {type: string}             | a: {type: string, maxLength: 1} | In.a allows fewer values",
                "a: {type: number}             | a: {type: number, minimum: 1} | In.a allows fewer values",
                "a: {type: number, minimum: 1} | a: {type: number, minimum: 2} | In.a allows fewer values",
                "a: {type: number, maximum: 2} | a: {type: number, maximum: 1} | In.a allows fewer values",
                "a: {type: number, maximum: 2} | a: {type: number, maximum: 2, exclusiveMaximum: true} | In.a allows",
                "a: {type: number, multipleOf: 2} | a: {type: number, multipleOf: 4} | In.a allows fewer values",
                "a: {type: string, nullable: true} | a: {type: string} | In.a allows fewer values",
                "a: {type: array}              | a: {type: array, maxItems: 3} | In.a allows fewer values",
                "a: {type: array, items: {type: string}} | a: {type: array, items: {type: number}} | In.a[] was text",
                "a: {type: object}             | a: {type: object, additionalProperties: false} | In.a allows fewer",
                "a: {type: object, properties: {b: {type: string}}} | a: {type: object, properties: {}} | In.a.b was",
            })
    void aSchemaMayNotAllowLess(String earlier, String later, String problem) throws YamlFault {
        assertThat(Schemas.withProperties(later).incompatibilities(Schemas.withProperties(earlier)))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "'a: {type: string}', '', 'b: {type: string}', b",
        "'a: {type: string}', '', '', a",
        "'a: {type: string, default: x}', a, '', a",
    })
    void nothingMayBecomeRequiredThatHasNoDefault(String before, String required, String added, String culprit)
            throws YamlFault {
        InputSchema earlier =
                Schemas.type("{type: object, required: [" + required + "], properties: {" + before + "}}");
        String now = added.isEmpty() ? "a: {type: string}" : "a: {type: string}, " + added;
        InputSchema later = Schemas.type("{type: object, required: [" + culprit + "], properties: {" + now + "}}");

        assertThat(later.incompatibilities(earlier))
                .containsExactly(new Problem("In." + culprit, "is newly required and has no default"));
    }

    @ParameterizedTest
    @CsvSource({"'a: {type: string, default: x}', a", "'a: {type: string}, b: {type: string, default: x}', b"})
    void whatHasADefaultMayBecomeRequired(String properties, String required) throws YamlFault {
        InputSchema later =
                Schemas.type("{type: object, required: [" + required + "], properties: {" + properties + "}}");

        assertThat(later.incompatibilities(Schemas.withProperties("a: {type: string}")))
                .isEmpty();
    }
}
