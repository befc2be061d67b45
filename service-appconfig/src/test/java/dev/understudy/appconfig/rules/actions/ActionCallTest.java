package dev.understudy.appconfig.rules.actions;

import static dev.understudy.appconfig.fixture.AppConfig.ACCOUNT;
import static dev.understudy.appconfig.fixture.AppConfig.REGION;
import static dev.understudy.appconfig.fixture.AppConfig.START;
import static dev.understudy.appconfig.fixture.DeploymentSamples.deployment;
import static dev.understudy.appconfig.fixture.DeploymentSamples.extension;
import static dev.understudy.appconfig.fixture.DeploymentSamples.linear;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.Named;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.model.Blob;
import dev.understudy.core.state.PartitionKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What extensions are told (behaviour sheet AppConfig §6.4)")
class ActionCallTest {
    private static final PartitionKey OWNER = new PartitionKey("appconfig", ACCOUNT, REGION);
    private static final DeploymentRecord DEPLOYMENT = deployment(linear(10, 20, 5));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ActionCall call(String target, ActionPoint point, ObjectNode message) {
        LinkedExtension extension = extension(target, point);
        Action action = Objects.requireNonNull(extension.at(point));
        return new ActionCall(OWNER, point, extension, action, message);
    }

    private static ActionCall notice(String target) {
        ActionPoint point = ActionPoint.ON_DEPLOYMENT_COMPLETE;
        return call(target, point, ActionMessages.notice("7itcaxp", Map.of("topicArn", "x"), DEPLOYMENT, point));
    }

    private static JsonNode posted(ActionCall call) {
        return call.payload(call.event("event-id", START));
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_CREATE_HOSTED_CONFIGURATION_VERSION, PreCreateHostedConfigurationVersion",
        "PRE_START_DEPLOYMENT, PreStartDeployment",
        "AT_DEPLOYMENT_TICK, AtDeploymentTick",
        "ON_DEPLOYMENT_START, OnDeploymentStart",
        "ON_DEPLOYMENT_STEP, OnDeploymentStep",
        "ON_DEPLOYMENT_BAKING, OnDeploymentBaking",
        "ON_DEPLOYMENT_COMPLETE, OnDeploymentComplete",
        "ON_DEPLOYMENT_ROLLED_BACK, OnDeploymentRolledBack",
    })
    @DisplayName("the type is the action point in camel case [docs]")
    void types(ActionPoint point, String type) {
        assertThat(ActionTypes.of(point)).isEqualTo(type);
    }

    @Test
    @DisplayName("a queue gets the message itself, with the number of the deployment as a string [docs]")
    void queueGetsTheMessage() {
        JsonNode posted = posted(notice("arn:aws:sqs:eu-west-1:111122223333:q"));

        assertThat(posted)
                .isEqualTo(json("{'InvocationId':'7itcaxp','Parameters':{'topicArn':'x'},"
                        + "'Application':{'Id':'app1234','Name':'shop'},"
                        + "'Environment':{'Id':'env1234','Name':'prod'},"
                        + "'ConfigurationProfile':{'Id':'prf1234','Name':'settings'},'Description':null,"
                        + "'DeploymentNumber':'3','ConfigurationVersion':'1','Type':'OnDeploymentComplete'}"));
    }

    @Test
    @DisplayName("a topic gets the same as a text, with the attribute MessageType [docs]")
    void topicGetsAPublication() {
        String topic = "arn:aws:sns:eu-west-1:111122223333:t";
        ActionCall call = notice(topic);

        JsonNode posted = posted(call);

        assertThat(posted.path("TopicArn").asText()).isEqualTo(topic);
        assertThat(json(posted.path("Message").asText())).isEqualTo(call.message());
        assertThat(posted.at("/MessageAttributes/MessageType/StringValue").asText())
                .isEqualTo("OnDeploymentComplete");
    }

    @Test
    @DisplayName("a bus gets an event of aws.appconfig about the association, with the number as a number [docs]")
    void busGetsAnEvent() {
        JsonNode posted = posted(notice("arn:aws:events:eu-west-1:111122223333:event-bus/default"));

        assertThat(posted.path("source").asText()).isEqualTo("aws.appconfig");
        assertThat(posted.path("detail-type").asText()).isEqualTo("On Deployment Complete");
        assertThat(posted.path("time").asText()).isEqualTo("2025-06-01T12:00:00Z");
        assertThat(posted.path("account").asText()).isEqualTo(ACCOUNT);
        assertThat(posted.path("region").asText()).isEqualTo(REGION);
        assertThat(posted.path("resources"))
                .isEqualTo(json("['arn:aws:appconfig:eu-west-1:111122223333:extensionassociation/asc1234']"));
        assertThat(posted.path("detail").path("DeploymentNumber")).isEqualTo(json("3"));
        assertThat(posted.path("detail").has("Description")).isFalse();
    }

    @Test
    @DisplayName("before a hosted version is made: members and their order [recorded in 2026]")
    void preCreate() {
        ObjectNode message = ActionMessages.preCreate(
                "mh7vgn1",
                Map.of("fixed", "one"),
                new Named("3zgdtsk", "shop"),
                new Named("p3dw7cp", "hosted"),
                "native-description",
                new DeployedConfiguration(
                        ProfileRecord.FREEFORM, "hosted", "1", null, Blob.ofUtf8("{}"), "application/json"),
                null);

        assertThat(message.toString())
                .isEqualTo("{'InvocationId':'mh7vgn1','Parameters':{'fixed':'one'},".replace('\'', '"')
                        + ("'Type':'PreCreateHostedConfigurationVersion',"
                                        + "'Application':{'Id':'3zgdtsk','Name':'shop'},"
                                        + "'ConfigurationProfile':{'Id':'p3dw7cp','Name':'hosted'},"
                                        + "'Content':'e30=','ContentType':'application/json','ContentVersion':'1',"
                                        + "'Description':'native-description',"
                                        + "'ConfigurationProfileType':'AWS.Freeform'}")
                                .replace('\'', '"'));
    }

    @Test
    @DisplayName("before a deployment starts: content in base64, its type, and where it goes [docs]")
    void preStart() {
        ObjectNode message = ActionMessages.preStart("abcdefg", Map.of("why", "because"), DEPLOYMENT);

        assertThat(message.path("Content").asText()).isEqualTo("e30=");
        assertThat(message.path("ContentType").asText()).isEqualTo("application/json");
        assertThat(message.path("ConfigurationVersion").asText()).isEqualTo("1");
        assertThat(message.path("Environment")).isEqualTo(json("{'Id':'env1234','Name':'prod'}"));
        assertThat(message.path("Parameters")).isEqualTo(json("{'why':'because'}"));
        assertThat(message.path("Type").asText()).isEqualTo("PreStartDeployment");
    }

    @Test
    @DisplayName("a tick says how far the deployment is [docs], and carries no content")
    void tick() {
        ObjectNode message = ActionMessages.tick("abcdefg", Map.of(), DEPLOYMENT, START.plus(Duration.ofMinutes(4)));

        assertThat(message.path("DeploymentState").asText()).isEqualTo("DEPLOYING");
        assertThat(message.has("PercentageComplete")).isTrue();
        assertThat(message.has("Content")).isFalse();
    }

    @Test
    @DisplayName("the event log names target and association, and keeps configurations out")
    void eventLogKeepsContentOut() {
        String function = "arn:aws:lambda:eu-west-1:111122223333:function:check";
        ObjectNode message = ActionMessages.preStart("abcdefg", Map.of(), DEPLOYMENT);

        EmittedEvent event =
                call(function, ActionPoint.PRE_START_DEPLOYMENT, message).event("id", START);

        assertThat(event.type()).isEqualTo("PreStartDeployment");
        assertThat(event.resources()).first().isEqualTo(function);
        assertThat(event.detail().has("Content")).isFalse();
        assertThat(message.has("Content")).isTrue();
    }
}
