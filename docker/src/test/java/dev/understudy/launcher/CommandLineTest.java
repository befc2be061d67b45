package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.launcher.CommandLineHelp.WantsText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How command lines are read: the plain ones at once, the others by picocli. */
class CommandLineTest {
    private final CommandLineHelp help = new CommandLineHelp("1.2.3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port 1",
                "--port=1 --host ::1 --no-admin",
                "--services ssm,proton --clock=2030-01-01T00:00:00Z",
                "--seed=-7",
                "--account=",
            })
    void bothReadersAgreeOnPlainLines(String line) throws WantsText {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        Map<String, String> values = CommandLineReader.read(arguments);

        assertThat(values).isNotNull().isEqualTo(help.read(arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "--version",
                "--port",
                "--port --host x",
                "--prt 1",
                "x",
                "--port 1 --port 2",
                "--seed -7"
            })
    void otherLinesAreLeftToPicocli(String line) {
        assertThat(CommandLineReader.read(line.split(" "))).isNull();
    }

    @Test
    void valuesThatLookLikeOptionsAreReadByPicocli() throws WantsText {
        assertThat(help.read("--seed", "-7")).containsExactly(Map.entry("--seed", "-7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--prt 1", "x", "--port 1 --port 2"})
    void mistakesAreExplainedInOneLine(String line) {
        assertThatThrownBy(() -> help.read(line.split(" ")))
                .isInstanceOf(BadOption.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }

    @Test
    void helpNamesEveryOptionItsVariableAndItsDefault() {
        assertThatThrownBy(() -> help.read("--help"))
                .isInstanceOf(WantsText.class)
                .message()
                .satisfies(text -> {
                    for (Option option : Option.values()) {
                        assertThat(text).contains(option.flag(), option.variable());
                    }
                })
                .contains("4566");
    }

    @Test
    void coverageListsEveryOperation() {
        assertThatThrownBy(() -> help.read("coverage"))
                .isInstanceOf(WantsText.class)
                .message()
                .contains("| ssm | parameters | PutParameter | yes |");
    }

    @Test
    void versionIsTold() {
        assertThatThrownBy(() -> help.read("-V")).isInstanceOf(WantsText.class).hasMessage("understudy 1.2.3\n");
    }
}
