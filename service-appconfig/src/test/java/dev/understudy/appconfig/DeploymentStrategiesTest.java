package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateDeploymentStrategyInput;
import dev.understudy.appconfig.model.CreateDeploymentStrategyOutput;
import dev.understudy.appconfig.model.DeleteDeploymentStrategyInput;
import dev.understudy.appconfig.model.DeploymentStrategy;
import dev.understudy.appconfig.model.GetDeploymentStrategyInput;
import dev.understudy.appconfig.model.GetDeploymentStrategyOutput;
import dev.understudy.appconfig.model.GrowthType;
import dev.understudy.appconfig.model.ListDeploymentStrategiesInput;
import dev.understudy.appconfig.model.ListDeploymentStrategiesOutput;
import dev.understudy.appconfig.model.ReplicateTo;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.appconfig.model.UpdateDeploymentStrategyInput;
import dev.understudy.appconfig.model.UpdateDeploymentStrategyOutput;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Deployment strategies (behaviour sheet AppConfig §4.1, §4.6)")
class DeploymentStrategiesTest {
    private final AppConfig appConfig = new AppConfig();

    @Test
    @DisplayName("a strategy is linear, without bake time and replicated nowhere unless it says so [recorded]")
    void defaults() {
        CreateDeploymentStrategyOutput created = create("fast");

        assertThat(created.id()).matches("[a-z0-9]{7}");
        assertThat(created.growthType()).isEqualTo(GrowthType.LINEAR);
        assertThat(created.growthFactor()).isEqualTo(25f);
        assertThat(created.deploymentDurationInMinutes()).isEqualTo(15);
        assertThat(created.finalBakeTimeInMinutes()).isZero();
        assertThat(created.replicateTo()).isEqualTo(ReplicateTo.NONE);
    }

    @ParameterizedTest
    @DisplayName("the predefined strategies are those of the table [recorded], the last [docs]")
    @CsvSource({
        "AppConfig.AllAtOnce, Quick, 0, LINEAR, 100, 10",
        "AppConfig.Linear50PercentEvery30Seconds, Test/Demo, 1, LINEAR, 50, 1",
        "AppConfig.Canary10Percent20Minutes, AWS Recommended, 20, EXPONENTIAL, 10, 10",
        "AppConfig.Linear20PercentEvery6Minutes, AWS Recommended, 30, LINEAR, 20, 30"
    })
    void predefined(String id, String description, int minutes, GrowthType type, float factor, int bake) {
        GetDeploymentStrategyOutput found = appConfig.perform(new GetDeploymentStrategyInput(id));

        assertThat(found)
                .isEqualTo(new GetDeploymentStrategyOutput(
                        id, id, description, minutes, type, factor, bake, ReplicateTo.NONE));
    }

    @Test
    @DisplayName("a list shows the account's own strategies first, then the predefined ones [recorded]")
    void listOrder() {
        create("slow");
        create("fast");

        List<String> names = names(null);

        assertThat(names)
                .containsExactly(
                        "slow",
                        "fast",
                        "AppConfig.AllAtOnce",
                        "AppConfig.Linear50PercentEvery30Seconds",
                        "AppConfig.Canary10Percent20Minutes",
                        "AppConfig.Linear20PercentEvery6Minutes");
    }

    @Test
    @DisplayName("a list goes on across the border between own and predefined strategies (§1.5)")
    void listPages() {
        create("own");

        ListDeploymentStrategiesOutput first = appConfig.perform(
                ListDeploymentStrategiesInput.builder().maxResults(3).build());

        assertThat(first.items()).hasSize(3);
        assertThat(names(first.nextToken()))
                .containsExactly("AppConfig.Canary10Percent20Minutes", "AppConfig.Linear20PercentEvery6Minutes");
    }

    @Test
    @DisplayName("an update changes numbers and description, and leaves the rest [model]")
    void update() {
        String id = String.valueOf(create("fast").id());

        UpdateDeploymentStrategyOutput updated = appConfig.perform(UpdateDeploymentStrategyInput.builder()
                .deploymentStrategyId(id)
                .growthType(GrowthType.EXPONENTIAL)
                .finalBakeTimeInMinutes(5)
                .build());

        assertThat(updated)
                .isEqualTo(new UpdateDeploymentStrategyOutput(
                        id, "fast", null, 15, GrowthType.EXPONENTIAL, 25f, 5, ReplicateTo.NONE));
    }

    @Test
    @DisplayName("a predefined strategy cannot be updated [recorded 2026]")
    void updatePredefined() {
        ModeledError refusal = appConfig.refusal(UpdateDeploymentStrategyInput.builder()
                .deploymentStrategyId("AppConfig.AllAtOnce")
                .description("x")
                .build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot update predefined Deployment Strategy AppConfig.AllAtOnce");
    }

    @Test
    @DisplayName("a predefined strategy cannot be deleted [recorded 2026]")
    void deletePredefined() {
        ModeledError refusal = appConfig.refusal(new DeleteDeploymentStrategyInput("AppConfig.AllAtOnce"));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot delete predefined Deployment Strategy AppConfig.AllAtOnce.");
    }

    @Test
    @DisplayName("an unknown strategy is not found [recorded 2026]")
    void unknown() {
        ModeledError refusal = appConfig.refusal(new GetDeploymentStrategyInput("AppConfig.NotARealStrategy"));

        assertThat(refusal)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("DeploymentStrategy with Id AppConfig.NotARealStrategy could not be found.");
    }

    @Test
    @DisplayName("an own strategy that was deleted is gone [model]")
    void delete() {
        String id = String.valueOf(create("fast").id());

        appConfig.perform(new DeleteDeploymentStrategyInput(id));

        assertThat(names(null)).doesNotContain("fast");
    }

    @Test
    @DisplayName("the 21st own strategy exceeds the quota; predefined ones do not count (§1.6 [docs])")
    void quota() {
        for (int i = 0; i < 20; i++) {
            create("strategy-" + i);
        }

        ModeledError refusal = appConfig.refusal(input("one too many").build());

        assertThat(refusal).isInstanceOf(ServiceQuotaExceededException.class);
    }

    private CreateDeploymentStrategyOutput create(String name) {
        return appConfig.perform(input(name).build());
    }

    private static CreateDeploymentStrategyInput.Builder input(String name) {
        return CreateDeploymentStrategyInput.builder()
                .name(name)
                .deploymentDurationInMinutes(15)
                .growthFactor(25f);
    }

    private List<String> names(@Nullable String token) {
        ListDeploymentStrategiesOutput listed = appConfig.perform(
                ListDeploymentStrategiesInput.builder().nextToken(token).build());
        return Objects.requireNonNull(listed.items()).stream()
                .map(DeploymentStrategy::name)
                .map(String::valueOf)
                .toList();
    }
}
