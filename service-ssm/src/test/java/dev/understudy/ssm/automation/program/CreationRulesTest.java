package dev.understudy.ssm.automation.program;

import static dev.understudy.ssm.fixture.AutomationDesk.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.CreateDocumentInput;
import dev.understudy.ssm.model.CreateDocumentOutput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the table of what CreateDocument refuses. Source: sheet 5 [recorded], 6 and 9 [docs]. */
class CreationRulesTest {
    private static final String NAP = "{name: nap, action: 'aws:sleep', inputs: {Duration: PT1S}}";

    private final SsmBed bed = new SsmBed();

    private String refusal(String head, String steps) {
        return bed.refusal(document("bad", "schemaVersion: '0.3'\n" + head + "\nmainSteps: [" + steps + "]\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runtimeConfig: {} | Unknown property \"runtimeConfig\".",
                "parameters: {a-b: {type: String}} | Parameter name \"a-b\" is not alpha-numeric.",
                "parameters: {P: {default: x}} | Missing \"type\" in parameter definition.",
                "outputs: [gone.X] | Unknown step name in named output: gone.X",
                "assumeRole: '{{ Nope }}' | Parameter \"Nope\" is not declared.",
                "parameters: {P: {type: String, default: 'x {{ Nope }}'}} | Parameter \"Nope\" is not declared."
            })
    void aFrameThatIsNoneIsRefused(String head, String text) {
        // Given

        // When
        String refusal = refusal(head, NAP);

        // Then
        assertThat(refusal).isEqualTo("InvalidDocumentContent: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{action: 'aws:pause', inputs: {}} | Missing \"name\" in step detail.",
                "{name: a, inputs: {}} | Missing \"action\" in step detail.",
                "{name: a-b, action: 'aws:pause', inputs: {}} | StepName: a-b is invalid.",
                "{name: a, action: 'aws:pause', inputs: {}, onFailure: 'step:zzz'} | Unknown step name: \"zzz\" in onFailure",
                "{name: a, action: 'aws:pause', inputs: {}, onCancel: 'step:zzz'} | Unknown step name: \"zzz\" in onCancel",
                "{name: a, action: 'aws:branch', inputs: {Choices: [{NextStep: a, And: [{Variable: x, StringEquals: x}]}]}}"
                        + " | Expect at lease two expressions for operator: And in step: a. Provided: 1",
                "{name: a, action: 'aws:runCommand', inputs: {InstanceIds: [x]}}"
                        + " | Missing required input names. Required=[ [DocumentName] ], Provided =[ [InstanceIds] ].",
                "{name: a, action: 'aws:approve', inputs: {Message: x}}"
                        + " | Missing required input names. Required=[ [Approvers] ], Provided =[ [Message] ].",
                "{name: a, action: 'aws:sleep', inputs: {Duration: PT1S, Foo: 1}}"
                        + " | Unknown input names provided. Known=[ [Duration, Timestamp] ], Provided=[ [Duration, Foo] ]."
            })
    void aStepThatIsNoneIsRefused(String step, String text) {
        // Given

        // When
        String refusal = refusal("", step);

        // Then
        assertThat(refusal).isEqualTo("InvalidDocumentContent: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"Strng\" | Parameter type: Strng is invalid.",
                "\"type\": \"AWS::EC2::Moon::Id\" | Parameter type: AWS::EC2::Moon::Id is invalid.",
                "\"type\": \"Integer\", \"default\": \"x\" | Wrong default value for a \"Integer\" parameters, got \"x\".",
                "\"type\": \"Boolean\", \"default\": \"true\" | Wrong default value for a \"Boolean\" parameters, got \"true\".",
                "\"type\": \"StringList\", \"default\": \"x\" | Wrong default value for a \"StringList\" parameters, got \"x\".",
                "\"type\": \"AWS::EC2::Instance::Id\", \"default\": \"x\""
                        + " | Wrong default value for a \"AWS::EC2::Instance::Id\" parameters, got \"x\"."
            })
    void aWrongParameterIsRefusedWithItsPlace(String definition, String text) {
        // Given
        String json = "{\n\"schemaVersion\": \"0.3\",\n\"parameters\": {\n  \"P\": {\n    " + definition
                + "\n  }\n},\n\"mainSteps\": [{\"name\": \"a\", \"action\": \"aws:pause\", \"inputs\": {}}]}";

        // When
        String refusal =
                bed.refusal(DocumentRequests.document("bad", DocumentType.AUTOMATION, DocumentFormat.JSON, json)
                        .build());

        // Then it is the place where the definition ends
        assertThat(refusal).isEqualTo("InvalidDocumentContent: " + text + " at Line: 6, Column: 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, action: 'aws:branch', inputs: {Choices: [{NextStep: b, Variable: x, Matches: x}]}}, NAP",
                "{name: a, action: 'aws:branch', inputs: {Choices: [{Variable: x, StringEquals: x}]}}",
                "{name: a, action: 'aws:branch', inputs: {Choices: [{NextStep: a}]}}",
                "{name: a, action: 'aws:executeAwsApi', inputs: {Service: s, Api: A}, outputs: {Name: X}}",
                "{name: a, action: 'aws:executeAwsApi', inputs: {Service: s, Api: A}, outputs: [{Name: X, Selector: y}]}",
                "{name: a, action: 'aws:executeAwsApi', inputs: {Service: s, Api: A}, outputs: [{Name: X, Selector: $.y, Type: Foo}]}",
                "{name: a, action: 'aws:executeAwsApi', inputs: {Service: s, Api: A}, outputs: [{Name: X, Selector: $.y, Typ: String}]}",
                "{name: a, action: 'aws:branch', inputs: {Choices: {x: {NextStep: a, Variable: x, StringEquals: x}}}}",
                "{name: a, action: 'aws:loop', inputs: {Iterators: [x], Steps: {s: NAP}}}",
                "{name: a, action: 'aws:loop', inputs: {Iterators: some, Steps: [NAP]}}",
                "{name: a, action: 'aws:loop', inputs: {Iterators: [MANY], Steps: [NAP]}}",
                "{name: a, action: 'aws:executeAwsApi', inputs: {Service: s, Api: A}, outputs: [{Name: '', Selector: $.y}]}",
                "{name: a, action: 'aws:sleep', inputs: {Duration: '{{ {{ P }} }}'}}",
                "{name: a, action: 'aws:sleep', inputs: {Duration: '{{ ssm:/x }}'}}",
                "{name: a, action: 'aws:pause', inputs: {}}, {name: b, action: 'aws:pause', inputs: {}, onFailure: 'step:a'}"
            })
    void whatAwsDoesNotSupportIsRefused(String steps) {
        // Given [docs]; the texts are not known

        // When
        String written = steps.replace("NAP", NAP.replace("nap", "b")).replace("MANY", "x, ".repeat(100) + "x");
        String refusal = refusal("parameters: {P: {type: String}}", written);

        // Then
        assertThat(refusal).startsWith("InvalidDocumentContent: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assumeRole: '{{ ssm:/role }}'",
                "assumeRole: ['arn:aws:iam::111122223333:role/r']",
                "description: {a: b}",
                "outputs: nap.X",
                "outputs: {a: nap.X}",
                "files: [a.py]",
                "files: {a.py: b}",
                "variables: {V: {type: Integer, default: ''}}",
                "variables: {V: {type: String, default: '{{ Nope }}'}}",
                "variables: {V: {type: String, default: '{{ ssm:/v }}'}}",
                "parameters: {A: {type: String, default: '{{ B }}'}, B: {type: String, default: '{{ A }}'}}",
                "parameters: {A: {type: String, allowedValues: x}}",
                "parameters: {A: {type: String, allowedPattern: '['}}",
                "parameters: {A: {type: String, allowedPattern: '(?:(?:a?){99999}){99999}'}}",
                "parameters: {A: {type: StringList, minItems: some}}"
            })
    void aFrameThatCannotWorkIsRefused(String head) {
        // Given [docs, for Parameter Store and roles]; the texts are not known

        // When
        String refusal = refusal(head, NAP);

        // Then
        assertThat(refusal).startsWith("InvalidDocumentContent: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws:approve | {Approvers: [a]} | true",
                "aws:copyImage | {SourceRegion: r, SourceImageId: a, ImageName: n} | true",
                "aws:createImage | {InstanceId: i, ImageName: n} | true",
                "aws:createStack | {StackName: s} | true",
                "aws:createTags | {ResourceIds: [i], Tags: []} | true",
                "aws:pause | {} | true",
                "aws:runInstances | {ImageId: a} | true",
                "aws:sleep | {Duration: PT1S} | true",
                "aws:deleteStack | {StackName: s} | false",
                "aws:changeInstanceState | {InstanceIds: [i], DesiredState: stopped} | false",
                "aws:executeAwsApi | {Service: s, Api: A} | false",
                "aws:executeAutomation | {DocumentName: other} | false",
                "aws:runCommand | {DocumentName: other} | false",
            })
    void notEveryActionTidiesUp(String action, String inputs, boolean refused) {
        // Given [docs] the actions that onCancel must not name
        String steps =
                "{name: a, action: 'aws:deleteImage', inputs: {ImageId: i}, onCancel: 'step:b'}, {name: b, action: '"
                        + action + "', inputs: " + inputs + "}";

        // When
        CreateDocumentInput request = document("maybe", "schemaVersion: '0.3'\nmainSteps: [" + steps + "]\n");

        // Then
        if (refused) {
            assertThat(bed.refusal(request))
                    .startsWith("InvalidDocumentContent: ")
                    .contains(action);
        } else {
            assertThat((CreateDocumentOutput) bed.call(request)).isNotNull();
        }
    }

    @Test
    void expressionsMayNestOnlySoDeep() {
        // Given
        String condition =
                "{\"Not\": ".repeat(100) + "{\"Variable\": \"x\", \"StringEquals\": \"x\"}" + "}".repeat(100);
        String json =
                "{\"schemaVersion\": \"0.3\", \"mainSteps\": [{\"name\": \"a\", \"action\": \"aws:loop\", \"inputs\":"
                        + " {\"LoopCondition\": " + condition + "}}]}";

        // When
        String refusal =
                bed.refusal(DocumentRequests.document("bad", DocumentType.AUTOMATION, DocumentFormat.JSON, json)
                        .build());

        // Then
        assertThat(refusal).startsWith("InvalidDocumentContent: ");
    }
}
