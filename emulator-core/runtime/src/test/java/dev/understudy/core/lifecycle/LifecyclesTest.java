package dev.understudy.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifecyclesTest {
    private static final TransitionPolicy TEN_SECONDS = TransitionPolicy.after(Duration.ofSeconds(10));

    private final Lifecycles lifecycles = new Lifecycles();

    @BeforeEach
    void register() {
        lifecycles.register("proton.environment", TEN_SECONDS);
    }

    @Test
    void theDefaultAppliesUntilAnotherPolicyIsChosen() {
        lifecycles.choose("proton.environment", TransitionPolicy.afterReads(2));
        TransitionPolicy chosen = lifecycles.policy("proton.environment");
        lifecycles.choose("proton.environment", null);

        assertThat(chosen).isEqualTo(TransitionPolicy.afterReads(2));
        assertThat(lifecycles.policy("proton.environment")).isEqualTo(TEN_SECONDS);
    }

    @Test
    void theSpeedFactorShortensDurationsOnly() {
        lifecycles.register("other", TransitionPolicy.immediate());

        lifecycles.speedUp(10);

        assertThat(lifecycles.policy("proton.environment")).isEqualTo(TransitionPolicy.after(Duration.ofSeconds(1)));
        assertThat(lifecycles.policy("other")).isEqualTo(TransitionPolicy.immediate());
        assertThat(lifecycles.inForce())
                .isEqualTo(Map.of("proton.environment", TEN_SECONDS, "other", TransitionPolicy.immediate()));
    }

    @Test
    void whatFollowsFromTheTimeAloneCannotWaitForReads() {
        lifecycles.registerTimed("minute", TEN_SECONDS);

        lifecycles.choose("minute", TransitionPolicy.immediate());

        assertThat(lifecycles.policy("minute")).isEqualTo(TransitionPolicy.immediate());
        assertThat(lifecycles.objection("minute", TransitionPolicy.afterReads(1)))
                .contains("minute", "cannot wait for reads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifecycles.choose("minute", TransitionPolicy.afterReads(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifecycles.changeDefault("minute", TransitionPolicy.afterReads(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifecycles.chooseExactly(
                        Map.of("proton.environment", TEN_SECONDS, "minute", TransitionPolicy.afterReads(1))));
        assertThat(lifecycles.chosen()).isEqualTo(Map.of("minute", TransitionPolicy.immediate()));
    }

    @Test
    void unknownNamesAndSenselessValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifecycles.choose("x", TEN_SECONDS))
                .withMessageContaining("proton.environment");
        assertThatIllegalArgumentException().isThrownBy(() -> lifecycles.speedUp(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TransitionPolicy.afterReads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TransitionPolicy.after(Duration.ofSeconds(-1)));
    }
}
