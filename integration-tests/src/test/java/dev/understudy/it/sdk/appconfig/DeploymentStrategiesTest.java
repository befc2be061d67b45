package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.DeploymentStrategy;
import software.amazon.awssdk.services.appconfig.model.GrowthType;
import software.amazon.awssdk.services.appconfig.model.ReplicateTo;

/** The five operations on deployment strategies. Source: behaviour sheet AppConfig §1.3, §4.1 and §4.6. */
class DeploymentStrategiesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final AppConfigClient client = me.appConfig();

    private String create(String name) {
        return client.createDeploymentStrategy(
                        r -> r.name(name).deploymentDurationInMinutes(10).growthFactor(20F))
                .id();
    }

    private JsonNode show(String id) {
        return tree(client.getDeploymentStrategy(r -> r.deploymentStrategyId(id)));
    }

    /** Source: §4.1 [model], [recorded]; storing ReplicateTo [model]. */
    @Test
    void creatingAnswersWhatWasAskedFor() {
        JsonNode created = tree(client.createDeploymentStrategy(r -> r.name("slow")
                .description("d")
                .deploymentDurationInMinutes(15)
                .growthType(GrowthType.EXPONENTIAL)
                .growthFactor(12.5F)
                .finalBakeTimeInMinutes(5)
                .replicateTo(ReplicateTo.SSM_DOCUMENT)
                .tags(Map.of("team", "a"))));

        String id = created.path("Id").asText();
        assertThat(id).matches("[a-z0-9]{7}");
        assertThat(created)
                .isEqualTo(json(
                        "{Id:'%s',Name:'slow',Description:'d',DeploymentDurationInMinutes:15,"
                                + "GrowthType:'EXPONENTIAL',GrowthFactor:12.5,FinalBakeTimeInMinutes:5,"
                                + "ReplicateTo:'SSM_DOCUMENT'}",
                        id));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(show(id)).isEqualTo(created);
    }

    /** Source: §4.1: LINEAR and 0 [recorded]. */
    @Test
    void aStrategyIsLinearWithoutBakeTimeUnlessSaidOtherwise() {
        JsonNode created = show(create("plain"));

        assertThat(created.path("GrowthType").asText()).isEqualTo("LINEAR");
        assertThat(created.path("FinalBakeTimeInMinutes").asInt(-1)).isZero();
        assertThat(created.has("Description")).isFalse();
    }

    /** Source: §4.6 [recorded]; the last one [docs]. */
    @ParameterizedTest
    @CsvSource({
        "AppConfig.AllAtOnce, Quick, 0, LINEAR, 100.0, 10",
        "AppConfig.Linear50PercentEvery30Seconds, Test/Demo, 1, LINEAR, 50.0, 1",
        "AppConfig.Canary10Percent20Minutes, AWS Recommended, 20, EXPONENTIAL, 10.0, 10",
        "AppConfig.Linear20PercentEvery6Minutes, AWS Recommended, 30, LINEAR, 20.0, 30"
    })
    void predefinedStrategiesAreThereByName(
            String name, String description, int minutes, String growth, String step, int bake) {
        JsonNode shown = show(name);

        assertThat(shown)
                .isEqualTo(json(
                        "{Id:'%s',Name:'%s',Description:'%s',DeploymentDurationInMinutes:%d,GrowthType:'%s',"
                                + "GrowthFactor:%s,FinalBakeTimeInMinutes:%d,ReplicateTo:'NONE'}",
                        name, name, description, minutes, growth, step, bake));
    }

    /** Source: §4.1 and §4.6 [recorded]: own ones first, then the predefined ones in their order. */
    @Test
    void theListEndsWithThePredefinedStrategies() {
        String own = create("own");

        List<String> ids = client.listDeploymentStrategies(r -> {}).items().stream()
                .map(DeploymentStrategy::id)
                .toList();

        assertThat(ids)
                .startsWith(
                        own,
                        "AppConfig.AllAtOnce",
                        "AppConfig.Linear50PercentEvery30Seconds",
                        "AppConfig.Canary10Percent20Minutes");
    }

    /** Source: §4.1 [model]: the answer is the full object. */
    @Test
    void updatingChangesWhatIsGivenAndAnswersTheWhole() {
        String id = create("own");

        JsonNode updated = tree(client.updateDeploymentStrategy(r -> r.deploymentStrategyId(id)
                .description("new")
                .deploymentDurationInMinutes(0)
                .finalBakeTimeInMinutes(7)
                .growthFactor(50F)
                .growthType(GrowthType.EXPONENTIAL)));

        assertThat(updated)
                .isEqualTo(json(
                        "{Id:'%s',Name:'own',Description:'new',DeploymentDurationInMinutes:0,"
                                + "GrowthType:'EXPONENTIAL',GrowthFactor:50.0,FinalBakeTimeInMinutes:7,"
                                + "ReplicateTo:'NONE'}",
                        id));
        assertThat(show(id)).isEqualTo(updated);
    }

    /** Source: §1.3 [model]: 204 at a path with a slip of the pen. */
    @Test
    void aDeletedStrategyIsGone() {
        String id = create("own");

        client.deleteDeploymentStrategy(r -> r.deploymentStrategyId(id));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> show(id)).with(404, "ResourceNotFoundException");
    }

    /** Source: §4.1 [terraform] for deleting; texts README of the service [recorded]. */
    @Test
    void predefinedStrategiesStayAsTheyAre() {
        Refused.call(() -> client.deleteDeploymentStrategy(r -> r.deploymentStrategyId("AppConfig.AllAtOnce")))
                .with(400, "BadRequestException")
                .saying("Cannot delete predefined Deployment Strategy AppConfig.AllAtOnce.");
        Refused.call(() -> client.updateDeploymentStrategy(
                        r -> r.deploymentStrategyId("AppConfig.AllAtOnce").description("mine")))
                .with(400, "BadRequestException")
                .saying("Cannot update predefined Deployment Strategy AppConfig.AllAtOnce");

        assertThat(show("AppConfig.AllAtOnce").path("Description").asText()).isEqualTo("Quick");
    }

    /** Source: §1.4 [model]. */
    @ParameterizedTest
    @CsvSource({"-1, 20, 0", "1441, 20, 0", "10, 0.5, 0", "10, 100.5, 0", "10, 20, -1", "10, 20, 1441"})
    void numbersBeyondTheirRangesAreRefused(int minutes, float step, int bake) {
        Refused.call(() -> client.createDeploymentStrategy(r -> r.name("own")
                        .deploymentDurationInMinutes(minutes)
                        .growthFactor(step)
                        .finalBakeTimeInMinutes(bake)))
                .with(400, "BadRequestException");
    }
}
