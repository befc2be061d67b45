package dev.understudy.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** What Understudy does not do yet says so at once, by name, in a form that every client reads. */
class NotImplementedTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();

    static Stream<Arguments> operations() {
        SsmClient ssm = emulator.newCaller().ssm();
        return Stream.of(
                operation("ListAssociations", () -> ssm.listAssociations(r -> {})),
                operation("DescribeMaintenanceWindows", () -> ssm.describeMaintenanceWindows(r -> {})),
                operation("DescribePatchBaselines", () -> ssm.describePatchBaselines(r -> {})),
                operation("GetInventory", () -> ssm.getInventory(r -> {})),
                operation("GetOpsItem", () -> ssm.getOpsItem(r -> r.opsItemId("oi-0123456789ab"))));
    }

    private static Arguments operation(String name, ThrowingCallable call) {
        return arguments(name, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anOperationOfTheSdkSaysSo(String operation, ThrowingCallable call) {
        Refused.call(call).withCommon(501, "NotImplemented").naming(operation);
    }

    /** A client with its usual settings repeats what may go better the next time; this will not. */
    @Test
    void nobodyRetriesIt() {
        SsmClient usual = me.configured(SsmClient.builder())
                .overrideConfiguration(settings -> {})
                .build();

        SsmException refusal = catchThrowableOfType(SsmException.class, () -> usual.listAssociations(r -> {}));

        assertThat(refusal.statusCode()).isEqualTo(501);
        assertThat(refusal.numAttempts()).isEqualTo(1);
    }

    /** This SDK does not know them yet. */
    @ParameterizedTest
    @ValueSource(strings = {"ListCloudConnectors", "GetCloudConnector"})
    void anOperationThatTheSdkDoesNotKnowSaysSo(String operation) {
        WireAnswer answer = me.sendSsm(operation, "{\"CloudConnectorId\":\"12345678-1234-1234-1234-123456789012\"}");

        answer.isAwsJsonError(501, "NotImplemented");
        assertThat(answer.json().path("message").asText()).contains(operation);
    }
}
