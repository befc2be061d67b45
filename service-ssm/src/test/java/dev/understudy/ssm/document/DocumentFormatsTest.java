package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.echo;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentFormat;
import org.junit.jupiter.api.Test;

/** In which format content comes back. Source: sheet SSM documents 2.5. */
class DocumentFormatsTest {
    private final SsmBed bed = new SsmBed();

    // Source: 2.5, 7.1 [recorded]
    @Test
    void withoutAFormatContentIsJson() {
        created(bed, command("say"));

        assertThat(read(bed, get("say")).documentFormat()).isEqualTo(DocumentFormat.JSON);
        assertThat(read(bed, get("say")).content()).isEqualTo("""
                {
                  "schemaVersion" : "2.2",
                  "description" : "Prints a word",
                  "mainSteps" : [ {
                    "action" : "aws:runShellScript",
                    "name" : "say",
                    "inputs" : {
                      "runCommand" : [ "echo one" ]
                    }
                  } ]
                }""");
    }

    // Source: 2.5 [recorded]
    @Test
    void inTheFormatOfItsSubmissionContentIsUnchanged() {
        created(bed, command("say"));

        assertThat(read(bed, get("say").documentFormat(DocumentFormat.YAML)).content())
                .isEqualTo(echo("one"));
    }

    // Source: 2.5 [recorded]
    @Test
    void jsonBecomesYamlWithQuotedTextsAndPlainKeys() {
        String json = "{\"schemaVersion\":\"2.2\",\"parameters\":{},\"mainSteps\":[{\"action\":\"aws:runShellScript\","
                + "\"name\":\"say\",\"inputs\":{\"runCommand\":[\"echo one\"],\"timeoutSeconds\":60}}]}";
        created(bed, command("say").documentFormat(DocumentFormat.JSON).content(json));

        assertThat(read(bed, get("say").documentFormat(DocumentFormat.YAML)).content())
                .isEqualTo("""
                        ---
                        schemaVersion: "2.2"
                        parameters: {}
                        mainSteps:
                        - action: "aws:runShellScript"
                          name: "say"
                          inputs:
                            runCommand:
                            - "echo one"
                            timeoutSeconds: 60
                        """);
    }
}
