package dev.understudy.appconfig.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.rules.actions.ActionAnswer.Accepted;
import dev.understudy.appconfig.rules.actions.ActionAnswer.Refused;
import dev.understudy.appconfig.state.ActionFailure;
import dev.understudy.core.ResetScope;
import dev.understudy.core.callout.CalloutResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers of targets (behaviour sheet AppConfig §6.4)")
class ActionOutcomesTest {
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:check";

    private final ActionOutcomes outcomes = new ActionOutcomes();

    private static ObjectNode answer(String member, String value) {
        return JsonNodeFactory.instance.objectNode().put(member, value);
    }

    @Test
    @DisplayName("a rule answers as often as it is good for, then the next one does")
    void rulesAreUsedUp() {
        outcomes.add(FUNCTION, "AtDeploymentTick", 2, answer("Directive", "CONTINUE"));
        outcomes.add(FUNCTION, null, null, answer("Directive", "ROLL_BACK"));

        assertThat(outcomes.next(FUNCTION, "AtDeploymentTick"))
                .isEqualTo(new Accepted(answer("Directive", "CONTINUE")));
        assertThat(outcomes.next(FUNCTION, "AtDeploymentTick"))
                .isEqualTo(new Accepted(answer("Directive", "CONTINUE")));
        assertThat(outcomes.next(FUNCTION, "AtDeploymentTick"))
                .isEqualTo(new Accepted(answer("Directive", "ROLL_BACK")));
        assertThat(outcomes.rules()).hasSize(1);
    }

    @Test
    @DisplayName("a rule for another target or another point does not answer")
    void rulesFitTargetAndType() {
        outcomes.add(FUNCTION, "PreStartDeployment", null, answer("Error", "E"));

        assertThat(outcomes.next(FUNCTION, "OnDeploymentStart")).isNull();
        assertThat(outcomes.next(FUNCTION + "2", "PreStartDeployment")).isNull();
        assertThat(outcomes.next(FUNCTION, "PreStartDeployment")).isEqualTo(new Refused(new ActionFailure("E", "E")));
    }

    @Test
    @DisplayName("a reset takes back the rules that answer nowhere but where it forgets")
    void reset() {
        outcomes.add(FUNCTION, null, null, answer("Error", "here"));
        outcomes.add(FUNCTION.replace("eu-west-1", "us-east-1"), null, null, answer("Error", "there"));
        outcomes.add(null, null, null, answer("Error", "anywhere"));

        outcomes.reset(ResetScope.everything().ofService("ssm"));
        outcomes.reset(ResetScope.everything().keepingOutcomes());
        assertThat(outcomes.rules()).hasSize(3);

        outcomes.reset(ResetScope.everything().ofRegion("eu-west-1"));
        assertThat(outcomes.rules()).extracting(ActionOutcomes.Rule::id).containsExactly(2, 3);

        outcomes.reset(ResetScope.everything().ofService("appconfig"));
        assertThat(outcomes.rules()).isEmpty();
    }

    @Test
    @DisplayName(
            "Error and Message are an objection [docs], and so is what the Lambda runtime says of a function that threw")
    void objections() {
        assertThat(ActionAnswer.of(new CalloutResult.Answered(200, "{\"Error\":\"Blocked\",\"Message\":\"freeze\"}")))
                .isEqualTo(new Refused(new ActionFailure("Blocked", "freeze")));
        assertThat(ActionAnswer.of(
                        new CalloutResult.Answered(200, "{\"errorMessage\":\"boom\",\"errorType\":\"ValueError\"}")))
                .isEqualTo(new Refused(new ActionFailure("ValueError", "boom")));
        assertThat(ActionAnswer.of(new CalloutResult.Answered(503, "no"))).isInstanceOf(Refused.class);
        assertThat(ActionAnswer.of(new CalloutResult.Failed("timeout"))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("nobody there, or an answer that is no JSON object, is no objection")
    void noObjections() {
        assertThat(ActionAnswer.of(new CalloutResult.Unmapped())).isEqualTo(ActionAnswer.UNHEARD);
        assertThat(ActionAnswer.of(new CalloutResult.Answered(200, ""))).isEqualTo(ActionAnswer.UNHEARD);
        assertThat(ActionAnswer.of(new CalloutResult.Answered(202, "accepted"))).isEqualTo(ActionAnswer.UNHEARD);
    }
}
