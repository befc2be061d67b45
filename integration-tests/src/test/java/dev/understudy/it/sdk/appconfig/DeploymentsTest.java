package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.DeploymentState;
import software.amazon.awssdk.services.appconfig.model.DeploymentSummary;
import software.amazon.awssdk.services.appconfig.model.GetDeploymentResponse;

/** StartDeployment, GetDeployment and ListDeployments. Source: behaviour sheet AppConfig §1.3, §4.2 to §4.4. */
class DeploymentsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    @BeforeEach
    void aVersionToDeploy() {
        client.createHostedConfigurationVersion(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .content(SdkBytes.fromUtf8String("{\"a\":1}"))
                .contentType("application/json")
                .versionLabel("v1"));
    }

    /** Source: §4.2 [recorded]; the key §3.3 [model], the label [model]. */
    @Test
    void startingAnswersTheDeploymentAtTimeZero() {
        String key = "arn:aws:kms:us-east-1:" + me.account() + ":key/12345678-1234-1234-1234-123456789012";
        String strategy = shop.strategy(15, 25, 3);

        ObjectNode started = tree(client.startDeployment(shop.deployment(strategy)
                .configurationVersion("v1")
                .description("d")
                .kmsKeyIdentifier(key)
                .build()));

        Instant now = emulator.now();
        assertThat(started)
                .isEqualTo(json(
                        "{ApplicationId:'%s',EnvironmentId:'%s',DeploymentStrategyId:'%s',ConfigurationProfileId:'%s',"
                                + "DeploymentNumber:1,ConfigurationName:'settings',ConfigurationLocationUri:'hosted',"
                                + "ConfigurationVersion:'1',VersionLabel:'v1',Description:'d',"
                                + "DeploymentDurationInMinutes:15,GrowthType:'LINEAR',GrowthFactor:25.0,"
                                + "FinalBakeTimeInMinutes:3,State:'DEPLOYING',PercentageComplete:0.0,StartedAt:'%s',"
                                + "EventLog:[{EventType:'DEPLOYMENT_STARTED',TriggeredBy:'USER',"
                                + "Description:'Deployment started',OccurredAt:'%s'}],"
                                + "KmsKeyArn:'%s',KmsKeyIdentifier:'%s'}",
                        shop.application, shop.environment, strategy, shop.profile, now, now, key, key));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
    }

    /** Source: §4.2 [model]: the same object; §3.3: without a key both members are absent. */
    @Test
    void gettingShowsTheSameAsLongAsNothingHappened() {
        ObjectNode started = tree(
                client.startDeployment(shop.deployment(shop.strategy(15, 25, 3)).build()));

        JsonNode shown = tree(shop.deployment(1));

        assertThat(shown).isEqualTo(started);
        assertThat(shown.has("KmsKeyArn")).isFalse();
        assertThat(shown.has("KmsKeyIdentifier")).isFalse();
        assertThat(shown.has("CompletedAt")).isFalse();
    }

    /** Source: §4.4 [recorded]: the full log, newest first; the end §4.3 [recorded]. */
    @Test
    void aCompleteDeploymentTellsWhatHappened() {
        int number = shop.start(shop.strategy(15, 25, 0));
        Instant start = emulator.now();
        emulator.advance(Duration.ofMinutes(16));

        GetDeploymentResponse shown = shop.deployment(number);

        assertThat(shown.state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(shown.percentageComplete()).isEqualTo(100F);
        assertThat(shown.completedAt()).isBetween(start.plus(Duration.ofMinutes(15)), emulator.now());
        assertThat(shop.log(number))
                .containsExactly(
                        "DEPLOYMENT_COMPLETED by APPCONFIG: Deployment completed",
                        "BAKE_TIME_STARTED by APPCONFIG: Deployment bake time started",
                        "PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 100.00% of clients",
                        "PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 75.00% of clients",
                        "PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 50.00% of clients",
                        "PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 25.00% of clients",
                        "DEPLOYMENT_STARTED by USER: Deployment started");
    }

    /** Source: §4.6 [docs], [recorded]: common ground of all sources. */
    @Test
    void aDeploymentBakesBeforeItIsComplete() {
        int number = shop.start(shop.strategy(10, 50, 5));
        emulator.advance(Duration.ofMinutes(11));

        GetDeploymentResponse shown = shop.deployment(number);

        assertThat(shown.state()).isEqualTo(DeploymentState.BAKING);
        assertThat(shown.percentageComplete()).isEqualTo(100F);
        assertThat(shown.completedAt()).isNull();
    }

    /** Source: newest additions A13 [recorded]. */
    @Test
    void aStrategyThatTakesNoTimeIsCompleteWhenAnswered() {
        int number = shop.start(shop.strategy(0, 100, 0));

        assertThat(shop.deployment(number).state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(shop.log(number))
                .containsExactly(
                        "DEPLOYMENT_COMPLETED by APPCONFIG: Deployment completed instantly",
                        "DEPLOYMENT_STARTED by USER: Deployment started");
    }

    /** Source: §4.2 [model]: descending by number, no ids, no log. */
    @Test
    void theListShowsTheNewestFirst() {
        shop.deploy(shop.profile, 1);
        shop.start(shop.strategy(10, 50, 5));

        List<DeploymentSummary> listed = client.listDeployments(
                        r -> r.applicationId(shop.application).environmentId(shop.environment))
                .items();

        assertThat(listed).extracting(DeploymentSummary::deploymentNumber).containsExactly(2, 1);
        assertThat(tree(listed.get(0)))
                .isEqualTo(json(
                        "{DeploymentNumber:2,ConfigurationName:'settings',ConfigurationVersion:'1',"
                                + "DeploymentDurationInMinutes:10,GrowthType:'LINEAR',GrowthFactor:50.0,"
                                + "FinalBakeTimeInMinutes:5,State:'DEPLOYING',PercentageComplete:0.0,StartedAt:'%s',"
                                + "VersionLabel:'v1'}",
                        emulator.now()));
        assertThat(listed.get(1).completedAt()).isNotNull();
    }

    /** Source: §1.2 and §4.2 [recorded], [docs]: one at a time in an environment, whatever the profile. */
    @Test
    void asLongAsOneIsInProgressNoOtherStarts() {
        String other = shop.profile("other");
        shop.version(other, "{}");
        shop.start("AppConfig.AllAtOnce");
        emulator.advance(Duration.ofMinutes(5));

        Refused.call(() -> client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .configurationProfileId(other)
                        .build()))
                .with(409, "ConflictException");

        String test = shop.environment("test");
        int number = client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .environmentId(test)
                        .build())
                .deploymentNumber();
        assertThat(number).isEqualTo(1);
    }

    /** Source: newest additions A13 [recorded]; A10 and §4.2: a refusal uses up no number [inferred], the list [model]. */
    @Test
    void aVersionThatIsNotThereIsNotFound() {
        Refused.call(() -> client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .configurationVersion("7")
                        .build()))
                .with(404, "ResourceNotFoundException")
                .saying("Could not find configuration settings with version number 7");

        assertThat(client.listDeployments(r -> r.applicationId(shop.application).environmentId(shop.environment))
                        .items())
                .isEmpty();
    }

    /** Source: §3.3 [docs]: only customer managed keys. */
    @ParameterizedTest
    @ValueSource(strings = {"alias/aws/s3", "no key at all", "arn:aws:s3:::bucket"})
    void whatIsNoCustomersKeyIsRefused(String key) {
        Refused.call(() -> client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .kmsKeyIdentifier(key)
                        .build()))
                .with(400, "BadRequestException");
    }

    /** Source: §4.1: deployments hold a copy of the strategy's numbers [model]. */
    @Test
    void aDeploymentKeepsTheNumbersThatItStartedWith() {
        String strategy = shop.strategy(10, 50, 5);
        int number = shop.start(strategy);
        client.updateDeploymentStrategy(r ->
                r.deploymentStrategyId(strategy).deploymentDurationInMinutes(1).finalBakeTimeInMinutes(0));
        emulator.advance(Duration.ofMinutes(2));

        GetDeploymentResponse shown = shop.deployment(number);

        assertThat(shown.deploymentDurationInMinutes()).isEqualTo(10);
        assertThat(shown.state()).isEqualTo(DeploymentState.DEPLOYING);
    }
}
