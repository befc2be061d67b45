package dev.understudy.ssm.command;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.alarm.Alarms;
import dev.understudy.ssm.command.run.CommandRuns;
import dev.understudy.ssm.command.run.InvocationTally;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.model.CancelCommandInput;
import dev.understudy.ssm.model.CancelCommandOutput;
import dev.understudy.ssm.model.CommandOperations;
import dev.understudy.ssm.model.GetCommandInvocationInput;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import dev.understudy.ssm.model.ListCommandInvocationsInput;
import dev.understudy.ssm.model.ListCommandInvocationsOutput;
import dev.understudy.ssm.model.ListCommandsInput;
import dev.understudy.ssm.model.ListCommandsOutput;
import dev.understudy.ssm.model.SendCommandInput;
import dev.understudy.ssm.model.SendCommandOutput;
import dev.understudy.ssm.state.SsmStore;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Run Command.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command.html">AWS Systems Manager Run
 *     Command</a>
 */
public final class Commands implements CommandOperations {
    /** The operations that look into other partitions or on a disk. */
    public static final Set<String> BLOCKING = Set.of("SendCommand");

    private static final int PAGE = 50;

    private final Partitions<SsmStore> partitions;
    private final CommandRuns runs;
    private final CommandSending sending;
    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    private Commands(Partitions<SsmStore> partitions, DocumentLibrary library, CommandRuns runs, Kernel kernel) {
        this.partitions = partitions;
        this.runs = runs;
        this.sending = new CommandSending(partitions, library, runs, kernel);
    }

    /** Commands with what moves them, whose transitions and alarms are made known. */
    public static Commands of(
            Kernel kernel,
            Partitions<SsmStore> partitions,
            DocumentLibrary library,
            Alarms alarms,
            Transitions<SsmStore> transitions) {
        CommandRuns runs = new CommandRuns(kernel, partitions, library, alarms);
        runs.register(transitions);
        return new Commands(partitions, library, runs, kernel);
    }

    /** What moves commands, for whoever has to tell or hear of them. */
    public CommandRuns runs() {
        return runs;
    }

    @Override
    public SendCommandOutput sendCommand(SendCommandInput input, RequestContext context) {
        return SendCommandOutput.builder()
                .command(sending.send(input, context.partition()))
                .build();
    }

    @Override
    public CancelCommandOutput cancelCommand(CancelCommandInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        CommandRecord command = partition
                .store()
                .commands
                .require(input.commandId(), () -> CommandErrors.unknownCommand(input.commandId()));
        List<String> nodes = Objects.requireNonNullElse(input.instanceIds(), List.of());
        if (new HashSet<>(nodes).size() < nodes.size()) {
            throw CommandErrors.duplicateInstance();
        }
        for (String node : nodes) {
            if (!partition.store().commandInvocations.contains(InvocationRecord.key(command.id(), node))) {
                throw CommandErrors.invalidInstances();
            }
        }
        runs.cancel(command, nodes, partition, context.now());
        return CancelCommandOutput.builder().build();
    }

    @Override
    public GetCommandInvocationOutput getCommandInvocation(GetCommandInvocationInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        InvocationRecord invocation = partition
                .store()
                .commandInvocations
                .require(
                        InvocationRecord.key(input.commandId(), input.instanceId()),
                        () -> CommandErrors.noInvocation(input.commandId(), input.instanceId()));
        CommandRecord command = command(invocation, partition.store());
        GetCommandInvocationOutput answer = new CommandAnswers(context.partition())
                .result(command, invocation, plugin(input.pluginName(), command, invocation));
        partition.timeline().countRead(command.id(), context.now());
        partition.timeline().countRead(invocation.key(), context.now());
        return answer;
    }

    private static @Nullable PluginView plugin(
            @Nullable String name, CommandRecord command, InvocationRecord invocation) {
        List<PluginView> plugins = PluginView.all(command, invocation);
        if (name == null) {
            return plugins.size() == 1 ? plugins.get(0) : null;
        }
        return plugins.stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandErrors.unknownPlugin(name, command.id(), invocation.nodeId()));
    }

    private static CommandRecord command(InvocationRecord invocation, SsmStore store) {
        return Objects.requireNonNull(store.commands.get(invocation.commandId()));
    }

    @Override
    public ListCommandsOutput listCommands(ListCommandsInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        SsmStore store = partition.store();
        Predicate<CommandRecord> condition = CommandFilters.commands(input.filters())
                .and(command -> input.commandId() == null || command.id().equals(input.commandId()))
                .and(command -> input.instanceId() == null
                        || store.commandInvocations.contains(InvocationRecord.key(command.id(), input.instanceId())));
        Page<CommandRecord> page = pager.page(input, context, store.commands.pagesBackwards(condition));
        CommandAnswers answers = new CommandAnswers(context.partition());
        ListCommandsOutput answer = ListCommandsOutput.builder()
                .commands(page.items().stream()
                        .map(command -> answers.command(command, new InvocationTally(command, store)))
                        .toList())
                .nextToken(page.nextToken())
                .build();
        page.items().forEach(command -> partition.timeline().countRead(command.id(), context.now()));
        return answer;
    }

    @Override
    public ListCommandInvocationsOutput listCommandInvocations(
            ListCommandInvocationsInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        SsmStore store = partition.store();
        Predicate<InvocationRecord> condition = CommandFilters.invocations(
                        input.filters(), invocation -> command(invocation, store))
                .and(invocation ->
                        input.instanceId() == null || invocation.nodeId().equals(input.instanceId()));
        PageSource<InvocationRecord> source = input.commandId() == null
                ? store.commandInvocations.pagesBackwards(condition)
                : PageSource.fixed(store.commandInvocationsByCommand.get(input.commandId()))
                        .where(condition);
        Page<InvocationRecord> page = pager.page(input, context, source);
        CommandAnswers answers = new CommandAnswers(context.partition());
        boolean details = Boolean.TRUE.equals(input.details());
        ListCommandInvocationsOutput answer = ListCommandInvocationsOutput.builder()
                .commandInvocations(page.items().stream()
                        .map(invocation -> answers.invocation(command(invocation, store), invocation, details))
                        .toList())
                .nextToken(page.nextToken())
                .build();
        page.items().forEach(invocation -> partition.timeline().countRead(invocation.key(), context.now()));
        return answer;
    }
}
