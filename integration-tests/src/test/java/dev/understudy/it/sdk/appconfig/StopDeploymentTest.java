package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appconfig.model.DeploymentState;

/** StopDeployment. Source: behaviour sheet AppConfig §4.2, §4.3, §4.5 and §4.8. */
class StopDeploymentTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);

    @BeforeEach
    void aVersionToDeploy() {
        shop.version("{\"a\":1}");
    }

    private Refused refusedToStop(int number, boolean allowRevert) {
        return Refused.call(() -> shop.stop(number, allowRevert)).with(400, "BadRequestException");
    }

    /** Source: §4.2 [docs]: in progress is DEPLOYING and BAKING; 202 [model]; the event newest additions A13 [recorded]. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void stoppingWhatIsInProgressRollsItBack(int minutesLater) {
        int number = shop.start(shop.strategy(4, 50, 5));
        emulator.advance(Duration.ofMinutes(minutesLater));

        ObjectNode stopped = tree(shop.client.stopDeployment(r -> r.applicationId(shop.application)
                .environmentId(shop.environment)
                .deploymentNumber(number)));

        assertThat(me.lastAnswer().status()).isEqualTo(202);
        assertThat(stopped).isEqualTo(tree(shop.deployment(number)));
        assertThat(stopped.path("State").asText()).isEqualTo("ROLLED_BACK");
        assertThat(shop.log(number))
                .first()
                .isEqualTo("ROLLBACK_COMPLETED by USER: Deployment rolled back by user request");
        assertThat(shop.state()).isEqualTo("RolledBack");
    }

    /** Source: newest additions A13 [recorded]. */
    @Test
    void nobodyHasWhatWasRolledBack() {
        int number = shop.start("AppConfig.AllAtOnce");
        emulator.advance(Duration.ofMinutes(1));
        shop.stop(number, false);

        float percentage = shop.deployment(number).percentageComplete();

        assertThat(percentage).isZero();
        assertThat(shop.deployment(number).completedAt()).isNull();
    }

    /** Source: §4.8 [docs], [model]. */
    @Test
    void aCompleteDeploymentIsReverted() {
        shop.deploy(shop.profile, 1);
        shop.version("{\"a\":2}");
        int second = shop.deploy(shop.profile, 2);
        emulator.advance(Duration.ofHours(71));

        ObjectNode reverted = tree(shop.client.stopDeployment(r -> r.applicationId(shop.application)
                .environmentId(shop.environment)
                .deploymentNumber(second)
                .allowRevert(true)));

        assertThat(reverted.path("State").asText()).isEqualTo("REVERTED");
        assertThat(shop.log(second).get(0)).startsWith("REVERT_COMPLETED ");
        assertThat(shop.state()).isEqualTo("Reverted");
        assertThat(shop.content(shop.profile)).isEqualTo("{\"a\":1}");
    }

    /** Source: §4.2 [docs]. */
    @Test
    void aCompleteDeploymentIsOnlyRevertedWhenThatIsWanted() {
        int number = shop.deploy(shop.profile, 1);

        refusedToStop(number, false);

        assertThat(shop.deployment(number).state()).isEqualTo(DeploymentState.COMPLETE);
    }

    /** Source: §4.2 [docs]. */
    @Test
    void afterThreeDaysNothingIsReverted() {
        int number = shop.deploy(shop.profile, 1);
        emulator.advance(Duration.ofDays(3).plusSeconds(1));

        refusedToStop(number, true);

        assertThat(shop.deployment(number).state()).isEqualTo(DeploymentState.COMPLETE);
    }

    /** Source: §4.2: StopDeployment declares no ConflictException [model], so that an ended deployment is bad input. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasRolledBackIsNotStoppedAgain(boolean allowRevert) {
        int number = shop.start("AppConfig.AllAtOnce");
        shop.stop(number, false);

        refusedToStop(number, allowRevert);

        assertThat(shop.deployment(number).state()).isEqualTo(DeploymentState.ROLLED_BACK);
    }

    /** Source: §1.3 [model]. */
    @Test
    void aDeploymentThatNeverWasIsNotFound() {
        Refused.call(() -> shop.stop(1, true)).with(404, "ResourceNotFoundException");
    }
}
