package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a step can do, with the inputs it knows and how long it may take.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
public enum Action {
    /** Waits for people. */
    APPROVE(
            "approve",
            Impact.NON_MUTATING,
            Times.WEEK,
            "",
            "Approvers:StringList NotificationArn Message MinRequiredApprovals:Integer EnhancedApprovals:StringMap"),
    /** Checks a property once. */
    ASSERT_PROPERTY(
            "assertAwsResourceProperty",
            Impact.NON_MUTATING,
            Times.HOUR,
            "Service Api PropertySelector DesiredValues:List",
            Inputs.ANY),
    /** Chooses the next step. */
    BRANCH("branch", Impact.NON_MUTATING, Times.HOUR, "Choices", "Default"),
    /** Starts, stops or terminates instances. */
    CHANGE_INSTANCE_STATE(
            "changeInstanceState",
            Impact.MUTATING,
            Times.HOUR,
            "InstanceIds:StringList DesiredState",
            "CheckStateOnly:Boolean Force:Boolean AdditionalInfo"),
    /** Copies a machine image from another region. */
    COPY_IMAGE(
            "copyImage",
            Impact.MUTATING,
            Times.HOUR,
            "SourceRegion SourceImageId ImageName",
            "ImageDescription Encrypted:Boolean KmsKeyId ClientToken"),
    /** Makes a machine image of an instance. */
    CREATE_IMAGE(
            "createImage",
            Impact.MUTATING,
            Times.HOUR,
            "InstanceId ImageName",
            "ImageDescription NoReboot:Boolean BlockDeviceMappings:MapList"),
    /** Creates a CloudFormation stack. */
    CREATE_STACK(
            "createStack",
            Impact.MUTATING,
            Times.HOUR,
            "StackName",
            "TemplateBody TemplateURL Parameters:MapList Capabilities:StringList ClientRequestToken"
                    + " DisableRollback:Boolean OnFailure NotificationARNs:StringList ResourceTypes:StringList RoleARN"
                    + " StackPolicyBody StackPolicyURL Tags:MapList TimeoutInMinutes:Integer"),
    /** Tags resources. */
    CREATE_TAGS("createTags", Impact.MUTATING, Times.HOUR, "ResourceIds:StringList Tags:MapList", "ResourceType"),
    /** Deletes a machine image. */
    DELETE_IMAGE("deleteImage", Impact.MUTATING, Times.HOUR, "ImageId", ""),
    /** Deletes a CloudFormation stack. */
    DELETE_STACK(
            "deleteStack",
            Impact.MUTATING,
            Times.HOUR,
            "StackName",
            "ClientRequestToken RetainResources:StringList RoleARN"),
    /** Runs another runbook. */
    EXECUTE_AUTOMATION(
            "executeAutomation",
            Impact.UNDETERMINED,
            Times.HOUR,
            "DocumentName",
            "DocumentVersion:Scalar RuntimeParameters:StringMap Targets:MapList TargetParameterName TargetMaps:MapList"
                    + " TargetLocations:MapList MaxConcurrency:Scalar MaxErrors:Scalar Tags:MapList"),
    /** Calls an operation of AWS. */
    EXECUTE_AWS_API("executeAwsApi", Impact.UNDETERMINED, Times.HOUR, "Service Api", Inputs.ANY),
    /** Runs a script of Python or PowerShell. */
    EXECUTE_SCRIPT(
            "executeScript",
            Impact.UNDETERMINED,
            Times.TEN_MINUTES,
            "Runtime",
            "Handler Script Attachment InputPayload:Any"),
    /** Runs a state machine of Step Functions. */
    EXECUTE_STATE_MACHINE("executeStateMachine", Impact.UNDETERMINED, Times.HOUR, "stateMachineArn", "name input"),
    /** Calls a Lambda function. */
    INVOKE_LAMBDA_FUNCTION(
            "invokeLambdaFunction",
            Impact.UNDETERMINED,
            Times.FIVE_MINUTES,
            "FunctionName",
            "Qualifier:Scalar InvocationType LogType ClientContext InputPayload:Any Payload"),
    /** Calls a webhook integration. */
    INVOKE_WEBHOOK("invokeWebhook", Impact.UNDETERMINED, Times.HOUR, "IntegrationName", "Body:Any"),
    /** Repeats steps. */
    LOOP("loop", Impact.UNDETERMINED, Times.HOUR, "Steps", "Iterators IteratorDataType LoopCondition MaxIterations"),
    /** Waits for a signal. */
    PAUSE("pause", Impact.NON_MUTATING, Times.WEEK, "", ""),
    /** Runs a command on managed nodes. */
    RUN_COMMAND(
            "runCommand",
            Impact.UNDETERMINED,
            Times.HOUR,
            "DocumentName",
            "InstanceIds:StringList Targets:MapList Parameters:StringMap DocumentVersion:Scalar DocumentHash"
                    + " DocumentHashType Comment TimeoutSeconds:Integer MaxConcurrency:Scalar MaxErrors:Scalar"
                    + " NotificationConfig:StringMap ServiceRoleArn OutputS3BucketName OutputS3KeyPrefix"
                    + " CloudWatchOutputConfig:StringMap"),
    /** Launches instances. */
    RUN_INSTANCES(
            "runInstances",
            Impact.MUTATING,
            Times.HOUR,
            "ImageId",
            "InstanceType MinInstanceCount:Integer MaxInstanceCount:Integer KeyName SecurityGroupIds:StringList"
                    + " SecurityGroups:StringList SubnetId IamInstanceProfileArn IamInstanceProfileName"
                    + " BlockDeviceMappings:MapList NetworkInterfaces:MapList TagSpecifications:MapList UserData"
                    + " Placement:StringMap PrivateIpAddress Monitoring:Boolean MetadataOptions:StringMap ClientToken"
                    + " DisableApiTermination:Boolean EbsOptimized:Boolean InstanceInitiatedShutdownBehavior KernelId"
                    + " RamdiskId AdditionalInfo"),
    /** Waits for a time. */
    SLEEP("sleep", Impact.NON_MUTATING, Times.WEEK, "", "Duration Timestamp"),
    /** Changes a variable of the runbook. */
    UPDATE_VARIABLE("updateVariable", Impact.MUTATING, Times.HOUR, "Name Value:Any", ""),
    /** Polls a property until it has a value. */
    WAIT_FOR_PROPERTY(
            "waitForAwsResourceProperty",
            Impact.NON_MUTATING,
            Times.HOUR,
            "Service Api PropertySelector DesiredValues:List",
            Inputs.ANY);

    /** What a preview says of a step. */
    public enum Impact {
        /** Changes something. */
        MUTATING,
        /** Changes nothing. */
        NON_MUTATING,
        /** Nobody can say. */
        UNDETERMINED
    }

    /**
     * How long a try may take.
     *
     * @param usual unless the step says otherwise
     * @param longest whatever the step says, or null
     */
    private record Times(Duration usual, @Nullable Duration longest) {
        static final Times FIVE_MINUTES = new Times(Duration.ofMinutes(5), Duration.ofMinutes(5));
        static final Times TEN_MINUTES = new Times(Duration.ofMinutes(10), Duration.ofMinutes(10));
        static final Times HOUR = new Times(Duration.ofHours(1), null);
        static final Times WEEK = new Times(Duration.ofDays(7), Duration.ofDays(30));
    }

    private static final class Inputs {
        static final String ANY = "*";
    }

    private static final Map<String, Action> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(Action::wireName, Function.identity()));

    private final String wireName;
    private final Impact impact;
    private final Times times;
    private final List<String> required;
    private final boolean anyInput;
    private final TreeMap<String, InputType> known = new TreeMap<>();

    Action(String name, Impact impact, Times times, String required, String optional) {
        this.wireName = "aws:" + name;
        this.impact = impact;
        this.times = times;
        this.anyInput = optional.equals(Inputs.ANY);
        this.required = words(required).stream().map(this::know).toList();
        if (!anyInput) {
            words(optional).forEach(this::know);
        }
    }

    /** A name is followed by a colon and its type, unless that is text. */
    private String know(String input) {
        int colon = input.indexOf(':');
        String name = colon < 0 ? input : input.substring(0, colon);
        known.put(name, colon < 0 ? InputType.STRING : InputType.of(input.substring(colon + 1)));
        return name;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** The action of this name, as in {@code aws:sleep}, or null. */
    public static @Nullable Action of(String wireName) {
        return BY_NAME.get(wireName);
    }

    /** Its name, as in {@code aws:sleep}. */
    public String wireName() {
        return wireName;
    }

    /** Whether it changes something. */
    public Impact impact() {
        return impact;
    }

    /** How long one try takes at most unless the step says otherwise. */
    public Duration timeout() {
        return times.usual();
    }

    /** How long one try takes at most whatever the step says, or null. */
    public @Nullable Duration longest() {
        return times.longest();
    }

    /** Refuses inputs that it does not know, and the lack of those that it needs. */
    void check(Collection<String> given) throws ProgramFault {
        // Change templates have approvers of another kind.
        if (this == APPROVE && !given.contains("Approvers") && !given.contains("EnhancedApprovals")) {
            throw ProgramErrors.missingInputs(List.of("Approvers"), given);
        }
        if (!given.containsAll(required)) {
            throw ProgramErrors.missingInputs(required, given);
        }
        if (!anyInput && !known.keySet().containsAll(given)) {
            throw ProgramErrors.unknownInputs(known.keySet(), given);
        }
    }

    /**
     * The type that an input is not of, or null if it is; types are static, so that numbers are not turned into texts.
     *
     * @param value without tokens
     */
    public @Nullable String mismatch(String input, JsonNode value) {
        InputType type = known.get(input);
        return type == null || type.accepts(value) ? null : type.wireName();
    }
}
