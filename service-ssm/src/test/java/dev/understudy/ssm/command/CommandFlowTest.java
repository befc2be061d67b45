package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.get;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandInvocationStatus;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.CommandPluginStatus;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps of documents agents perform, and which documents within documents. Source: sheet 3.4, 8 C2. */
class CommandFlowTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aNode() {
        desk.nodes(NODE);
    }

    // Source: sheet 8 C2.
    @Test
    void laterStepsRunAlthoughAnEarlierOneFailed() {
        desk.document("two", """
                        schemaVersion: '2.2'
                        mainSteps:
                        - {action: 'aws:runShellScript', name: first, inputs: {runCommand: ['exit 3']}}
                        - {action: 'aws:runShellScript', name: second, inputs: {runCommand: ['echo still']}}
                        - action: aws:runShellScript
                          name: winOnly
                          precondition: {StringEquals: [platformType, Windows]}
                          inputs: {runCommand: ['echo no']}
                        """).script("*/first", 3, "", "", AT_ONCE).script("*/second", 0, "still\n", "", AT_ONCE);

        Command command = desk.run(running("two"));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(desk.plugins(id(command)))
                .extracting(CommandPlugin::name, CommandPlugin::status, CommandPlugin::responseCode)
                .containsExactly(
                        tuple("first", CommandPluginStatus.FAILED, 3),
                        tuple("second", CommandPluginStatus.SUCCESS, 0),
                        tuple("winOnly", CommandPluginStatus.SUCCESS, 0));
        assertThat(desk.plugins(id(command)).get(2).output())
                .isEqualTo("Step execution skipped due to unsatisfied preconditions: '\"StringEquals\": "
                        + "[platformType, Windows]'. Step name: winOnly");
        GetCommandInvocationOutput second =
                bed.call(get(id(command)).pluginName("second").build());
        assertThat(second.status()).isEqualTo(CommandInvocationStatus.SUCCESS);
        assertThat(second.standardOutputContent()).isEqualTo("still\n");
    }

    // Source: sheet 3.4: who leaves the document, and what is left out.
    @ParameterizedTest
    @CsvSource({
        "'onFailure: exit', 1, Failed, 'skipped', Failed",
        "'onFailure: successAndExit', 1, Success, 'skipped', Success",
        "'onSuccess: exit', 0, Success, 'skipped', Success",
        "'onSuccess: exit', 1, Failed, 'ran', Failed",
        "'onFailure: exit', 0, Success, 'ran', Success",
        "'x: y', 168, Success, 'skipped', Success",
        "'x: y', 169, Failed, 'skipped', Failed",
        "'x: y', 1, Failed, 'ran', Failed"
    })
    void aStepMayEndItsDocument(String word, int code, String first, String second, String all) {
        desk.document("flow", """
                        schemaVersion: '2.2'
                        mainSteps:
                        - action: aws:runShellScript
                          name: first
                          inputs: {runCommand: ['exit'], %s}
                        - {action: 'aws:runShellScript', name: second, inputs: {runCommand: ['echo ran']}}
                        - action: aws:runShellScript
                          name: tidy
                          inputs: {runCommand: ['echo tidy'], finallyStep: true}
                        """.formatted(word))
                .script("*/first", code, "", "", AT_ONCE)
                .script("*/second", 0, "ran", "", AT_ONCE)
                .script("*/tidy", 0, "tidied", "", AT_ONCE);

        Command command = desk.run(running("flow"));

        List<CommandPlugin> plugins = desk.plugins(id(command));
        assertThat(plugins.get(0).statusDetails()).isEqualTo(first);
        assertThat(plugins.get(1).statusDetails()).isEqualTo("Success");
        assertThat(plugins.get(1).output()).contains(second);
        assertThat(plugins.get(2).output()).isEqualTo("tidied");
        assertThat(command.statusDetails()).isEqualTo(all);
    }

    // Source: sheet 3.4: in schema 2.2 a node leaves out what it cannot do; in older ones that fails.
    @ParameterizedTest
    @CsvSource({"2.2, Success, 0", "2.0, Failed, 1"})
    void whatAPlatformLacks(String schema, String status, int code) {
        desk.document("powers", """
                schemaVersion: '%s'
                mainSteps:
                - {action: 'aws:runShellScript', name: shell, inputs: {runCommand: ['date']}}
                - {action: 'aws:psModule', name: module, inputs: {runCommand: ['date']}}
                """.formatted(schema));

        Command command = desk.run(running("powers"));

        CommandPlugin module = desk.plugins(id(command)).get(1);
        assertThat(module.statusDetails()).isEqualTo(status);
        assertThat(module.responseCode()).isEqualTo(code);
        if (schema.equals("2.2")) {
            assertThat(module.output())
                    .isEqualTo("Step execution skipped due to unsupported plugin: aws:psModule. Step name: module");
        }
    }

    // Source: sheet 3.4: a condition may be about a parameter.
    @ParameterizedTest
    @CsvSource({"yes, ran", "no, skipped"})
    void conditionsMayNameParameters(String answer, String expected) {
        desk.document("maybe", """
                        schemaVersion: '2.2'
                        parameters: {go: {type: String}}
                        mainSteps:
                        - action: aws:runShellScript
                          name: step
                          precondition: {StringEquals: ['{{ go }}', 'yes']}
                          inputs: {runCommand: ['date']}
                        """).script("*/step", 0, "ran", "", AT_ONCE);

        Command command = desk.run(running("maybe").parameters(Map.of("go", List.of(answer))));

        assertThat(desk.plugins(id(command)).get(0).output()).contains(expected);
    }

    // Source: sheet 3.4: documents run documents, which show as one plugin.
    @Test
    void aDocumentRunsAnother() {
        desk.document("inner", """
                        schemaVersion: '2.2'
                        parameters: {what: {type: String}}
                        mainSteps:
                        - {action: 'aws:runShellScript', name: one, inputs: {runCommand: ['{{ what }}']}}
                        - {action: 'aws:runShellScript', name: two, inputs: {runCommand: ['date']}}
                        """)
                .document("outer", """
                        schemaVersion: '2.2'
                        mainSteps:
                        - action: aws:runDocument
                          name: nested
                          inputs: {documentType: SSMDocument, documentPath: inner, documentParameters: '{"what": "ls"}'}
                        - {action: 'aws:runShellScript', name: after, inputs: {runCommand: ['date']}}
                        """)
                .script("*/one", 0, "1", "", AT_ONCE)
                .script("*/two", 4, "2", "", AT_ONCE);

        Command command = desk.run(running("outer"));

        assertThat(desk.plugins(id(command)))
                .extracting(CommandPlugin::name, CommandPlugin::status, CommandPlugin::responseCode)
                .containsExactly(
                        tuple("nested", CommandPluginStatus.FAILED, 4), tuple("after", CommandPluginStatus.SUCCESS, 0));
        assertThat(desk.plugins(id(command)).get(0).output()).startsWith("12");
    }

    // Source: sheet 3.4: at most three levels.
    @Test
    void documentsRunDocumentsOnThreeLevels() {
        desk.document("endless", """
                schemaVersion: '2.2'
                mainSteps:
                - action: aws:runDocument
                  name: again
                  inputs: {documentType: SSMDocument, documentPath: endless}
                """);

        Command command = desk.run(running("endless"));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(desk.result(id(command)).standardErrorContent()).contains("depth");
    }

    // Source: sheet 3.6: AWS-RunDocument runs a document that it fetches first.
    @Test
    void awsRunDocumentRunsADocument() {
        desk.document("fetched", """
                        schemaVersion: '2.2'
                        mainSteps:
                        - {action: 'aws:runShellScript', name: inside, inputs: {runCommand: ['date']}}
                        """).script("*/inside", 0, "hello", "", AT_ONCE);

        Command command = desk.run(running("AWS-RunDocument")
                .parameters(Map.of(
                        "sourceType", List.of("SSMDocument"), "sourceInfo", List.of("{\"name\": \"fetched\"}"))));

        assertThat(desk.plugins(id(command)).get(1).output()).isEqualTo("hello");
    }

    // Source: sheet 3.4: properties of a plugin in schema 1.2 are performed one after the other.
    @Test
    void aPluginMayHaveSeveralProperties() {
        desk.document("old", """
                        schemaVersion: '1.2'
                        runtimeConfig:
                          aws:runShellScript:
                            properties:
                            - {id: '0.aws:runShellScript', runCommand: ['date']}
                            - {id: '1.aws:runShellScript', runCommand: ['date']}
                        """).script("*", 0, "a", "", AT_ONCE).script("*", 0, "b", "", AT_ONCE);

        Command command = desk.run(running("old"));

        assertThat(desk.plugins(id(command))).extracting(CommandPlugin::output).containsExactly("ab");
    }
}
