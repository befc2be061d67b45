package dev.understudy.appconfig.rules.validators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BadRequestReason;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.core.model.Blob;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON schema validators (behaviour sheet AppConfig §3.2)")
class SchemaValidatorTest {
    private static final String COUNT = "{\"type\": \"object\", \"properties\": {\"count\": {\"type\": \"integer\","
            + " \"minimum\": 1}}, \"required\": [\"count\"], \"additionalProperties\": false}";

    @Test
    @DisplayName("content that satisfies the schema passes")
    void satisfied() {
        assertThatCode(() -> SchemaValidator.check(COUNT, Blob.ofUtf8("{\"count\": 2}")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a number below the minimum is refused in the recorded words [recorded 2026]")
    void minimum() {
        BadRequestException refusal = refusal(COUNT, "{\"count\": 0}");

        assertThat(refusal)
                .hasMessage("Could not build JSON schema from invalid input:\n " + COUNT
                        + ".\n Original error message:\n[message: \"numeric instance is lower than the required minimum"
                        + " (minimum: 1, found: 0)\" - parent node: /count]");
    }

    @Test
    @DisplayName("a refusal has reason and details, with the keyword and a JSON pointer [model]")
    void details() {
        BadRequestException refusal = refusal(COUNT, "{\"count\": 0}");

        assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
        assertThat(details(refusal))
                .containsExactly(new InvalidConfigurationDetail(
                        "minimum",
                        "/count",
                        "numeric instance is lower than the required minimum (minimum: 1, found: 0)",
                        "NotSatisfied",
                        "0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": {\"count\": {\"$ref\": \"#/nowhere\"}}}",
                "{\"$ref\": \"#\"}",
                "{\"allOf\": [{\"$ref\": \"#\"}]}",
                "{\"definitions\": {\"a\": {\"$ref\": \"#/definitions/b\"}, \"b\": {\"not\": {\"$ref\": \"#/definitions/a\"}}},"
                        + " \"$ref\": \"#/definitions/a\"}"
            })
    @DisplayName(
            "a schema whose references lead nowhere, or in circles, is the profile's fault and not an internal error")
    void uselessReferences(String schema) {
        assertThat(refusal(schema, "{\"count\": 1}").reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
    }

    @Test
    @DisplayName("a schema that comes back at a member of the value is fine, however deep the value is")
    void recursiveSchema() {
        String schema = "{\"type\": \"object\", \"properties\": {\"child\": {\"$ref\": \"#\"}}}";
        String deep = "{\"child\": ".repeat(300) + "{}" + "}".repeat(300);

        assertThatCode(() -> SchemaValidator.check(schema, Blob.ofUtf8(deep))).doesNotThrowAnyException();
        assertThat(details(refusal(schema, "{\"child\": {\"child\": 1}}"))
                        .get(0)
                        .location())
                .isEqualTo("/child/child");
    }

    @Test
    @DisplayName("content with something behind its JSON is no JSON")
    void trailingContent() {
        assertThat(refusal(COUNT, "{\"count\": 2} and more")).hasMessageContaining("no JSON");
    }

    @Test
    @DisplayName("every violation has an entry")
    void allViolations() {
        BadRequestException refusal = refusal(COUNT, "{\"other\": 1}");

        assertThat(details(refusal))
                .extracting(InvalidConfigurationDetail::constraint)
                .containsExactlyInAnyOrder("required", "additionalProperties");
    }

    @ParameterizedTest
    @DisplayName("a schema of another draft is read as draft 4 [recorded 2026]")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\"} | {}",
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"const\": \"x\"} | \"y\""
            })
    void otherDraft(String schema, String content) {
        assertThatCode(() -> SchemaValidator.check(schema, Blob.ofUtf8(content)))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("what is no schema in draft 4 is refused, even if it is one elsewhere [recorded 2026]")
    void notDraft4() {
        String schema = "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"number\","
                + " \"exclusiveMinimum\": 3}";

        BadRequestException refusal = refusal(schema, "2");

        assertThat(refusal)
                .hasMessage("Could not build JSON schema from invalid input:\n " + schema
                        + ".\n Original error message:\nfatal: invalid JSON Schema, cannot continue\nSyntax errors:\n[ {\n"
                        + "  \"level\" : \"error\",\n"
                        + "  \"message\" : \"value has incorrect type (found integer, expected one of [boolean])\",\n"
                        + "  \"domain\" : \"syntax\",\n"
                        + "  \"schema\" : {\n    \"loadingURI\" : \"#\",\n    \"pointer\" : \"\"\n  },\n"
                        + "  \"keyword\" : \"exclusiveMinimum\",\n"
                        + "  \"found\" : \"integer\",\n"
                        + "  \"expected\" : [ \"boolean\" ]\n"
                        + "} ]\n    level: \"fatal\"\n");
    }

    @ParameterizedTest
    @DisplayName("a schema that is no object is refused [recorded 2026]")
    @CsvSource({"{not json, string", "false, boolean"})
    void noObject(String schema, String type) {
        BadRequestException refusal = refusal(schema, "{}");

        assertThat(refusal)
                .hasMessage("Could not build JSON schema from invalid input:\n " + schema
                        + ".\n Original error message:\nfatal: invalid JSON Schema, cannot continue\nSyntax errors:\n[ {\n"
                        + "  \"level\" : \"error\",\n"
                        + "  \"schema\" : {\n    \"loadingURI\" : \"#\",\n    \"pointer\" : \"\"\n  },\n"
                        + "  \"domain\" : \"syntax\",\n"
                        + "  \"message\" : \"JSON value is of type " + type
                        + ", not a JSON Schema (expected an object)\",\n"
                        + "  \"found\" : \"" + type + "\"\n"
                        + "} ]\n    level: \"fatal\"\n");
    }

    @ParameterizedTest
    @DisplayName("a reference to elsewhere is refused and never followed [recorded 2026]")
    @ValueSource(
            strings = {
                "{\"$ref\": \"https://example.com/schema\"}",
                "{\"properties\": {\"a\": {\"$ref\": \"file:///etc/passwd\"}}}",
                "{\"properties\": {\"a\": {\"$ref\": \"classpath:draft-04/schema\"}}}"
            })
    void externalReference(String schema) {
        BadRequestException refusal = refusal(schema, "{}");

        assertThat(refusal)
                .hasMessage("Could not build JSON schema from invalid input:\n " + schema
                        + ".\n Original error message:\nExternal schema references are not supported.");
    }

    @Test
    @DisplayName("a reference within the schema is followed")
    void innerReference() {
        String schema = "{\"definitions\": {\"n\": {\"type\": \"number\"}}, \"properties\": {\"a\": {\"$ref\":"
                + " \"#/definitions/n\"}}}";

        BadRequestException refusal = refusal(schema, "{\"a\": \"x\"}");

        assertThat(details(refusal))
                .extracting(InvalidConfigurationDetail::location)
                .containsExactly("/a");
    }

    @ParameterizedTest
    @DisplayName("content that is no JSON satisfies no schema")
    @ValueSource(strings = {"", "a: yaml", "{"})
    void contentIsNoJson(String content) {
        BadRequestException refusal = refusal("{}", content);

        assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
    }

    private static List<InvalidConfigurationDetail> details(BadRequestException refusal) {
        return Objects.requireNonNull(refusal.details()).asInvalidConfiguration();
    }

    private static BadRequestException refusal(String schema, String content) {
        try {
            SchemaValidator.check(schema, Blob.ofUtf8(content));
        } catch (BadRequestException refusal) {
            return refusal;
        }
        throw new AssertionError("not refused");
    }
}
