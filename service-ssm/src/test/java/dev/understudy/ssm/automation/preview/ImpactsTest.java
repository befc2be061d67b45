package dev.understudy.ssm.automation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.Action.Impact;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each action does to the world. Source: sheet automation 2.8 [docs]. */
class ImpactsTest {
    private static final String HARMLESS =
            "approve assertAwsResourceProperty branch pause sleep waitForAwsResourceProperty";
    private static final String HARMFUL = "changeInstanceState copyImage createImage createStack createTags deleteImage"
            + " deleteStack runInstances updateVariable";
    private static final String UNKNOWN = "executeAutomation executeAwsApi executeScript executeStateMachine"
            + " invokeLambdaFunction invokeWebhook runCommand";

    @ParameterizedTest
    @CsvSource({"NON_MUTATING, " + HARMLESS, "MUTATING, " + HARMFUL, "UNDETERMINED, " + UNKNOWN})
    void anActionHasOneImpact(Impact impact, String actions) {
        // Given
        List<String> names = List.of(actions.split(" "));

        // When
        List<Impact> impacts =
                names.stream().map(name -> Action.of("aws:" + name).impact()).toList();

        // Then
        assertThat(impacts).containsOnly(impact);
    }

    @Test
    void onlyLoopsAreWhatTheirStepsAre() {
        // Given
        List<String> known = List.of((HARMLESS + " " + HARMFUL + " " + UNKNOWN).split(" "));

        // When
        List<String> others = Arrays.stream(Action.values())
                .map(action -> action.wireName().substring("aws:".length()))
                .filter(name -> !known.contains(name))
                .toList();

        // Then
        assertThat(others).containsExactly("loop");
    }
}
