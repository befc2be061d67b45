package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandFilter;
import dev.understudy.ssm.model.CommandFilterKey;
import dev.understudy.ssm.model.CommandInvocation;
import dev.understudy.ssm.model.ListCommandInvocationsInput;
import dev.understudy.ssm.model.ListCommandInvocationsOutput;
import dev.understudy.ssm.model.ListCommandsInput;
import dev.understudy.ssm.model.ListCommandsOutput;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of commands and of what became of them. Source: sheet 3.3. */
class CommandListsTest {
    private static final String SECOND = "i-0000000000000000b";

    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);
    private String first = "";
    private String second = "";

    @BeforeEach
    void aFailedCommandAndARunningOne() {
        desk.nodes(NODE, SECOND)
                .script("*", 1, "", "", Duration.ZERO)
                .script(NODE + "/*", 0, "", "", Duration.ofHours(1));
        first = id(desk.run(shell(List.of(SECOND), "false").comment("one")));
        bed.advance(Duration.ofMinutes(10));
        second = id(desk.run(shell(List.of(NODE, SECOND), "sleep 3600").maxErrors("5")));
    }

    private List<String> commands(ListCommandsInput.Builder request) {
        ListCommandsOutput answer = bed.call(request.build());
        return answer.commands().stream().map(CommandDesk::id).toList();
    }

    private List<CommandInvocation> invocations(ListCommandInvocationsInput.Builder request) {
        ListCommandInvocationsOutput answer = bed.call(request.build());
        return answer.commandInvocations();
    }

    private static List<CommandFilter> where(String key, String value) {
        for (CommandFilterKey known : CommandFilterKey.values()) {
            if (known.wireValue().equals(key)) {
                return List.of(CommandFilter.builder().key(known).value(value).build());
            }
        }
        throw new IllegalArgumentException(key);
    }

    // Source: sheet 3.3 [inferred]: order
    @Test
    void theNewestCommandComesFirst() {
        assertThat(commands(ListCommandsInput.builder())).containsExactly(second, first);
    }

    // Source: sheet 3.3, 7.18 [recorded]
    @Test
    void anUnknownCommandIsAnEmptyList() {
        String unknown = "00000000-0000-0000-0000-000000000000";

        assertThat(commands(ListCommandsInput.builder().commandId(unknown))).isEmpty();
        assertThat(invocations(ListCommandInvocationsInput.builder().commandId(unknown)))
                .isEmpty();
    }

    // Source: sheet 3.3 [model]
    @Test
    void commandsAreFoundByNode() {
        assertThat(commands(ListCommandsInput.builder().instanceId(NODE))).containsExactly(second);
        assertThat(invocations(ListCommandInvocationsInput.builder().instanceId(SECOND)))
                .extracting(CommandInvocation::commandId)
                .containsExactly(second, first);
    }

    // Source: sheet 3.3 [model]
    @ParameterizedTest
    @CsvSource({
        "InvokedAfter, 2030-01-01T00:05:00Z, second",
        "InvokedAfter, 2030-01-01T00:10:00Z, second",
        "InvokedBefore, 2030-01-01T00:05:00Z, first",
        "InvokedBefore, 2030-01-01T00:10:00Z, first",
        "Status, Failed, first",
        "Status, InProgress, second",
        "Status, NoInstancesInTag, none",
        "ExecutionStage, Executing, second",
        "ExecutionStage, Complete, first",
        "DocumentName, AWS-RunShellScript, both",
        "DocumentName, other, none"
    })
    void commandsAreFiltered(String key, String value, String expected) {
        List<String> found = commands(ListCommandsInput.builder().filters(where(key, value)));

        assertThat(found)
                .isEqualTo(
                        switch (expected) {
                            case "first" -> List.of(first);
                            case "second" -> List.of(second);
                            case "both" -> List.of(second, first);
                            default -> List.of();
                        });
    }

    // Source: sheet 3.3 [model]
    @ParameterizedTest
    @CsvSource({
        "InvokedAfter, 2030-01-01T00:05:00Z, 2",
        "InvokedBefore, 2030-01-01T00:05:00Z, 1",
        "Status, Failed, 1",
        "Status, Pending, 1",
        "Status, InProgress, 1",
        "DocumentName, AWS-RunShellScript, 3"
    })
    void invocationsAreFiltered(String key, String value, int expected) {
        assertThat(invocations(ListCommandInvocationsInput.builder().filters(where(key, value))))
                .hasSize(expected);
    }

    // Source: sheet 3.3: ExecutionStage only of commands
    @Test
    void invocationsHaveNoStage() {
        ListCommandInvocationsInput request = ListCommandInvocationsInput.builder()
                .filters(where("ExecutionStage", "Complete"))
                .build();

        assertThat(bed.refusal(request)).isEqualTo("InvalidFilterKey");
    }

    // Source: sheet 3.3 [inferred]: code
    @ParameterizedTest
    @CsvSource({"InvokedAfter, yesterday", "ExecutionStage, Halfway"})
    void filterValuesHaveToMeanSomething(String key, String value) {
        ListCommandsInput request =
                ListCommandsInput.builder().filters(where(key, value)).build();

        assertThat(bed.refusal(request)).startsWith("ValidationException");
    }

    // Source: sheet 3.3 [docs]
    @Test
    void pluginsAreShownOnlyIfAskedFor() {
        ListCommandInvocationsInput.Builder request =
                ListCommandInvocationsInput.builder().commandId(first);

        assertThat(invocations(request).get(0).commandPlugins()).isEmpty();
        assertThat(invocations(request.details(true)).get(0).commandPlugins()).hasSize(1);
    }

    // Source: sheet 3.3 [recorded]
    @Test
    void anInvocationShowsTheNodeAndWhatWasAsked() {
        CommandInvocation invocation = desk.invocations(first).get(0);

        assertThat(invocation.instanceId()).isEqualTo(SECOND);
        assertThat(invocation.instanceName()).startsWith("ip-");
        assertThat(invocation.comment()).isEqualTo("one");
        assertThat(invocation.documentName()).isEqualTo("AWS-RunShellScript");
        assertThat(invocation.documentVersion()).isEqualTo("$DEFAULT");
        assertThat(invocation.standardOutputUrl()).isEmpty();
        assertThat(invocation.serviceRole()).isEmpty();
    }

    // Source: sheet 3.3 [model]
    @Test
    void listsComeInPages() {
        ListCommandsOutput page =
                bed.call(ListCommandsInput.builder().maxResults(1).build());

        ListCommandsOutput next = bed.call(ListCommandsInput.builder()
                .maxResults(1)
                .nextToken(page.nextToken())
                .build());

        assertThat(page.commands()).extracting(Command::commandId).containsExactly(second);
        assertThat(next.commands()).extracting(Command::commandId).containsExactly(first);
        assertThat(next.nextToken()).isNull();
        assertThat(bed.refusal(
                        ListCommandInvocationsInput.builder().nextToken("x").build()))
                .isEqualTo("InvalidNextToken");
    }
}
