package dev.understudy.core.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs of this machine. Source: the package's own promise. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs /bin/sh and /proc")
@Timeout(20)
class LocalProgramsTest {
    private final LocalPrograms programs = LocalPrograms.none();

    private static Program sh(String script) {
        return Program.of(List.of("sh", "script.sh")).withFile("script.sh", script);
    }

    /** Waits for the death of a process; one that nobody buries is a zombie. */
    private static void assertDead(String pid) throws IOException {
        Path status = Path.of("/proc", pid.strip(), "stat");
        while (Files.exists(status)) {
            String text = Files.readString(status);
            if (text.charAt(text.lastIndexOf(')') + 2) == 'Z') {
                return;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void aProgramTellsItsExitCodeAndBothOutputs() {
        // Given
        Program program = sh("echo out; echo bad >&2; exit 3");

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end).isEqualTo(new ProgramEnd.Exited(3, "out\n", "bad\n"));
    }

    @Test
    void aProgramReadsItsInputAndItsVariablesAndNoOthers() {
        // Given
        Program program = sh("cat; env | cut -d= -f1 | grep -v '^_$' | sort | tr '\\n' ' '")
                .withInput("ä\n")
                .withEnvironment(Map.of("MINE", "1"));

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end.output()).startsWith("ä\n").contains("HOME", "MINE", "PATH", "TMPDIR");
        assertThat(end.output().strip().split("[ \\n]+"))
                .isSubsetOf("ä", "HOME", "LANG", "LC_ALL", "MINE", "OLDPWD", "PATH", "PWD", "SHLVL", "TMPDIR");
    }

    @Test
    void aProgramLeavesNoFiles() {
        // Given
        Program program = sh("pwd; mkdir -p a/b; touch a/b/c; ln -s /tmp link");

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(Path.of(end.output().strip())).doesNotExist();
        assertThat(Path.of("/tmp")).exists();
    }

    @Test
    void aProgramMayBeginElsewhere(@TempDir Path folder) {
        // Given
        Program program = Program.of(List.of("pwd")).in(folder);

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end.output()).isEqualTo(folder + "\n");
    }

    @Test
    void outputIsCutOffButNeverBlocks() {
        // Given
        Program program = sh("head -c 300000 /dev/zero | tr '\\0' x").keeping(10);

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end).isEqualTo(new ProgramEnd.Exited(0, "xxxxxxxxxx", ""));
    }

    @Test
    void whatTakesTooLongIsKilledWithItsChildren() throws IOException {
        // Given
        Program program = sh("sleep 600 & echo $!; wait").within(Duration.ofMillis(300));

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end).isInstanceOf(ProgramEnd.TimedOut.class);
        assertDead(end.output());
    }

    @Test
    void whatAProgramLeavesRunningIsKilledToo() throws IOException {
        // Given
        Program program = sh("(sleep 600 & echo $!)");

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end).isInstanceOf(ProgramEnd.Exited.class);
        assertDead(end.output());
    }

    @Test
    void somebodyElseMayKillIt() {
        // Given
        Program program = sh("sleep 600");

        // When
        ProgramEnd end = programs.run(program, RunningProgram::kill);

        // Then
        assertThat(end).isInstanceOf(ProgramEnd.Killed.class);
    }

    @Test
    void aProgramThatThereIsNotSaysSo() {
        // Given
        Program program = Program.of(List.of("no-such-program-anywhere"));

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end)
                .isInstanceOfSatisfying(
                        ProgramEnd.NotStarted.class,
                        refused -> assertThat(refused.reason()).contains("no-such-program-anywhere"));
    }

    @Test
    void filesStayInTheTemporaryFolder() {
        // Given
        Program program = Program.of(List.of("true")).withFile("../escaped", "x");

        // When
        ProgramEnd end = programs.run(program);

        // Then
        assertThat(end).isInstanceOf(ProgramEnd.NotStarted.class);
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "escaped")).doesNotExist();
    }

    @Test
    void aProgramCanBeTalkedWith() throws IOException {
        // Given
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Program program = sh("read line; echo \"got $line\"").withInput(null);

        // When
        try (RunningProgram running = programs.open(program, (bytes, length, error) -> heard.write(bytes, 0, length))) {
            running.write("hello\n".getBytes(StandardCharsets.UTF_8));
            running.await();
        }

        // Then
        assertThat(heard).hasToString("got hello\n");
    }

    @Test
    void nothingMayRunUnlessSomebodyAskedForIt() {
        // When
        LocalPrograms none = LocalPrograms.none();

        // Then
        assertThat(none.shell()).isFalse();
        assertThat(none.interpreter("python")).isNull();
        assertThat(none.withShell().withInterpreter("python", List.of("python3")))
                .isEqualTo(new LocalPrograms(true, Map.of("python", List.of("python3"))));
    }

    @Test
    void aProgramIsNotStartedWithoutItsFolder() {
        // When
        Program program = sh("true").in(Path.of("/no/such/folder"));

        // Then
        assertThatThrownBy(() -> programs.open(program, (bytes, length, error) -> {}))
                .isInstanceOf(IOException.class);
        assertThat(Files.exists(Path.of("/no/such/folder"))).isFalse();
    }
}
