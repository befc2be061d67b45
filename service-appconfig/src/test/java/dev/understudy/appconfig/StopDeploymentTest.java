package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.DeploymentEvent;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.model.StopDeploymentOutput;
import dev.understudy.appconfig.model.TriggeredBy;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Stopping and reverting deployments (behaviour sheet AppConfig §4.2, §4.8)")
class StopDeploymentTest {
    private static final String ALL_AT_ONCE = "AppConfig.AllAtOnce";
    private static final String LINEAR_20 = "AppConfig.Linear20PercentEvery6Minutes";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    private static DeploymentEvent newest(GetDeploymentOutput deployment) {
        return Objects.requireNonNull(deployment.eventLog()).get(0);
    }

    @Test
    @DisplayName("rolls back at once, to 0 %, in one event by the user (newest additions §A13 [recorded])")
    void stopRollsBackAtOnce() {
        shop.start(ALL_AT_ONCE);
        appConfig.advance(Duration.ofSeconds(5));

        StopDeploymentOutput stopped = shop.stop(1, null);

        assertThat(stopped.state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(stopped.percentageComplete()).isZero();
        assertThat(stopped.completedAt()).isNull();
        assertThat(newest(shop.get(1)))
                .isEqualTo(DeploymentEvent.builder()
                        .eventType(DeploymentEventType.ROLLBACK_COMPLETED)
                        .triggeredBy(TriggeredBy.USER)
                        .description("Deployment rolled back by user request")
                        .occurredAt(START.plusSeconds(5))
                        .build());
        assertThat(Objects.requireNonNull(shop.get(1).eventLog())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 29, 45})
    @DisplayName("works while DEPLOYING and while BAKING, with Allow-Revert and without [docs]")
    void stopsWhatIsInProgress(long minutes) {
        shop.start(LINEAR_20);
        appConfig.advance(Duration.ofMinutes(minutes));

        StopDeploymentOutput stopped = shop.stop(1, minutes % 2 == 0);

        assertThat(stopped.state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(shop.state()).isEqualTo(EnvironmentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("the environment stays rolled back, and takes the next deployment (§4.5 [recorded])")
    void environmentStaysRolledBack() {
        shop.start(LINEAR_20);
        shop.stop(1, null);
        appConfig.advance(Duration.ofDays(2));
        assertThat(shop.state()).isEqualTo(EnvironmentState.ROLLED_BACK);

        shop.start(LINEAR_20);

        assertThat(shop.state()).isEqualTo(EnvironmentState.DEPLOYING);
        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("a complete deployment needs Allow-Revert, then is REVERTED at once (scenario S8 [docs])")
    void revert() {
        shop.start(ALL_AT_ONCE);
        appConfig.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> shop.stop(1, null)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> shop.stop(1, false)).isInstanceOf(BadRequestException.class);
        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.COMPLETE);

        StopDeploymentOutput reverted = shop.stop(1, true);

        assertThat(reverted.state()).isEqualTo(DeploymentState.REVERTED);
        assertThat(newest(shop.get(1)).eventType()).isEqualTo(DeploymentEventType.REVERT_COMPLETED);
        assertThat(shop.state()).isEqualTo(EnvironmentState.REVERTED);
        assertThatThrownBy(() -> shop.stop(1, true)).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("72 hours after its end a deployment can no longer be reverted [docs]")
    void revertOnlyFor72Hours() {
        shop.start(ALL_AT_ONCE);
        appConfig.advance(Duration.ofHours(73));

        assertThatThrownBy(() -> shop.stop(1, true)).isInstanceOf(BadRequestException.class);

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.COMPLETE);
    }

    @Test
    @DisplayName("only the live deployment of a profile can be reverted, and then the one before")
    void revertGoesBackStepByStep() {
        String instant = shop.linear(0, 100, 0);
        shop.start(instant);
        shop.start(instant);
        assertThatThrownBy(() -> shop.stop(1, true)).isInstanceOf(BadRequestException.class);

        shop.stop(2, true);
        shop.stop(1, true);

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.REVERTED);
        assertThat(shop.get(2).state()).isEqualTo(DeploymentState.REVERTED);
    }

    @Test
    @DisplayName("what was rolled back cannot be stopped again, with Allow-Revert or without")
    void rolledBackIsTheEnd() {
        shop.start(LINEAR_20);
        shop.stop(1, null);

        assertThatThrownBy(() -> shop.stop(1, null)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> shop.stop(1, true)).isInstanceOf(BadRequestException.class);
    }
}
