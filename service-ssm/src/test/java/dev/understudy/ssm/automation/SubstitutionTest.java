package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tokens stand for, and what parameters may be. Source: sheet 5 and 6 [docs]. */
class SubstitutionTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private StepExecution step(String head, String value) {
        desk.create("book", """
                schemaVersion: '0.3'
                %s
                mainSteps:
                - {name: use, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters, X: %s}}
                """.formatted(head, value));
        return AutomationDesk.step(desk.run("book", Map.of()), "use");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{type: String, default: hi} | '{{P}}' | \"hi\"",
                "{type: String, default: hi} | '{{   P }}' | \"hi\"",
                "{type: Integer, default: 5} | '{{ P }}' | 5",
                "{type: Boolean, default: true} | '{{ P }}' | true",
                "{type: StringList, default: [a, b]} | '{{ P }}' | [\"a\",\"b\"]",
                "{type: StringMap, default: {a: b}} | '{{ P }}' | {\"a\":\"b\"}",
                "{type: MapList, default: [{a: b}]} | '{{ P }}' | [{\"a\":\"b\"}]",
                "{type: Integer, default: 5} | 'x-{{ P }}' | \"x-5\"",
                "{type: StringList, default: [a, b]} | 'x{{ P }}' | \"x[\\\"a\\\",\\\"b\\\"]\"",
                "{type: StringList, default: [a, b]} | ['{{ P }}'] | [\"a\",\"b\"]",
                "{type: StringList, default: [a, b]} | [z, '{{ P }}'] | [\"z\",\"a\",\"b\"]",
                "{type: String, default: hi} | {'{{ P }}': 1} | {\"{{ P }}\":1}"
            })
    void aTokenAloneKeepsItsTypeAndWithinTextBecomesText(String definition, String written, String shown) {
        // Given

        // When
        StepExecution use = step("parameters: {P: " + definition + "}", written);

        // Then
        assertThat(use.inputs()).containsEntry("X", shown);
    }

    @ParameterizedTest
    @CsvSource({
        "global:DATE, 2030-01-01",
        "global:DATE_TIME, 2030-01-01_00.00.05",
        "global:ACCOUNT_ID, 111122223333",
        "global:REGION, us-east-1",
        "global:AWS_PARTITION, aws",
        "variable:V, kept"
    })
    void theSystemHasVariablesOfItsOwn(String token, String value) {
        // Given

        // When
        StepExecution use = step("variables: {V: {type: String, default: kept}}", "'{{ " + token + " }}'");

        // Then
        assertThat(use.inputs()).containsEntry("X", '"' + value + '"');
    }

    @Test
    void anExecutionKnowsItsId() {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: use, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters, X: '{{automation:EXECUTION_ID}}'}}
                """);

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(AutomationDesk.step(execution, "use").inputs())
                .containsEntry("X", '"' + execution.automationExecutionId() + '"');
    }

    @Test
    void defaultsReferToOtherParametersAndTheirDefaults() {
        // Given what AWS's own runbooks do, in whatever order
        String head = "parameters: {C: {type: String, default: 'y-{{B}}'}, A: {type: String, default: hello},"
                + " B: {type: String, default: 'x-{{A}}-{{ global:REGION }}'}}";

        // When
        StepExecution use = step(head, "'{{ C }}'");

        // Then
        assertThat(use.inputs()).containsEntry("X", "\"y-x-hello-us-east-1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: String, allowedPattern: '^[a-z]+$'} | ab | A1",
                "{type: StringList, allowedPattern: '^[a-z]+$'} | ab,c | ab,A1",
                "{type: String, minChars: 2} | ab | a",
                "{type: String, maxChars: 2} | ab | abc",
                "{type: StringList, minItems: 2} | a,b | a",
                "{type: StringList, maxItems: 2} | a,b | a,b,c",
                "{type: MapList, maxItems: 1} | {} | {},{}",
                "{type: StringMap, maxItems: 1} | {\"a\":1} | {\"a\":1;\"b\":2}",
                "{type: StringList, allowedValues: [a, b]} | a,b | a,c",
                "{type: Integer, allowedValues: [1, 2]} | 2 | 3",
                "{type: Integer} | -7 | 1.5",
                "{type: Boolean} | True | yes",
                "{type: StringMap} | {} | x",
                "{type: String, displayType: textarea} | a | a,b",
                "{type: 'AWS::EC2::Instance::Id'} | i-12345678 | i-123456789",
                "{type: 'AWS::EC2::Instance::Id'} | mi-12345678901234567 | i-ABCDEFGH",
                "{type: 'List<AWS::EC2::Instance::Id>'} | i-12345678,mi-12345678901234567 | i-12345678,x",
                "{type: 'AWS::S3::Bucket::Name'} | 0a.b-c | ab",
                "{type: 'List<AWS::S3::Bucket::Name>'} | abcd | abcd,_x",
                "{type: 'AWS::IAM::Role::Arn'} | arn:aws-cn:iam::123456789012:role/a/b | arn:aws:iam::12:role/x",
                "{type: 'List<AWS::IAM::Role::Arn>'} | arn:aws:iam::123456789012:role/a | x",
                "{type: String, allowedPattern: '(x+x+)+y'} | xxy | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void parametersAreWhatTheirDefinitionsAllow(String definition, String good, String bad) {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                parameters: {P: %s}
                mainSteps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT1S}}]
                """.formatted(definition));
        desk.start("book", Map.of("P", texts(good)));

        // When
        String refusal = bed.refusal(starting("book", Map.of("P", texts(bad))).build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException: ");
    }

    private static List<String> texts(String written) {
        return List.of(written.split(",", -1)).stream()
                .map(text -> text.replace(';', ','))
                .toList();
    }
}
