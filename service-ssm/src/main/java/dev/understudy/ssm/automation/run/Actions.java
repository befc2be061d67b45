package dev.understudy.ssm.automation.run;

import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.automation.action.ApiActions;
import dev.understudy.ssm.automation.action.ApiCalls;
import dev.understudy.ssm.automation.action.ApprovalAction;
import dev.understudy.ssm.automation.action.CheckedInputs;
import dev.understudy.ssm.automation.action.InstanceStates;
import dev.understudy.ssm.automation.action.LambdaAction;
import dev.understudy.ssm.automation.action.PublishedAnswers;
import dev.understudy.ssm.automation.action.ScriptAction;
import dev.understudy.ssm.automation.action.StandIns;
import dev.understudy.ssm.automation.action.TagsAction;
import dev.understudy.ssm.automation.action.WebhookAction;
import dev.understudy.ssm.automation.program.Action;
import java.util.EnumMap;
import java.util.Map;

/** Who performs which action. Tests may script how any of them ends that is more than control flow. */
final class Actions {
    private Actions() {}

    static Map<Action, StepAction> all(Kernel kernel, StepAction child, StepAction runCommand) {
        Map<Action, StepAction> actions = new EnumMap<>(Action.class);
        actions.put(Action.SLEEP, ControlActions::sleep);
        actions.put(Action.PAUSE, ControlActions::pause);
        actions.put(Action.APPROVE, new ApprovalAction(kernel));
        actions.put(Action.UPDATE_VARIABLE, ControlActions::updateVariable);
        performed(kernel, child).forEach((action, performer) -> actions.put(action, scripted(kernel, performer)));
        actions.put(Action.RUN_COMMAND, scripted(kernel, runCommand));
        StandIns standIns = new StandIns(kernel.ids());
        actions.put(Action.CHANGE_INSTANCE_STATE, new CheckedInputs(scripted(kernel, new InstanceStates(standIns))));
        for (Action action : Action.values()) {
            if (action != Action.BRANCH && action != Action.LOOP) {
                actions.putIfAbsent(action, new CheckedInputs(scripted(kernel, standIns)));
            }
        }
        return actions;
    }

    private static Map<Action, StepAction> performed(Kernel kernel, StepAction child) {
        ApiCalls calls = new ApiCalls(kernel);
        PublishedAnswers answers = new PublishedAnswers(kernel.ids());
        ApiActions api = new ApiActions(calls, answers);
        Map<Action, StepAction> actions = new EnumMap<>(Action.class);
        actions.put(Action.EXECUTE_AWS_API, api::execute);
        actions.put(Action.ASSERT_PROPERTY, api::assertProperty);
        actions.put(Action.WAIT_FOR_PROPERTY, api::waitForProperty);
        actions.put(Action.EXECUTE_AUTOMATION, child);
        actions.put(Action.INVOKE_LAMBDA_FUNCTION, new LambdaAction(kernel, answers));
        actions.put(Action.EXECUTE_SCRIPT, new ScriptAction(kernel, answers));
        actions.put(Action.INVOKE_WEBHOOK, new WebhookAction(kernel));
        actions.put(Action.CREATE_TAGS, new TagsAction(kernel));
        return actions;
    }

    private static StepAction scripted(Kernel kernel, StepAction otherwise) {
        return new ScriptedAction(kernel.outcomes(), otherwise);
    }
}
