package dev.understudy.ssm.automation.run;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.command.run.CommandRuns;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandStarter;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** The commands that steps sent and wait for. */
final class StartedCommands {
    private final CommandRuns commands;
    private final OutsideCalls outside;
    private final Change change;

    /** Changes an execution that is not over. */
    @FunctionalInterface
    interface Change {
        void change(PartitionKey key, String executionId, BiConsumer<Run, Instant> change);
    }

    StartedCommands(CommandRuns commands, OutsideCalls outside, Change change) {
        this.commands = commands;
        this.outside = outside;
        this.change = change;
    }

    /** Lets steps go on when their commands are over. */
    void register(Engine engine) {
        commands.watch((command, invocations, partition, now) -> ended(command, invocations, partition, now, engine));
    }

    private void ended(
            CommandRecord command,
            List<InvocationRecord> invocations,
            Partition<SsmStore> partition,
            Instant at,
            Engine engine) {
        CommandStarter starter = command.starter();
        if (starter != null) {
            PartitionKey key = partition.key();
            Progress result = CommandResults.of(command, invocations);
            outside.soon(
                    partition,
                    () -> change.change(key, starter.executionId(), (run, now) -> {
                        if (awaits(run, command.id())) {
                            engine.resume(run, result, at);
                        }
                    }));
        }
    }

    private static boolean awaits(Run run, String commandId) {
        Activity activity = run.state().activity();
        return activity != null
                && activity.reason() instanceof Wait.SentCommand sent
                && sent.commandId().equals(commandId);
    }

    /** A step that is over needs its commands no more. */
    void stop(StepRecord step, Partition<SsmStore> partition, Instant now) {
        partition
                .store()
                .commandsByStarter
                .get(step.id())
                .forEach(command -> commands.cancel(command, List.of(), partition, now));
    }
}
