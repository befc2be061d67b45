package dev.understudy.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks end, whatever a schema says, and ordinary ones end with the reasons. */
class DraftFourSchemasTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    private static List<Error> violations(String schema, JsonNode value) throws JsonProcessingException {
        ObjectNode read = (ObjectNode) json(schema);
        return Assertions.assertTimeoutPreemptively(SOON, () -> DraftFourSchemas.violations(read, value));
    }

    private static SchemaException refusal(String schema, String value) {
        return catchThrowableOfType(SchemaException.class, () -> violations(schema, json(value)));
    }

    @Test
    void violationsNameTheKeywordAndThePlace() throws JsonProcessingException {
        List<Error> violations = violations(
                "{'properties': {'a': {'pattern': '^[a-c]+$'}, 'b': {'minimum': 3}}}", json("{'a': 'x', 'b': 2}"));

        assertThat(violations)
                .extracting(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .containsExactlyInAnyOrder("/a pattern", "/b minimum");
    }

    @Test
    void aSchemaMayComeBackDeeperInTheValue() throws JsonProcessingException {
        String tree = "{'type': 'object', 'additionalProperties': {'$ref': '#'}}";

        assertThat(violations(tree, json("{'a': {'b': {'c': {}}}}"))).isEmpty();
        assertThat(violations(tree, json("{'a': {'b': 1}}"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$ref': '#'}",
                "{'properties': {'a': {'$ref': '#/definitions/b'}}, 'definitions': {'b': {'allOf': [{'$ref': '#/definitions/b'}]}}}",
                "{'not': {'anyOf': [{'$ref': '#/not'}]}}",
            })
    void aSchemaThatGoesRoundInCirclesIsRefused(String schema) {
        assertThat(refusal(schema, "{'a': 'x'}")).hasMessageContaining("refers to itself without end");
    }

    /** Each definition asks for the next one twice, so that there are 2^40 ways through them. */
    @Test
    void aSchemaThatBranchesAgainAndAgainIsRefused() {
        StringBuilder schema = new StringBuilder("{'$ref': '#/definitions/d0', 'definitions': {");
        for (int i = 0; i < 40; i++) {
            String next = "{'$ref': '#/definitions/d" + (i + 1) + "'}";
            schema.append("'d" + i + "': {'allOf': [" + next + ", " + next + "]}, ");
        }
        schema.append("'d40': {'type': 'string'}}}");

        assertThat(refusal(schema.toString(), "'x'")).hasMessageContaining("too much work");
    }

    @Test
    void anExpressionThatTriesOutEverythingIsRefusedOrDoesNotMatch() throws JsonProcessingException {
        String schema = "{'items': {'pattern': '^((a{1,1000}){1,1000}){1,1000}$'}}";
        ArrayNode values = MAPPER.createArrayNode();
        for (int i = 0; i < 100; i++) {
            values.add("a".repeat(5000) + "!" + i);
        }

        assertThat(refusal(schema, values.toString())).isNotNull();
    }

    @Test
    void aLargeValueMayTakeAsMuchWorkAsItIsLarge() throws JsonProcessingException {
        ArrayNode values = MAPPER.createArrayNode();
        for (int i = 0; i < 50_000; i++) {
            values.addObject().put("name", "host-" + i);
        }

        assertThat(violations(
                        "{'items': {'required': ['name'], 'properties': {'name': {'pattern': '^host-[0-9]+$',"
                                + " 'maxLength': 20}}, 'additionalProperties': false}}",
                        values))
                .isEmpty();
    }
}
