package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.action.PublishedAnswers;
import dev.understudy.ssm.automation.program.WholeNumbers;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandStarter;
import dev.understudy.ssm.model.PingStatus;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code aws:runCommand}: waits until the agents of named nodes are online, sends a command and waits for its end.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-runcommand.html">
 *     aws:runCommand</a>
 */
final class RunCommandAction implements StepAction {
    /** How often agents are looked at. AWS does not say. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final int MOST_NODES = 50;

    private final Kernel kernel;
    private final PublishedAnswers answers;
    private final Partitions<SsmStore> partitions;

    RunCommandAction(Kernel kernel, Partitions<SsmStore> partitions) {
        this.kernel = kernel;
        this.answers = new PublishedAnswers(kernel.ids());
        this.partitions = partitions;
    }

    @Override
    public Progress begin(StepStart start) {
        JsonNode nodes = start.input("InstanceIds");
        if (nodes.size() > MOST_NODES) {
            return new Progress.Failed(StepFailures.inputs("InstanceIds has at most " + MOST_NODES + " items"));
        }
        SsmStore store = start.run().partition().store();
        List<String> missed = (nodes.isMissingNode() ? List.<String>of() : WireText.output(nodes))
                .stream().filter(id -> !online(store.nodes.get(id))).toList();
        boolean strangers = !missed.isEmpty() && missed.stream().noneMatch(id -> store.nodes.get(id) != null);
        Progress answer = strangers ? answers.known(start) : null;
        if (answer != null) {
            return answer;
        }
        return missed.isEmpty()
                ? new Progress.Outside(() -> send(start), false)
                : new Progress.Waits(new Wait.Agents(start.nextLook(INTERVAL), missed));
    }

    private static boolean online(@Nullable NodeRecord node) {
        return node != null && node.managed() && node.pingStatus() == PingStatus.ONLINE;
    }

    private Progress send(StepStart start) {
        PartitionKey place = start.place();
        try {
            JsonNode answer = kernel.neighbours()
                    .call("ssm", "SendCommand", request(start.inputs()), place.account(), place.region());
            String id = answer.path("Command").path("CommandId").asText();
            CommandStarter starter = new CommandStarter(start.executionId(), start.stepExecutionId());
            return partitions.within(place, (partition, now) -> await(id, starter, partition));
        } catch (ModeledError refusal) {
            return new Progress.Failed(StepFailures.refused("SendCommand", refusal));
        }
    }

    private static Progress await(String id, CommandStarter starter, Partition<SsmStore> partition) {
        SsmStore store = partition.store();
        CommandRecord command = Objects.requireNonNull(store.commands.get(id)).awaitedBy(starter);
        store.commands.put(id, command);
        return command.state().over()
                ? CommandResults.of(command, store.commandInvocationsByCommand.get(id))
                : new Progress.Waits(new Wait.SentCommand(id));
    }

    /** The inputs of a step are those of the operation, but for lists of one and numbers that are written as texts. */
    private static ObjectNode request(Map<String, JsonNode> inputs) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        inputs.forEach((name, value) -> {
            switch (name) {
                case "Parameters" -> {
                    ObjectNode parameters = request.putObject(name);
                    value.properties()
                            .forEach(parameter -> addTexts(parameters, parameter.getKey(), parameter.getValue()));
                }
                case "InstanceIds" -> addTexts(request, name, value);
                case "TimeoutSeconds" -> request.set(name, WholeNumbers.parsed(value));
                case "MaxConcurrency", "MaxErrors" -> request.put(name, value.asText());
                default -> request.set(name, value);
            }
        });
        return request;
    }

    private static void addTexts(ObjectNode object, String name, JsonNode value) {
        WireText.output(value).forEach(object.putArray(name)::add);
    }
}
