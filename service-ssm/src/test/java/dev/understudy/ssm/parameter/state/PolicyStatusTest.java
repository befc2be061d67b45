package dev.understudy.ssm.parameter.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyStatusTest {
    private static final Map<PolicyStatus, Set<PolicyStatus>> LEGAL = Map.of(
            PolicyStatus.PENDING, Set.of(PolicyStatus.IN_PROGRESS),
            PolicyStatus.IN_PROGRESS, Set.of(PolicyStatus.FINISHED, PolicyStatus.FAILED),
            PolicyStatus.FINISHED, Set.of(),
            PolicyStatus.FAILED, Set.of());

    @ParameterizedTest
    @EnumSource
    void onlyTheArrowsOfTheDiagramAreLegal(PolicyStatus from) {
        for (PolicyStatus to : PolicyStatus.values()) {
            if (LEGAL.get(from).contains(to)) {
                assertThat(from.next(to)).isEqualTo(to);
            } else {
                assertThatIllegalStateException().isThrownBy(() -> from.next(to));
            }
        }
    }
}
