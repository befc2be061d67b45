package dev.understudy.appconfig.rules.rollout;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static dev.understudy.appconfig.fixture.DeploymentSamples.deployment;
import static dev.understudy.appconfig.fixture.DeploymentSamples.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentPhase.Complete;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.StrategyNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is live (behaviour sheet AppConfig §4.3, §8.4)")
class LiveConfigurationTest {
    private static final String ENVIRONMENT = "env1234";
    private static final String PROFILE = "prf1234";
    private static final Duration DAY = Duration.ofDays(1);

    private final AppConfigStore store = new AppConfigStore();

    /** Starts a deployment as StartDeployment does. */
    private DeploymentRecord start(int number, StrategyNumbers strategy, Instant at) {
        DeploymentRecord before = live(at).current();
        DeploymentRecord sample = deployment(strategy);
        DeploymentRecord started = new DeploymentRecord(
                sample.application(),
                sample.environment(),
                sample.profile(),
                number,
                sample.type(),
                sample.configuration(),
                sample.strategyId(),
                strategy,
                sample.plan(),
                null,
                null,
                at,
                before == null ? null : before.number(),
                sample.extensions(),
                1,
                sample.failures(),
                null);
        store.putDeployment(started);
        return started;
    }

    private LiveConfiguration live(Instant now) {
        return LiveConfiguration.of(store, ENVIRONMENT, PROFILE, now);
    }

    private static @Nullable Integer number(@Nullable DeploymentRecord deployment) {
        return deployment == null ? null : deployment.number();
    }

    private Set<@Nullable Integer> servedTo200Clients(Instant now) {
        Set<@Nullable Integer> served = new HashSet<>();
        IntStream.range(0, 200).forEach(i -> served.add(number(live(now).servedTo("session-" + i))));
        return served;
    }

    @Test
    @DisplayName("never deployed: nothing")
    void nothing() {
        assertThat(live(START).deployed()).isFalse();
        assertThat(live(START).servedTo("a")).isNull();
    }

    @Test
    @DisplayName("first deployment: clients that it has not reached get nothing, the others get it")
    void firstDeployment() {
        start(1, linear(10, 50, 0), START);

        assertThat(live(START).deployed()).isTrue();
        assertThat(servedTo200Clients(START)).containsExactly((Integer) null);
        assertThat(servedTo200Clients(START.plus(Duration.ofMinutes(5)))).containsExactlyInAnyOrder(null, 1);
        assertThat(servedTo200Clients(START.plus(Duration.ofMinutes(10)))).containsExactly(1);
    }

    @Test
    @DisplayName("during a rollout clients get the new configuration or the one before [docs]")
    void duringRollout() {
        start(1, linear(0, 100, 0), START);
        start(2, linear(10, 50, 10), START.plus(DAY));

        assertThat(servedTo200Clients(START.plus(DAY))).containsExactly(1);
        assertThat(servedTo200Clients(START.plus(DAY).plus(Duration.ofMinutes(5))))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(servedTo200Clients(START.plus(DAY).plus(Duration.ofMinutes(15))))
                .containsExactly(2);
    }

    @Test
    @DisplayName("after a rollback all return to the one before [docs]; after a first one, to nothing")
    void afterRollback() {
        DeploymentRecord first = start(1, linear(10, 50, 0), START);
        store.putDeployment(first.interrupted(((Running) first.phaseAt(START)).stop(START)));
        assertThat(live(START).deployed()).isFalse();
        start(2, linear(0, 100, 0), START.plus(DAY));
        DeploymentRecord third = start(3, linear(10, 50, 0), START.plus(DAY.multipliedBy(2)));
        Instant stop = START.plus(DAY.multipliedBy(2)).plus(Duration.ofMinutes(6));

        store.putDeployment(third.interrupted(((Running) third.phaseAt(stop)).stop(stop)));

        assertThat(servedTo200Clients(stop)).containsExactly(2);
    }

    @Test
    @DisplayName("reverts go back past everything that was reverted or rolled back")
    void afterReverts() {
        start(1, linear(0, 100, 0), START);
        DeploymentRecord second = start(2, linear(0, 100, 0), START.plus(DAY));
        DeploymentRecord third = start(3, linear(10, 50, 0), START.plus(DAY.multipliedBy(2)));
        Instant later = START.plus(DAY.multipliedBy(2)).plus(Duration.ofMinutes(1));
        store.putDeployment(third.interrupted(((Running) third.phaseAt(later)).stop(later)));

        store.putDeployment(second.interrupted(((Complete) second.phaseAt(later)).revert(later)));

        assertThat(number(live(later).current())).isEqualTo(1);
    }
}
