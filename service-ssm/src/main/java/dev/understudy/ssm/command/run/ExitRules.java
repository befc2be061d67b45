package dev.understudy.ssm.command.run;

import dev.understudy.ssm.command.program.StepFlow;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import java.util.Set;

/**
 * What the agent makes of exit codes.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command-handle-exit-status.html">Handling
 *     exit codes in Run Command commands</a>
 */
final class ExitRules {
    private static final int REBOOT = 194;
    private static final int SUCCEED_AND_LEAVE = 168;
    private static final int FAIL_AND_LEAVE = 169;

    /** The plugins whose failures the agent explains at the end of the standard error. */
    private static final Set<String> SCRIPTS = Set.of("aws:runShellScript", "aws:runPowerShellScript");

    private ExitRules() {}

    /** Whether a program wants the node to be rebooted and then to run again. */
    static boolean reboots(StepRun step, int code) {
        return code == REBOOT && SCRIPTS.contains(step.action());
    }

    /** How a step ends whose program has ended by itself. */
    static StepEnd ended(StepRun step, int code, String output, String errors) {
        boolean script = SCRIPTS.contains(step.action());
        if (script && (code == SUCCEED_AND_LEAVE || code == FAIL_AND_LEAVE)) {
            boolean good = code == SUCCEED_AND_LEAVE;
            String note = "\nStep exited with code " + code + ". Therefore, marking step as "
                    + (good ? "succeeded" : "failed") + ". Further document steps will be skipped.";
            return new StepEnd(
                    good ? InvocationVerdict.SUCCESS : InvocationVerdict.FAILED, code, output + note, errors);
        }
        if (code == 0) {
            return new StepEnd(InvocationVerdict.SUCCESS, code, output, errors);
        }
        boolean excused = step.flow().onFailure() == StepFlow.OnFailure.SUCCEED_AND_EXIT;
        return new StepEnd(
                excused ? InvocationVerdict.SUCCESS : InvocationVerdict.FAILED,
                code,
                output,
                script ? errors + "failed to run commands: exit status " + code : errors);
    }

    /** Whether the rest of the document is left out after a step. */
    static boolean leaves(StepRun step, StepEnd end) {
        boolean script = SCRIPTS.contains(step.action());
        if (script && (end.code() == SUCCEED_AND_LEAVE || end.code() == FAIL_AND_LEAVE)) {
            return true;
        }
        if (end.verdict() == InvocationVerdict.SUCCESS && end.code() == 0) {
            return step.flow().exitsOnSuccess() && step.foregone() == null;
        }
        return step.flow().onFailure() != StepFlow.OnFailure.GO_ON;
    }
}
