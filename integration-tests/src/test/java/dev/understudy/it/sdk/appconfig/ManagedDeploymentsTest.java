package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static dev.understudy.it.sdk.appconfig.Laboratory.good;
import static dev.understudy.it.sdk.appconfig.Laboratory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.wire.WireReply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The deployments that experiments cause, what AWS's agent gets of them, and the member that guards deployments. Source:
 * newest additions A5, A7 and A11.
 */
class ManagedDeploymentsTest {
    private static final String ION = "application/ion;type=AWS.AppConfig.FeatureFlags;q=1.0,*/*;q=0.1";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Laboratory lab = new Laboratory(emulator, me);
    private final Shop shop = lab.shop;
    private final String definition = lab.define("exp");

    private WireReply asAgent(String token) {
        return emulator.wire(me, "appconfigdata")
                .call("GetLatestConfiguration", "{'ConfigurationToken':'" + token + "','Accept':'" + ION + "'}");
    }

    /** Source: A5 [recorded]: complete at once, without strategy, named after the run. */
    @Test
    void aRunMakesADeploymentOfWhatIsDeployed() {
        lab.start(definition, 20);

        JsonNode deployment = tree(shop.deployment(2));

        assertThat(deployment.has("DeploymentStrategyId")).isFalse();
        assertThat(deployment.path("Description").asText())
                .isEqualTo("For " + shop.applicationArn() + "/experimentdefinition/" + definition + "/experimentrun/1");
        assertThat(deployment.path("ConfigurationVersion").asText()).isEqualTo("1");
        assertThat(deployment.path("State").asText()).isEqualTo("COMPLETE");
        assertThat(deployment.path("DeploymentDurationInMinutes").asInt(-1)).isZero();
        assertThat(deployment.path("AppliedExtensions").findValuesAsText("ExtensionId"))
                .containsExactly("AWS.AppConfig.FeatureFlags");
        assertThat(shop.log(2))
                .containsExactly(
                        "DEPLOYMENT_COMPLETED by APPCONFIG: Deployment completed instantly",
                        "DEPLOYMENT_STARTED by USER: Deployment started");
    }

    /** Source: A5 and A11 [recorded]: one each for start, change and stop. */
    @Test
    void listsTellWhoStartedADeployment() {
        lab.start(definition, 20);
        good(200, lab.client.updateExperimentRun(lab.at(definition, 1).put("ExposurePercentage", 30)));
        lab.stop(definition, 1);
        String path = "/applications/" + shop.application + "/environments/" + shop.environment + "/deployments";

        JsonNode items = me.sendAppConfig("GET", path, "").ok().json().path("Items");

        assertThat(items.findValuesAsText("Type")).containsExactly("MANAGED", "MANAGED", "MANAGED", "USER");
        assertThat(items.findValuesAsText("ConfigurationProfileId")).containsOnly(lab.flags);
        assertThat(items.findValuesAsText("ConfigurationVersion")).containsOnly("1");
    }

    /** Source: A2 [model]: parameters of a run go to its deployment. */
    @Test
    void aDeploymentOfARunMayBeTagged() {
        ObjectNode input = lab.at(definition);
        input.set("DeploymentParameters", json("{Tags:{team:'a'}}"));
        good(201, lab.client.startExperimentRun(input));

        Map<String, String> tags = shop.client
                .listTagsForResource(r -> r.resourceArn(shop.environmentArn() + "/deployment/2"))
                .tags();

        assertThat(tags).isEqualTo(Map.of("team", "a"));
    }

    /** Source: A1 [model]: the operations declare ConflictException. */
    @Test
    void aRunDoesNotGetInTheWayOfADeployment() {
        String second = lab.define("second");
        lab.start(definition, 0);
        shop.version("{}");
        shop.start("AppConfig.AllAtOnce");

        refused(409, "ConflictException", lab.client.startExperimentRun(lab.at(second)));
        refused(
                409,
                "ConflictException",
                lab.client.updateExperimentRun(lab.at(definition, 1).put("ExposurePercentage", 30)));
        refused(409, "ConflictException", lab.client.stopExperimentRun(lab.at(definition, 1)));

        assertThat(lab.show(definition, 1).path("Status").asText()).isEqualTo("RUNNING");
        assertThat(lab.events(definition, 1)).containsExactly("RUN_STARTED");
    }

    /** Source: A7 [recorded]. */
    @Test
    void agentsGetIonWithTheNamesOfExperiments() {
        lab.start(definition, 20);

        WireReply answer = asAgent(shop.token(lab.flags));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/ion; type=AWS.AppConfig.FeatureFlags");
        assertThat(answer.header("Experiment-Flags"))
                .isEqualTo("checkout=" + shop.applicationArn() + "/experimentdefinition/" + definition
                        + "/experimentrun/1|t1=__t1__,c=__c__");
        assertThat(answer.header("Last-Modified")).isNotBlank();
        assertThat(answer.text()).contains("__t1__", "__c__", "__default__");
    }

    /** Source: A7 [docs]: others get the deployed values. */
    @Test
    void otherClientsGetTheDeployedValues() {
        lab.start(definition, 100);

        String content = shop.content(lab.flags);

        assertThat(json(content)).isEqualTo(json("{checkout:{enabled:false},header:{enabled:true}}"));
        assertThat(me.lastAnswer().header("Experiment-Flags")).isNull();
    }

    /** Source: A11 [model]: guards against lost updates; managed deployments count. */
    @ParameterizedTest
    @CsvSource({"2, 201", "1, 409", "3, 409"})
    void whoeverDoesNotKnowTheNewestDeploymentIsRefused(int known, int status) {
        lab.start(definition, 0);
        String path = "/applications/" + shop.application + "/environments/" + shop.environment + "/deployments";
        String body = String.format(
                "{\"DeploymentStrategyId\":\"AppConfig.AllAtOnce\",\"ConfigurationProfileId\":\"%s\","
                        + "\"ConfigurationVersion\":\"1\",\"LatestDeploymentNumber\":%d}",
                lab.flags, known);

        int answered = me.sendAppConfig("POST", path, body).status();

        assertThat(answered).isEqualTo(status);
    }

    /** Source: A10 [recorded]. */
    @Test
    void anApplicationWithArchivedDefinitionsStays() {
        good(204, lab.client.deleteExperimentDefinition(lab.at(definition)));
        shop.client.deleteEnvironment(r -> r.applicationId(shop.application).environmentId(shop.environment));
        shop.client.deleteHostedConfigurationVersion(r -> r.applicationId(shop.application)
                .configurationProfileId(lab.flags)
                .versionNumber(1));
        for (String profile : List.of(shop.profile, lab.flags)) {
            shop.client.deleteConfigurationProfile(
                    r -> r.applicationId(shop.application).configurationProfileId(profile));
        }

        Refused.call(() -> shop.client.deleteApplication(r -> r.applicationId(shop.application)))
                .with(400, "BadRequestException")
                .saying("Cannot delete application " + shop.application
                        + ", because there are still experiment definitions existing under it.");

        assertThat(lab.show(definition).path("Status").asText()).isEqualTo("ARCHIVED");
    }
}
