package dev.understudy.ssm.state;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.Sequence;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import dev.understudy.ssm.access.state.AccessRecord;
import dev.understudy.ssm.access.state.Requester;
import dev.understudy.ssm.alarm.AlarmRecord;
import dev.understudy.ssm.automation.change.ChangeFreeze;
import dev.understudy.ssm.automation.preview.PreviewRecord;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.target.OrganizationalUnit;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandStarter;
import dev.understudy.ssm.command.state.InvocationEnd;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationState;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.Alarm;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.node.state.ActivationRecord;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.ResourceGroup;
import dev.understudy.ssm.parameter.state.ImageCheck;
import dev.understudy.ssm.parameter.state.KmsKey;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.Secret;
import dev.understudy.ssm.resourcepolicy.ResourcePolicyRecord;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import java.util.List;

/** Everything that Systems Manager keeps for one account and region. */
public final class SsmStore extends Store {
    /** The term of executions that run or wait for somebody. */
    public static final String RUNNING = "running";

    /** The term of executions that wait until fewer run. */
    public static final String QUEUED = "queued";

    /** Parameters by name with a leading slash, so that a hierarchy is one range of keys. */
    public final SortedTable<ParameterRecord> parameters = sortedTable("parameters", ParameterRecord.class);

    /** How many parameters each tier has. */
    public final Index<ParameterTier, String, ParameterRecord> parametersByTier =
            parameters.index(parameter -> List.of(parameter.latest().tier()));

    /** Puts that wait for EC2 to say whether their image exists, by parameter name with a leading slash. */
    public final Table<String, ImageCheck> imageChecks = table("image-checks", String.class, ImageCheck.class);

    /** What secure strings are encrypted with, by purpose. It is state, so that a snapshot can be decrypted. */
    public final Table<String, String> keyMaterial = table("key-material", String.class, String.class);

    /** KMS keys that are not simply there, by ARN. */
    public final Table<String, KmsKey> kmsKeys = table("kms-keys", String.class, KmsKey.class);

    /** Secrets of Secrets Manager that references resolve to, by name. */
    public final Table<String, Secret> secrets = table("secrets", String.class, Secret.class);

    /** Service settings that were changed, by id. */
    public final Table<String, ServiceSettingRecord> serviceSettings =
            table("service-settings", String.class, ServiceSettingRecord.class);

    /** Documents by name. */
    public final SortedTable<DocumentRecord> documents = sortedTable("documents", DocumentRecord.class);

    /** Managed nodes by id, in the order in which they registered. */
    public final Table<String, NodeRecord> nodes = table("nodes", String.class, NodeRecord.class);

    /** What lets machines outside of EC2 register, by activation id. */
    public final Table<String, ActivationRecord> activations =
            table("activations", String.class, ActivationRecord.class);

    /** Requests for access to nodes, by id. */
    public final Table<String, AccessRecord> accessRequests =
            table("access-requests", String.class, AccessRecord.class);

    /** Who asks for access, as tests declare, by account. */
    public final Table<String, Requester> requesters = table("requesters", String.class, Requester.class);

    /** Groups of AWS Resource Groups that tests declare, by name. */
    public final Table<String, ResourceGroup> resourceGroups =
            table("resource-groups", String.class, ResourceGroup.class);

    /** Resource policies by policy id. */
    public final Table<String, ResourcePolicyRecord> resourcePolicies =
            table("resource-policies", String.class, ResourcePolicyRecord.class);

    /** Resource policies by the ARN that they are attached to. */
    public final Index<String, String, ResourcePolicyRecord> resourcePoliciesByArn =
            resourcePolicies.index(policy -> List.of(policy.resourceArn()));

    /** Executions of runbooks by id. */
    public final Table<String, ExecutionRecord> automationExecutions =
            table("automation-executions", String.class, ExecutionRecord.class);

    /** Executions that are not over, also those that others started, by {@link #RUNNING} or {@link #QUEUED}. */
    public final Index<String, String, ExecutionRecord> automationExecutionsByPhase =
            automationExecutions.index(SsmStore::phase);

    /** Executions by the id of the one that started them. */
    public final Index<String, String, ExecutionRecord> automationExecutionsByParent =
            automationExecutions.index(SsmStore::parent);

    /** What executions run, by the key of the runbook's version; a runbook may be gone before its executions end. */
    public final Table<String, AutomationProgram> automationPrograms =
            table("automation-programs", String.class, AutomationProgram.class);

    /** Alarms of CloudWatch whose state is known, by name. */
    public final Table<String, AlarmRecord> alarms = table("alarms", String.class, AlarmRecord.class);

    /** Units of AWS Organizations by id. */
    public final Table<String, OrganizationalUnit> organizationalUnits =
            table("organizational-units", String.class, OrganizationalUnit.class);

    /** Calendars that change requests heed, by name. */
    public final Table<String, ChangeFreeze> changeFreezes = table("change-freezes", String.class, ChangeFreeze.class);

    /** Previews of executions by id. */
    public final Table<String, PreviewRecord> executionPreviews =
            table("execution-previews", String.class, PreviewRecord.class);

    /** Counts executions. */
    public final Sequence automationExecutionNumbers = sequence("automation-executions");

    /** Sessions with nodes by id, also those that are over. */
    public final Table<String, SessionRecord> sessions = table("sessions", String.class, SessionRecord.class);

    /** Commands by id. */
    public final Table<String, CommandRecord> commands = table("commands", String.class, CommandRecord.class);

    /** Commands that are not over, by the names of the alarms that stop them. */
    public final Index<String, String, CommandRecord> commandsByAlarm = commands.index(SsmStore::alarms);

    /** Commands that are not over, by the steps of executions that wait for them. */
    public final Index<String, String, CommandRecord> commandsByStarter = commands.index(SsmStore::starter);

    /** What becomes of commands on nodes, by {@link InvocationRecord#key()}. */
    public final Table<String, InvocationRecord> commandInvocations =
            table("command-invocations", String.class, InvocationRecord.class);

    /** What becomes of commands on nodes, by command. */
    public final Index<String, String, InvocationRecord> commandInvocationsByCommand =
            commandInvocations.index(invocation -> List.of(invocation.commandId()));

    /** What becomes of commands on nodes, by node. */
    public final Index<String, String, InvocationRecord> commandInvocationsByNode =
            commandInvocations.index(invocation -> List.of(invocation.nodeId()));

    /** What becomes of commands on nodes whose turn it is not yet, by command. */
    public final Index<String, String, InvocationRecord> waitingCommandInvocations =
            commandInvocations.index(invocation -> invocation.state() instanceof InvocationState.Waiting
                    ? List.of(invocation.commandId())
                    : List.of());

    /** What becomes of commands on nodes that have them now, by command. */
    public final Index<String, String, InvocationRecord> runningCommandInvocations = commandInvocations.index(
            invocation -> invocation.state().underWay() ? List.of(invocation.commandId()) : List.of());

    /** What became of commands on nodes, by command and end. */
    public final Index<InvocationEnd, String, InvocationRecord> endedCommandInvocations =
            commandInvocations.index(InvocationEnd::of);

    private static List<String> starter(CommandRecord command) {
        CommandStarter starter = command.starter();
        return starter == null || command.state().over() ? List.of() : List.of(starter.stepExecutionId());
    }

    private static List<String> alarms(CommandRecord command) {
        AlarmConfiguration configuration = command.order().request().alarmConfiguration();
        return configuration == null || command.state().over()
                ? List.of()
                : configuration.alarms().stream().map(Alarm::name).toList();
    }

    private static List<String> parent(ExecutionRecord execution) {
        Parent parent = execution.origin().parent();
        return parent == null ? List.of() : List.of(parent.executionId());
    }

    private static List<String> phase(ExecutionRecord execution) {
        if (execution.state().over()) {
            return List.of();
        }
        return List.of(execution.state() instanceof ExecutionState.Queued ? QUEUED : RUNNING);
    }
}
