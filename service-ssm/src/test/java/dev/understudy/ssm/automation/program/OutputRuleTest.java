package dev.understudy.ssm.automation.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of outputs of another type than declared. Source:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-outputs-inputs.html
 */
class OutputRuleTest {
    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(text);
    }

    private static OutputRule declared(String type) {
        return new OutputRule("Out", "$", Objects.requireNonNull(ValueType.of(type)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"a\"` | String | `\"a\"`",
                "`\"a\"` | StringList | `[\"a\"]`",
                "`\"12\"` | Integer | 12",
                "`\"True\"` | Boolean | true",
                "12 | String | `\"12\"`",
                "12 | StringList | `[\"12\"]`",
                "true | String | `\"true\"`",
                "false | StringList | `[\"false\"]`",
                "`[\"a\"]` | String | `\"a\"`",
                "[12] | Integer | 12",
                "[12] | String | `\"12\"`",
                "[true] | Boolean | true",
                "`{\"a\": 1}` | StringMap | `{\"a\": 1}`",
                "`[{\"a\": 1}]` | MapList | `[{\"a\": 1}]`",
            })
    void aValueIsConvertedWhereAutomationConverts(String value, String type, String expected)
            throws JsonProcessingException {
        // When
        JsonNode kept = declared(type).kept(json(value));

        // Then
        assertThat(kept).hasToString(json(expected).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"a\"` | Integer",
                "`\"maybe\"` | Boolean",
                "12 | Boolean",
                "true | Integer",
                "1.5 | String",
                "`[\"a\", \"b\"]` | String",
                "[] | String",
                "[1, 2] | StringList",
                "`{\"a\": 1}` | String",
                "`\"a\"` | StringMap",
                "`{\"a\": 1}` | MapList",
            })
    void anythingElseIsOfAnotherType(String value, String type) throws JsonProcessingException {
        // When
        JsonNode kept = declared(type).kept(json(value));

        // Then
        assertThat(kept).isNull();
    }
}
