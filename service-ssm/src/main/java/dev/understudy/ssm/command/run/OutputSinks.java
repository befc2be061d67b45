package dev.understudy.ssm.command.run;

import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.LogStreams;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import dev.understudy.ssm.model.CloudWatchOutputConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where output goes besides answers: objects in a bucket, and streams of CloudWatch Logs.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-rc-setting-up-cwlogs.html">Configuring
 *     Amazon CloudWatch Logs for Run Command</a>
 */
public final class OutputSinks {
    private final Kernel kernel;
    private final LogStreams logs;

    OutputSinks(Kernel kernel) {
        this.kernel = kernel;
        this.logs = new LogStreams(kernel);
    }

    /** Writes what a step wrote, in full. */
    void write(InvocationRecord invocation, StepRun step, StepEnd full, Turn turn) {
        write(invocation, step, "stdout", full.output(), turn);
        write(invocation, step, "stderr", full.errors(), turn);
    }

    private void write(InvocationRecord invocation, StepRun step, String stream, String text, Turn turn) {
        if (text.isEmpty()) {
            return;
        }
        CommandRecord command = turn.command();
        String bucket = command.order().request().outputS3BucketName();
        if (bucket != null) {
            String key = folder(command, invocation.nodeId(), step) + "/" + stream;
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            turn.partition()
                    .afterUnlock(() -> kernel.errands()
                            .send(command.id(), () -> kernel.buckets().store(bucket, key, content)));
        }
        CloudWatchOutputConfig wanted = command.order().request().cloudWatchOutputConfig();
        if (wanted != null && Boolean.TRUE.equals(wanted.cloudWatchOutputEnabled())) {
            log(invocation, step, stream, text, turn);
        }
    }

    private void log(InvocationRecord invocation, StepRun step, String stream, String text, Turn turn) {
        CommandRecord command = turn.command();
        String plugin = command.order().program().plugins().get(step.plugin()).replace(':', '-');
        String name = command.id() + "/" + invocation.nodeId() + "/" + plugin + "/" + stream;
        logs.put(group(command), name, List.of(text), turn.partition().key(), turn.now());
    }

    /** The log group of a command: the one that it names, or the document's. */
    private static String group(CommandRecord command) {
        CloudWatchOutputConfig wanted = command.order().request().cloudWatchOutputConfig();
        String named = wanted == null ? null : wanted.cloudWatchLogGroupName();
        return named == null || named.isEmpty() ? "/aws/ssm/" + command.order().documentName() : named;
    }

    /** The key below which a command's objects for a plugin are on a node, without a slash at the end. */
    public static String prefix(CommandRecord command, String nodeId, StepRun step) {
        return home(command, nodeId) + step.folder().substring(0, step.folder().indexOf('/'));
    }

    /** The key below which a command's objects for a step are on a node, without a slash at the end. */
    public static String folder(CommandRecord command, String nodeId, StepRun step) {
        return home(command, nodeId) + step.folder();
    }

    private static String home(CommandRecord command, String nodeId) {
        String prefix = command.order().request().outputS3KeyPrefix();
        String start = prefix == null || prefix.isEmpty() ? "" : prefix.endsWith("/") ? prefix : prefix + "/";
        return start + command.id() + "/" + nodeId + "/";
    }
}
