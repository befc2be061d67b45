package dev.understudy.it.sdk.ssm.automation;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.Shapes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ResourceTypeForTagging;
import software.amazon.awssdk.services.ssm.model.StartAutomationExecutionRequest;

/** StartAutomationExecution and what GetAutomationExecution shows of it. Source: behaviour sheet SSM Automation. */
class StartExecutionTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String CHOOSY = """
            schemaVersion: '0.3'
            assumeRole: '{{ Role }}'
            parameters:
              Ids: {type: StringList, default: []}
              Action: {type: String, allowedValues: [Install, Uninstall]}
              Count: {type: Integer, default: 1}
              Role: {type: String, default: ''}
              AutomationAssumeRole: {type: String, default: ''}
            mainSteps:
            - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1S}}
            """;

    private final Caller me = emulator.newCaller();
    private final Runbooks runbooks = new Runbooks(me);
    private final SsmClient ssm = runbooks.ssm;

    private Refused refused(String members) {
        return Refused.call(
                () -> ssm.startAutomationExecution(Shapes.read(StartAutomationExecutionRequest.builder(), members)));
    }

    /** Source: 3 [recorded]: what is there, what is not, and where texts are JSON. */
    @Test
    void anExecutionIsShownWithItsParametersAndAllStepsOfItsRunbook() {
        runbooks.create("write", """
                schemaVersion: '0.3'
                parameters:
                  Key: {type: String}
                  Text: {type: String, default: hello}
                mainSteps:
                - name: write
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: '{{ Key }}', Value: '{{ Text }}', Type: String}
                - {name: hold, action: 'aws:pause', inputs: {}, timeoutSeconds: 60}
                - {name: done, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                """);
        String id = runbooks.start("write", Map.of("Key", List.of("/key")));

        ssm.getAutomationExecution(r -> r.automationExecutionId(id));

        JsonNode execution = me.lastAnswer().ok().json().path("AutomationExecution");
        String begun = "1770091506.789";
        JsonNode steps = execution.path("StepExecutions");
        assertThat(Shapes.without(execution, "StepExecutions")).isEqualTo(json("""
                {AutomationExecutionId:'%s',DocumentName:'write',DocumentVersion:'1',ExecutionStartTime:%s,
                 AutomationExecutionStatus:'Waiting',StepExecutionsTruncated:false,
                 Parameters:{Key:['/key'],Text:['hello']},Outputs:{},Mode:'Auto',
                 ExecutedBy:'arn:aws:iam::%s:root',CurrentStepName:'hold',CurrentAction:'aws:pause',
                 Targets:[],ResolvedTargets:{ParameterValues:[],Truncated:false}}""", id, begun, me.account()));
        assertThat(Shapes.without(steps.get(0), "StepExecutionId")).isEqualTo(json("""
                {StepName:'write',Action:'aws:executeAwsApi',ExecutionStartTime:%s,ExecutionEndTime:%s,
                 StepStatus:'Success',OverriddenParameters:{},ValidNextSteps:['hold'],Outputs:{},
                 Inputs:{Service:'"ssm"',Api:'"PutParameter"',Name:'"/key"',Value:'"hello"',Type:'"String"'}}""", begun, begun));
        assertThat(Shapes.without(steps.get(1), "StepExecutionId")).isEqualTo(json("""
                {StepName:'hold',Action:'aws:pause',ExecutionStartTime:%s,StepStatus:'Waiting',Inputs:{},Outputs:{},
                 OverriddenParameters:{},TimeoutSeconds:60,ValidNextSteps:['done']}""", begun));
        assertThat(Shapes.without(steps.get(2), "StepExecutionId")).isEqualTo(json("""
                {StepName:'done',Action:'aws:sleep',StepStatus:'Pending',OverriddenParameters:{},
                 IsEnd:true}"""));
    }

    /** Source: 2.1 rows 2 and 3 [model]. */
    @Test
    void aRunbookHasToBeThere() {
        ssm.createDocument(r -> r.name("command")
                .documentType("Command")
                .content("{\"schemaVersion\":\"2.2\",\"mainSteps\":[{\"action\":\"aws:runShellScript\",\"name\":\"a\","
                        + "\"inputs\":{\"runCommand\":[\"true\"]}}]}"));
        runbooks.create("there", Runbooks.PAUSE);

        refused("{DocumentName:'none'}").with(400, "AutomationDefinitionNotFoundException");
        refused("{DocumentName:'command'}").with(400, "AutomationDefinitionNotFoundException");
        refused("{DocumentName:'there',DocumentVersion:'7'}").with(400, "AutomationDefinitionVersionNotFoundException");
    }

    /** Source: 2.1 rows 8 to 12 [recorded, docs]; texts of the others are not known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Count:['1']}|Missing required parameter: Action in user inputs.",
                "{Action:['install']}|Parameter \"Action\" has value \"install\" not found in [Install, Uninstall].",
                "{Action:['Install','Uninstall']}|Parameter type error. The value supplied for Action is not a valid string",
                "{Action:['Install'],Role:['nobody']}|The format of the supplied assume role ARN is invalid."
            })
    void parametersHaveToBeWhatTheRunbookSays(String parameters, String text) {
        runbooks.create("choosy", CHOOSY);

        refused("{DocumentName:'choosy',Parameters:" + parameters + "}")
                .with(400, "InvalidAutomationExecutionParametersException")
                .saying(text);
    }

    /** Source: 2.1 rows 5 to 9 [docs, model, recorded]. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parameters:{Action:['Install'],Nobody:['x']}|Nobody",
                "Parameters:{Action:['Install'],Count:['many']}|Count",
                "TargetParameterName:'ids',Targets:[{Key:'ParameterValues',Values:['a']}]|TargetParameterName",
                "Targets:[{Key:'ParameterValues',Values:['a']}]|TargetParameterName",
                "TargetParameterName:'Ids'|TargetParameterName",
                "TargetParameterName:'AutomationAssumeRole',Targets:[{Key:'ParameterValues',Values:['a']}]|TargetParameterName",
                "TargetParameterName:'Ids',Targets:[{Key:'ParameterValues',Values:['a']}],TargetMaps:[{Ids:['a']}]|TargetMaps",
                "Parameters:{Action:['Install']},TargetParameterName:'Ids',Targets:[{Key:'Moon',Values:['a']}]"
                        + "|Target key can have only following values : ParameterValues, ResourceGroup"
            })
    void whatDoesNotGoTogetherIsRefused(String members, String part) {
        runbooks.create("choosy", CHOOSY);

        refused("{DocumentName:'choosy'," + members + "}")
                .with(400, "InvalidAutomationExecutionParametersException")
                .naming(part);
    }

    /** Source: 2.1 row 1 [model]. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ClientToken:'0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5'|clientToken",
                "MaxConcurrency:'0'|maxConcurrency",
                "MaxErrors:'101%'|maxErrors",
                "Mode:'Slow'|mode",
                "TargetParameterName:'Ids',Targets:[{Key:'tag:a',Values:['a']},{Key:'tag:b',Values:['b']}]|targets"
            })
    void whatTheModelForbidsIsRefused(String member, String place) {
        runbooks.create("choosy", CHOOSY);

        refused("{DocumentName:'choosy'," + member + "}")
                .withCommon(400, "ValidationException")
                .naming("'" + place + "'");
    }

    /** Source: S17 [model]. */
    @Test
    void aTokenStandsForOneExecution() {
        runbooks.create("hold", Runbooks.PAUSE);
        String members = "{DocumentName:'hold',ClientToken:'0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f'}";
        String first = ssm.startAutomationExecution(Shapes.read(StartAutomationExecutionRequest.builder(), members))
                .automationExecutionId();

        String second = ssm.startAutomationExecution(
                        r -> r.documentName("hold").clientToken("0A1B2C3D-0A1B-0A1B-0A1B-0A1B2C3D4E5F"))
                .automationExecutionId();

        assertThat(second).isEqualTo(first);
        assertThat(ssm.describeAutomationExecutions().automationExecutionMetadataList())
                .hasSize(1);
        refused("{DocumentName:'hold',ClientToken:'0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',Parameters:{Why:['so']}}")
                .with(400, "IdempotentParameterMismatch");
    }

    /** Source: 2.1 [docs] and 14 [docs]. */
    @Test
    void anExecutionIsStartedWithFiveTagsAtMost() {
        runbooks.create("hold", Runbooks.PAUSE);
        String id = ssm.startAutomationExecution(Shapes.read(
                        StartAutomationExecutionRequest.builder(),
                        "{DocumentName:'hold',Tags:[{Key:'a',Value:'1'},{Key:'b',Value:'2'}]}"))
                .automationExecutionId();

        assertThat(ssm.listTagsForResource(r -> r.resourceType(ResourceTypeForTagging.AUTOMATION)
                                .resourceId(id))
                        .tagList())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactlyInAnyOrder("a=1", "b=2");
        refused("{DocumentName:'hold',Tags:[{Key:'a',Value:'1'},{Key:'b',Value:'2'},{Key:'c',Value:'3'},"
                        + "{Key:'d',Value:'4'},{Key:'e',Value:'5'},{Key:'f',Value:'6'}]}")
                .with(400, "InvalidAutomationExecutionParametersException")
                .naming("tags");
    }

    /** Source: 2.1 row 14 and 14 [docs]. */
    @Test
    void moreThanMayRunWaitAndMoreThanMayWaitAreRefused() {
        runbooks.create("hold", Runbooks.PAUSE);
        emulator.quotas().adjust("ssm.automation-executions", 1);
        emulator.quotas().adjust("ssm.queued-automation-executions", 1);
        String running = runbooks.start("hold");
        String queued = runbooks.start("hold");

        try {
            refused("{DocumentName:'hold'}").with(400, "AutomationExecutionLimitExceededException");
            assertThat(runbooks.steps(running)).isEqualTo("hold Waiting, done Pending");
            assertThat(runbooks.status(queued)).isEqualTo("Pending");
        } finally {
            emulator.quotas().adjust("ssm.automation-executions", 100);
            emulator.quotas().adjust("ssm.queued-automation-executions", 1_000);
        }
    }
}
