package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that run documents, and of which types and platforms they are. Source: sheet 2.1, 3.4. */
class NestedDocumentsTest {
    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aChainOfDocuments() {
        desk.nodes(NODE).document("level1", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runShellScript', name: leave, inputs: {runCommand: [a], onFailure: exit}}
                - {action: 'aws:runShellScript', name: left, inputs: {runCommand: [b]}}
                """);
        for (int level = 2; level <= 4; level++) {
            desk.document("level" + level, """
                    schemaVersion: '2.2'
                    mainSteps:
                    - action: aws:runDocument
                      name: nested
                      inputs: {documentType: SSMDocument, documentPath: level%d}
                    - {action: 'aws:runShellScript', name: after, inputs: {runCommand: [c]}}
                    """.formatted(level - 1));
        }
    }

    // Source: sheet 3.4 [agent-source]: three levels and no more
    @ParameterizedTest
    @CsvSource({"level1, Success", "level2, Success", "level3, Success", "level4, Failed"})
    void threeLevelsAreAllowed(String document, String status) {
        Command command = desk.run(running(document));

        assertThat(command.statusDetails()).isEqualTo(status);
    }

    // Source: sheet 3.4 [agent-source]: a step ends the document that it stands in
    @Test
    void aStepThatLeavesItsDocumentDoesNotLeaveTheOneAround() {
        desk.script("*/leave", 3, "", "", Duration.ZERO)
                .script("*/left", 0, "not reached", "", Duration.ZERO)
                .script("*/after", 0, "reached", "", Duration.ZERO);

        Command command = desk.run(running("level2"));

        CommandPlugin nested = desk.plugins(id(command)).get(0);
        assertThat(nested.responseCode()).isEqualTo(3);
        assertThat(nested.output()).doesNotContain("not reached");
        assertThat(desk.plugins(id(command)).get(1).output()).isEqualTo("reached");
    }

    // Source: sheet 3.1: agents perform documents of type Command
    @Test
    void onlyCommandDocumentsCanBeRun() {
        desk.document("outer", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runDocument', name: nested, inputs: {documentType: SSMDocument, documentPath: AWS-StartSSHSession}}
                """);

        Command command = desk.run(running("outer"));

        assertThat(desk.result(id(command)).statusDetails()).isEqualTo("Failed");
        assertThat(desk.result(id(command)).standardErrorContent()).contains("AWS-StartSSHSession");
    }

    // Source: sheet 3.1: type Command (and Policy)
    @Test
    void policiesCanBeSent() {
        bed.call(DocumentRequests.document("policy", DocumentType.POLICY, DocumentFormat.YAML, """
                        schemaVersion: '2.0'
                        mainSteps:
                        - {action: 'aws:softwareInventory', name: look, inputs: {}}
                        """)
                .build());

        assertThat(desk.run(running("policy")).statusDetails()).isEqualTo("Success");
    }

    // Source: sheet 3.4 [agent-source]: exactly two operands, one of which may be the platform, whichever comes first
    @ParameterizedTest
    @CsvSource({
        "platformType, Linux, ran",
        "platformType, linux, ran",
        "LINUX, platformType, ran",
        "platformType, Windows, skipped",
        "platformType, MacOS, skipped"
    })
    void conditionsMayBeAboutThePlatform(String left, String right, String expected) {
        desk.document("maybe", """
                        schemaVersion: '2.2'
                        mainSteps:
                        - action: aws:runShellScript
                          name: step
                          precondition: {StringEquals: [%s, %s]}
                          inputs: {runCommand: [date]}
                        - {action: 'aws:runShellScript', name: other, inputs: {runCommand: [date]}}
                        """.formatted(left, right)).script("*/step", 0, "ran", "", Duration.ZERO);

        Command command = desk.run(running("maybe"));

        assertThat(desk.plugins(id(command)).get(0).output()).contains(expected);
    }
}
