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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.SsmException;

/**
 * What Understudy does not do yet says so at once, by name, in a form that every client reads. Rows about operations
 * that have been written meanwhile are passed over.
 */
class NotImplementedTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();

    @SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
    static Stream<Arguments> operations() {
        Caller me = emulator.newCaller();
        SsmClient ssm = me.ssm();
        AppConfigClient appConfig = me.configured(AppConfigClient.builder()).build();
        AppConfigDataClient data = me.configured(AppConfigDataClient.builder()).build();
        ProtonClient proton = me.configured(ProtonClient.builder()).build();
        return Stream.of(
                operation("DescribeDocument", () -> ssm.describeDocument(r -> r.name("AWS-RunShellScript"))),
                operation("SendCommand", () -> ssm.sendCommand(r -> r.documentName("AWS-RunShellScript"))),
                operation("StartAutomationExecution", () -> ssm.startAutomationExecution(r -> r.documentName("Doc"))),
                operation("CreateActivation", () -> ssm.createActivation(r -> r.iamRole("role"))),
                operation("DescribeInstanceInformation", () -> ssm.describeInstanceInformation(r -> {})),
                operation("ListApplications", () -> appConfig.listApplications(r -> {})),
                operation("CreateApplication", () -> appConfig.createApplication(r -> r.name("a"))),
                operation(
                        "StartConfigurationSession",
                        () -> data.startConfigurationSession(r -> r.applicationIdentifier("a")
                                .environmentIdentifier("e")
                                .configurationProfileIdentifier("p"))),
                operation("ListEnvironments", () -> proton.listEnvironments(r -> {})),
                operation("GetAccountSettings", () -> proton.getAccountSettings(r -> {})));
    }

    private static Arguments operation(String name, ThrowingCallable call) {
        return arguments(name, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anOperationOfTheSdkSaysSo(String operation, ThrowingCallable call) {
        if (emulator.isImplemented(operation)) {
            return;
        }

        Refused.call(call).withCommon(501, "NotImplemented").naming(operation);
    }

    /** A client with its usual settings repeats what may go better the next time; this will not. */
    @Test
    void nobodyRetriesIt() {
        SsmClient usual = me.configured(SsmClient.builder())
                .overrideConfiguration(settings -> {})
                .build();

        SsmException refusal = catchThrowableOfType(
                SsmException.class, () -> usual.sendCommand(r -> r.documentName("AWS-RunShellScript")));

        if (!emulator.isImplemented("SendCommand")) {
            assertThat(refusal.statusCode()).isEqualTo(501);
            assertThat(refusal.numAttempts()).isEqualTo(1);
        }
    }

    /** Operations that this SDK does not know yet. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    CreateCloudConnector   | {"DisplayName":"d","RoleArn":"arn:aws:iam::111122223333:role/r",\
                    "ConfigConnectorArn":"arn:aws:config:us-east-1:111122223333:connector/c","Configuration":\
                    {"GcpConfiguration":{"ServiceAccountEmail":"a@b","WorkloadIdentityPoolProvider":"p"}}}
                    DeleteCloudConnector   | {"CloudConnectorId":"12345678-1234-1234-1234-123456789012"}
                    GetCloudConnector      | {"CloudConnectorId":"12345678-1234-1234-1234-123456789012"}
                    ListCloudConnectors    | {}
                    UpdateCloudConnector   | {"CloudConnectorId":"12345678-1234-1234-1234-123456789012"}
                    ValidateCloudConnector | {"CloudConnectorId":"12345678-1234-1234-1234-123456789012"}
                    DeregisterDefaultHostManagementConfiguration | {}
                    RegisterDefaultHostManagementConfiguration   | {"PermissionModel":"SERVICE_MANAGED"}
                    """)
    void aNewOperationOfSystemsManagerSaysSo(String operation, String body) {
        if (emulator.isImplemented(operation)) {
            return;
        }

        WireAnswer answer = me.sendSsm(operation, body);

        answer.isAwsJsonError(501, "NotImplemented");
        assertThat(answer.json().path("message").asText()).contains(operation);
    }

    /** Operations that this SDK does not know yet. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    CreateExperimentDefinition | POST   | /applications/a/experimentdefinitions | {"Name":"n",\
                    "ConfigurationProfileIdentifier":"p","EnvironmentIdentifier":"e","FlagKey":"flag","AudienceRule":"r",\
                    "Treatments":[{"Weight":1,"FlagValue":{"Enabled":true}}],\
                    "Control":{"Weight":1,"FlagValue":{"Enabled":false}}}
                    DeleteExperimentDefinition | DELETE | /applications/a/experimentdefinitions/d |
                    GetExperimentDefinition    | GET    | /applications/a/experimentdefinitions/d |
                    ListExperimentDefinitions  | GET    | /experimentdefinitions |
                    UpdateExperimentDefinition | PATCH  | /applications/a/experimentdefinitions/d | {}
                    StartExperimentRun         | POST   | /applications/a/experimentdefinitions/d/experimentruns | {}
                    ListExperimentRuns         | GET    | /applications/a/experimentdefinitions/d/experimentruns |
                    GetExperimentRun           | GET    | /applications/a/experimentdefinitions/d/experimentruns/1 |
                    ListExperimentRunEvents    | GET    | /applications/a/experimentdefinitions/d/experimentruns/1/events |
                    StopExperimentRun    | PATCH | /applications/a/experimentdefinitions/d/experimentruns/1/stop | {}
                    UpdateExperimentRun  | PATCH | /applications/a/experimentdefinitions/d/experimentruns/1/update | {}
                    """)
    void aNewOperationOfAppConfigSaysSo(String operation, String method, String path, String body) {
        if (emulator.isImplemented(operation)) {
            return;
        }

        WireAnswer answer = me.sendAppConfig(method, path, body == null ? "" : body);

        answer.isRestJsonError(501, "NotImplemented");
        assertThat(answer.json().toString()).contains(operation);
    }
}
