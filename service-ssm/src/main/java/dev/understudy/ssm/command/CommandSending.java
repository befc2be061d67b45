package dev.understudy.ssm.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.alarm.Alarms;
import dev.understudy.ssm.command.program.CommandProgram;
import dev.understudy.ssm.command.run.CommandRuns;
import dev.understudy.ssm.command.run.InvocationTally;
import dev.understudy.ssm.command.state.CommandOrder;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandState;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.DocumentHashType;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.InvalidDocument;
import dev.understudy.ssm.model.InvalidDocumentVersion;
import dev.understudy.ssm.model.NotificationConfig;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.SendCommandInput;
import dev.understudy.ssm.node.NodeSelection;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands: looks up what a request names, refuses what cannot be, and lets the rest begin.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html">SendCommand</a>
 */
final class CommandSending {

    private final Partitions<SsmStore> partitions;
    private final DocumentLibrary library;
    private final CommandRuns runs;
    private final Kernel kernel;

    CommandSending(Partitions<SsmStore> partitions, DocumentLibrary library, CommandRuns runs, Kernel kernel) {
        this.partitions = partitions;
        this.library = library;
        this.runs = runs;
        this.kernel = kernel;
    }

    /**
     * Sends a command. The document may belong to another account and the bucket be on a disk, so no partition may be
     * locked yet.
     *
     * @throws ModeledError if the request is refused
     */
    Command send(SendCommandInput input, PartitionKey place) {
        checkOutput(input);
        FoundDocument found = partitions.within(
                library.owner(input.documentName(), place), (partition, now) -> find(input, partition, place));
        DocumentContent content = found.version().content();
        if (input.documentHash() != null && !input.documentHash().equals(hash(content, input.documentHashType()))) {
            throw CommandErrors.invalidDocument();
        }
        CommandProgram program = CommandProgram.parse(ContentReader.tree(content.text(), content.format()));
        CommandParameters parameters = new CommandParameters(program, input.parameters());
        return partitions.within(place, (partition, now) -> {
            Map<String, JsonNode> arguments = parameters.values(found.document().name(), partition.store());
            List<NodeRecord> nodes = nodes(input, content.outline().platforms(), partition);
            checkAlarms(input, partition);
            CommandOrder order = new CommandOrder(
                    input,
                    found.shownName(),
                    content.outline().platforms(),
                    program,
                    arguments,
                    now,
                    expiry(input, parameters, now));
            CommandRecord command = new CommandRecord(
                    kernel.ids().uuid(), order, new CommandState.Pending(), nodes.size(), List.of(), null);
            runs.accept(command, nodes, partition, now);
            return new CommandAnswers(place).command(command, new InvocationTally(command, partition.store()));
        });
    }

    /** AWS has deprecated SHA-1, but callers may still have one. */
    @SuppressWarnings("deprecation")
    private static String hash(DocumentContent content, @Nullable DocumentHashType type) {
        return type == DocumentHashType.SHA1
                ? Hashing.sha1()
                        .hashString(content.text(), StandardCharsets.UTF_8)
                        .toString()
                : content.hash();
    }

    private static Instant expiry(SendCommandInput input, CommandParameters parameters, Instant now) {
        return now.plusSeconds(CommandAnswers.timeout(input)).plus(parameters.budget());
    }

    private FoundDocument find(SendCommandInput input, Partition<SsmStore> partition, PartitionKey caller) {
        try {
            FoundDocument found = library.find(input.documentName(), input.documentVersion(), null, partition, caller);
            DocumentType type = found.document().type();
            if (type != DocumentType.COMMAND && type != DocumentType.POLICY) {
                throw CommandErrors.invalidDocument();
            }
            return found;
        } catch (InvalidDocument absent) {
            throw CommandErrors.invalidDocument();
        } catch (InvalidDocumentVersion absent) {
            throw CommandErrors.invalidDocumentVersion();
        }
    }

    private void checkOutput(SendCommandInput input) {
        String bucket = input.outputS3BucketName();
        if (bucket != null && kernel.buckets().lacks(bucket)) {
            throw CommandErrors.invalidOutputFolder();
        }
        String role = input.serviceRoleArn();
        if (role != null && !role.isEmpty() && !Arns.ROLE.matcher(role).matches()) {
            throw CommandErrors.invalidRole();
        }
        NotificationConfig notification = input.notificationConfig();
        String topic = notification == null ? null : notification.notificationArn();
        boolean wantsNone = topic == null || topic.isEmpty();
        if (!wantsNone && !Arns.TOPIC.matcher(topic).matches()) {
            throw CommandErrors.invalidNotification();
        }
        if (!wantsNone && (role == null || role.isEmpty())) {
            throw CommandErrors.invalidRole();
        }
    }

    /** The nodes that a request names by their ids; those that targets mean are found when the command begins. */
    private static List<NodeRecord> nodes(
            SendCommandInput input, List<PlatformType> platforms, Partition<SsmStore> partition) {
        List<String> ids = Objects.requireNonNullElse(input.instanceIds(), List.of());
        if (input.targets() != null && !input.targets().isEmpty()) {
            NodeSelection.resolve(input.targets(), partition, CommandErrors::unknownTarget);
        } else if (ids.isEmpty()) {
            throw CommandErrors.noTargets();
        }
        Set<String> seen = new HashSet<>();
        List<NodeRecord> nodes = new ArrayList<>();
        for (String id : ids) {
            NodeRecord node = partition.store().nodes.get(id);
            if (!seen.add(id)) {
                throw CommandErrors.duplicateInstance();
            }
            if (node == null || !node.managed()) {
                throw CommandErrors.invalidInstances();
            }
            nodes.add(node);
        }
        if (nodes.stream().anyMatch(node -> !platforms.contains(node.platform().type()))) {
            throw CommandErrors.unsupportedPlatform();
        }
        return nodes;
    }

    private static void checkAlarms(SendCommandInput input, Partition<SsmStore> partition) {
        for (AlarmStateInformation alarm : Alarms.triggered(input.alarmConfiguration(), partition)) {
            throw CommandErrors.alarmTriggered(alarm.name());
        }
    }

    /** Forms that only requests need, which the start does not wait for. */
    private enum Arns {
        ;
        static final Pattern TOPIC = Pattern.compile("arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:.+");
        static final Pattern ROLE = Pattern.compile("arn:[a-z-]+:iam::[0-9]{12}:role/.+");
    }
}
