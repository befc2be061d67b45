package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentHashType;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.SendCommandInput;
import dev.understudy.ssm.model.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What commands refer to: parameters of Parameter Store, and contents of documents by their hash. Source: <a
 * href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-versions.html">Working with
 * parameter versions</a> [docs]; sheet 3.1.
 */
class CommandReferencesTest {
    private static final String GREETING = """
            schemaVersion: '2.2'
            parameters:
              who: {type: String, default: '%s'}
            mainSteps:
            - {action: 'aws:runShellScript', name: greet, inputs: {runCommand: ["echo '{{ who }}'"]}}
            """;

    private final SsmBed bed =
            new SsmBed(kernel -> kernel.withPrograms(LocalPrograms.none().withShell()));
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aParameterOfTwoVersions() {
        desk.nodes(NODE);
        Requests.put(bed, Requests.string("who", "one"));
        Requests.put(bed, Requests.overwrite("who", "two"));
        bed.call(Requests.label("who", 1L, "first"));
    }

    private String said(SendCommandInput.Builder request) {
        Command command = desk.run(request);
        return String.valueOf(desk.result(id(command)).standardOutputContent());
    }

    @ParameterizedTest
    @CsvSource({
        "{{ ssm:who }}, two",
        "{{ssm:/who}}, two",
        "{{ssm:who:1}}, one",
        "{{ ssm:who:2 }}, two",
        "{{ssm:who:first}}, one",
        "dear {{ssm:who:1}} and {{ssm:who}}, dear one and two",
        "{{ anything }}, {{ anything }}"
    })
    void referencesStandForValues(String written, String said) {
        desk.document("greet", GREETING.formatted("nobody"));

        assertThat(said(running("greet").parameters(Map.of("who", List.of(written)))))
                .isEqualTo(said + "\n");
    }

    @ParameterizedTest
    @CsvSource({"{{ ssm:who }}, two", "dear {{ssm:who:1}}, dear one", "{{ssm:who:first}}, one"})
    void defaultsMayReferToo(String written, String said) {
        desk.document("greet", GREETING.formatted(written));

        assertThat(said(running("greet"))).isEqualTo(said + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ssm:nobody}}", "{{ssm:who:3}}", "{{ssm:who:second}}", "{{ssm:who:}}"})
    void whatIsNotThereIsRefused(String written) {
        desk.document("greet", GREETING.formatted("nobody")).document("default", GREETING.formatted(written));

        assertThat(bed.refusal(running("greet")
                        .parameters(Map.of("who", List.of(written)))
                        .build()))
                .startsWith("InvalidParameters");
        assertThat(bed.refusal(running("default").build())).startsWith("InvalidParameters");
    }

    @ParameterizedTest
    @CsvSource({"SHA256, SHA256, true", "SHA1, SHA1, true", "SHA1, SHA256, false", "SHA256, SHA1, false"})
    @SuppressWarnings("deprecation")
    void theHashIsOfTheTypeThatTheCallerSays(DocumentHashType made, DocumentHashType said, boolean accepted) {
        String content = GREETING.formatted("you");
        desk.document("greet", content);
        String hash = (made == DocumentHashType.SHA1 ? Hashing.sha1() : Hashing.sha256())
                .hashString(content, StandardCharsets.UTF_8)
                .toString();
        SendCommandInput.Builder request = running("greet").documentHash(hash).documentHashType(said);

        if (accepted) {
            assertThat(desk.send(request).documentName()).isEqualTo("greet");
        } else {
            assertThat(bed.refusal(request.build())).isEqualTo("InvalidDocument");
        }
    }

    // Source: sheet 2.2 [recorded]: AWS tolerates much in schema 1.2, and what is tolerated must not break what follows
    @Test
    void aDocumentWithoutPluginsFitsNoNode() {
        bed.call(DocumentRequests.document(
                        "nothing",
                        DocumentType.COMMAND,
                        DocumentFormat.JSON,
                        "{\"schemaVersion\":\"1.2\",\"description\":\"\",\"runtimeConfig\":{}}")
                .build());

        Command command = desk.run(SendCommandInput.builder()
                .documentName("nothing")
                .targets(List.of(Target.builder()
                        .key("InstanceIds")
                        .values(List.of(NODE))
                        .build())));

        assertThat(desk.statuses(id(command))).isEqualTo("InvalidPlatform");
    }
}
