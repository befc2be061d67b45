package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.SendCommandInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parameters of documents may be. Source: sheet 3.1 [recorded]. */
class CommandParametersTest {
    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aDocumentWithLimits() {
        desk.nodes(NODE).document("limits", """
                schemaVersion: '2.2'
                parameters:
                  text: {type: String, minChars: 2, maxChars: 3, default: xx}
                  list: {type: StringList, minItems: 1, maxItems: 2, default: [q]}
                  choice: {type: String, allowedValues: [u, v], default: u}
                mainSteps:
                - {action: 'aws:runShellScript', name: only, inputs: {runCommand: [a]}}
                """);
    }

    private static SendCommandInput.Builder with(String name, String values) {
        return running("limits").parameters(Map.of(name, List.of(values.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"text, xx", "text, xxx", "list, a", "list, a b", "choice, v"})
    void whatKeepsTheLimitsIsAccepted(String name, String values) {
        assertThat(desk.send(with(name, values)).parameters()).containsKey(name);
    }

    @ParameterizedTest
    @CsvSource({"text, x", "text, xxxx", "list, a b c", "choice, w"})
    void whatBreaksALimitIsRefused(String name, String values) {
        assertThat(bed.refusal(with(name, values).build()))
                .isEqualTo("InvalidParameters: Parameters provided in document are invalid or not supported.");
    }
}
