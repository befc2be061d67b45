package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.DeploymentSummary;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.model.GetDeploymentInput;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.model.ListDeploymentsInput;
import dev.understudy.appconfig.model.ListDeploymentsOutput;
import dev.understudy.appconfig.model.ListTagsForResourceInput;
import dev.understudy.appconfig.model.ListTagsForResourceOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.StartDeploymentOutput;
import dev.understudy.appconfig.model.UpdateDeploymentStrategyInput;
import dev.understudy.appconfig.state.ProfileRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Deployments on their way (behaviour sheet AppConfig §4.2, §4.5, §4.6)")
class DeploymentsTest {
    private static final String ALL_AT_ONCE = "AppConfig.AllAtOnce";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    @ParameterizedTest
    @CsvSource({
        "AppConfig.AllAtOnce, '0=100.0 BAKING, 9=100.0 BAKING, 10=100.0 COMPLETE'",
        "AppConfig.Linear50PercentEvery30Seconds, '0=0.0 DEPLOYING, 1=100.0 BAKING, 2=100.0 COMPLETE'",
        "AppConfig.Canary10Percent20Minutes, '3=0.0 DEPLOYING, 4=10.0 DEPLOYING, 8=20.0 DEPLOYING, 12=40.0 DEPLOYING,"
                + " 16=80.0 DEPLOYING, 20=100.0 BAKING, 29=100.0 BAKING, 30=100.0 COMPLETE'",
        "AppConfig.Linear20PercentEvery6Minutes, '5=0.0 DEPLOYING, 6=20.0 DEPLOYING, 12=40.0 DEPLOYING, 18=60.0"
                + " DEPLOYING, 24=80.0 DEPLOYING, 30=100.0 BAKING, 59=100.0 BAKING, 60=100.0 COMPLETE'",
    })
    @DisplayName("the worked tables of the predefined strategies (§4.6, scenarios S4 and S5 [docs])")
    void predefinedStrategies(String strategy, String table) {
        shop.start(strategy);

        for (String entry : table.split(", ")) {
            Duration minute = Duration.ofMinutes(Long.parseLong(entry.split("=")[0]));
            appConfig.advance(minute.minus(Duration.between(START, appConfig.now())));
            GetDeploymentOutput seen = shop.get(1);
            assertThat(seen.percentageComplete() + " " + seen.state())
                    .as("%s after %s", strategy, minute)
                    .isEqualTo(entry.split("=")[1]);
        }
    }

    @Test
    @DisplayName("an environment is DEPLOYING while a deployment is in progress, then ready again (§4.5 [docs])")
    void environmentStateFollows() {
        Map<Integer, EnvironmentState> states = new TreeMap<>();
        states.put(-1, Objects.requireNonNull(shop.state()));
        shop.start(ALL_AT_ONCE);
        states.put(0, Objects.requireNonNull(shop.state()));
        appConfig.advance(Duration.ofMinutes(9));
        states.put(9, Objects.requireNonNull(shop.state()));
        appConfig.advance(Duration.ofMinutes(1));
        states.put(10, Objects.requireNonNull(shop.state()));

        assertThat(states)
                .isEqualTo(Map.of(
                        -1, EnvironmentState.READY_FOR_DEPLOYMENT,
                        0, EnvironmentState.DEPLOYING,
                        9, EnvironmentState.DEPLOYING,
                        10, EnvironmentState.READY_FOR_DEPLOYMENT));
    }

    @Test
    @DisplayName("numbers count per environment, over all profiles [recorded]")
    void numbersCountPerEnvironment() {
        String test = shop.newEnvironment("test");
        String other = shop.newProfile("other", ProfileRecord.FREEFORM);
        shop.newVersion(other, "x");
        String instant = shop.linear(0, 100, 0);
        shop.start(instant);

        StartDeploymentOutput sameEnvironment = appConfig.perform(
                shop.deployment(instant).configurationProfileId(other).build());
        StartDeploymentOutput otherEnvironment =
                appConfig.perform(shop.deployment(instant).environmentId(test).build());

        assertThat(sameEnvironment.deploymentNumber()).isEqualTo(2);
        assertThat(otherEnvironment.deploymentNumber()).isEqualTo(1);
    }

    @Test
    @DisplayName("a deployment keeps the numbers of its strategy, whatever becomes of the strategy")
    void strategyIsSnapshotted() {
        String strategy = shop.linear(10, 50, 0);
        shop.start(strategy);
        appConfig.perform(UpdateDeploymentStrategyInput.builder()
                .deploymentStrategyId(strategy)
                .deploymentDurationInMinutes(100)
                .build());

        appConfig.advance(Duration.ofMinutes(5));

        assertThat(shop.get(1).percentageComplete()).isEqualTo(50);
        assertThat(shop.get(1).deploymentDurationInMinutes()).isEqualTo(10);
    }

    @Test
    @DisplayName("tags of a deployment are kept by its ARN and never answered (§1.5 [model])")
    void tagsAreKept() {
        appConfig.perform(
                shop.deployment(ALL_AT_ONCE).tags(Map.of("team", "blue")).build());

        ListTagsForResourceOutput tags =
                appConfig.perform(new ListTagsForResourceInput("arn:aws:appconfig:eu-west-1:111122223333:application/"
                        + shop.application() + "/environment/" + shop.environment() + "/deployment/1"));

        assertThat(tags.tags()).isEqualTo(Map.of("team", "blue"));
    }

    @Test
    @DisplayName("a list shows the newest first, with profile and type and without ids (§A11 [recorded])")
    void listIsNewestFirst() {
        String instant = shop.linear(0, 100, 0);
        for (int i = 0; i < 12; i++) {
            shop.start(instant);
        }

        ListDeploymentsOutput first = appConfig.perform(ListDeploymentsInput.builder()
                .applicationId(shop.application())
                .environmentId(shop.environment())
                .maxResults(10)
                .build());
        ListDeploymentsOutput second = appConfig.perform(ListDeploymentsInput.builder()
                .applicationId(shop.application())
                .environmentId(shop.environment())
                .maxResults(10)
                .nextToken(first.nextToken())
                .build());

        List<DeploymentSummary> items = Objects.requireNonNull(first.items());
        assertThat(items)
                .extracting(DeploymentSummary::deploymentNumber)
                .startsWith(12, 11)
                .endsWith(3);
        assertThat(items.get(0).configurationProfileId()).isEqualTo(shop.profile());
        assertThat(items.get(0).type()).isEqualTo(DeploymentType.USER);
        assertThat(items.get(0).state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(second.items()).hasSize(2);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    @DisplayName("unknown numbers are not found, numbers below 1 are refused")
    void unknownNumbers() {
        assertThatThrownBy(() -> shop.get(1)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> shop.stop(1, null)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> shop.get(0)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> appConfig.perform(new GetDeploymentInput(shop.application(), "zzzzzzz", 1)))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
