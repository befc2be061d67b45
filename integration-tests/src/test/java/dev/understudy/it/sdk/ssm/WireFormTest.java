package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.WireAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and headers as they were recorded. Source: behaviour sheet SSM Parameter Store §1. */
class WireFormTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    /** Source: [recorded], timestamps [docs]. */
    @Test
    void aParameterOnTheWire() {
        fixture.put("/app/db", "v1");

        WireAnswer answer = me.sendSsm("GetParameter", "{\"Name\":\"/app/db\"}").ok();

        assertThat(answer.json())
                .isEqualTo(json(
                        "{Parameter:{ARN:'%s',DataType:'text',LastModifiedDate:1770091506.789,Name:'/app/db',"
                                + "Type:'String',Value:'v1',Version:1}}",
                        fixture.arn("/app/db")));
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(answer.header("x-amzn-RequestId")).matches("[0-9a-f-]{36}");
    }

    /** Source: [model]: parameter errors have a lower-case member. */
    @Test
    void anErrorOnTheWire() {
        fixture.put("/a", "1");

        WireAnswer refused = me.sendSsm("GetParameter", "{\"Name\":\"/a:9\"}");

        refused.isAwsJsonError(400, "ParameterVersionNotFound");
        assertThat(refused.json())
                .isEqualTo(
                        json(
                                "{__type:'ParameterVersionNotFound',"
                                        + "message:'Systems Manager could not find version 9 of /a. Verify the version and try again.'}"));
        assertThat(refused.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(refused.header("x-amzn-RequestId")).isNotBlank();
    }

    /** Source: [model]: the other shapes call it Message. */
    @Test
    void errorsOfOtherFamiliesSpellTheirMemberInCapitals() {
        JsonNode refused = me.sendSsm("GetServiceSetting", "{\"SettingId\":\"/ssm/no/such\"}")
                .isAwsJsonError(400, "ServiceSettingNotFound")
                .json();

        assertThat(refused.has("message")).isFalse();
    }

    /** Source: [recorded]: several violations are joined. */
    @Test
    void twoViolationsAreToldAtOnce() {
        WireAnswer refused = me.sendSsm("PutParameter", "{\"Name\":\"\",\"Value\":\"v\",\"Type\":\"str\"}");

        String text = refused.isAwsJsonError(400, "ValidationException")
                .json()
                .path("message")
                .asText();
        assertThat(text)
                .startsWith("2 validation errors detected: ")
                .contains(
                        "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal"
                                + " to 1",
                        "; ",
                        "Value 'str' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [");
    }

    /** Source: [recorded], [moto]. */
    @Test
    void aMissingMemberIsNull() {
        WireAnswer refused = me.sendSsm("GetParameter", "{}");

        assertThat(refused.isAwsJsonError(400, "ValidationException")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must"
                        + " not be null");
    }

    /** Source: [inferred] for the status. */
    @Test
    void anOperationThatNobodyKnowsIsUnknown() {
        WireAnswer refused = me.sendSsm("BogusOperation", "{}");

        refused.isAwsJsonError(404, "UnknownOperationException");
    }

    /** Source: AWS JSON 1.1 protocol: a body that is no request is a SerializationException. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"Name\":7}", "{\"Name\":\"/a\",\"WithDecryption\":\"yes\"}"})
    void aBodyThatIsNoRequestIsRefused(String body) {
        me.sendSsm("GetParameter", body).isAwsJsonError(400, "SerializationException");
    }

    /** Source: the protocol ignores what the model does not know. */
    @Test
    void unknownMembersAreIgnored() {
        fixture.put("/a", "1");

        WireAnswer answer = me.sendSsm("GetParameter", "{\"Name\":\"/a\",\"Novelty\":[1]}");

        assertThat(answer.ok().json().path("Parameter").path("Value").asText()).isEqualTo("1");
    }
}
