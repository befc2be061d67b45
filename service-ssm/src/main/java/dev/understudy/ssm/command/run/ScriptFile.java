package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.local.Program;
import dev.understudy.core.local.ScratchFolder;
import dev.understudy.core.model.Blob;
import dev.understudy.ssm.command.state.StepRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The script of {@code aws:runShellScript} or {@code aws:runPowerShellScript}.
 *
 * @param step the step
 * @param text its lines
 */
record ScriptFile(StepRun step, String text) {
    private static final String SHELL = "aws:runShellScript";
    private static final String POWERSHELL = "aws:runPowerShellScript";

    /** What users call the language when they name an interpreter. */
    private static final String LANGUAGE = "powershell";

    private static final String SHEBANG = "#!";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Whether a step is a script. */
    static boolean isScript(StepRun step) {
        return step.action().equals(SHELL) || step.action().equals(POWERSHELL);
    }

    /** The script of a step. */
    static ScriptFile of(StepRun step) {
        List<String> texts = new ArrayList<>();
        JsonNode lines = step.inputs().path("runCommand");
        for (JsonNode line : lines.isArray() ? lines : List.of(lines)) {
            texts.add(line.asText());
        }
        return new ScriptFile(step, String.join("\n", texts) + "\n");
    }

    /**
     * The program that interprets it.
     *
     * @param home what belongs to the command on its node
     * @throws IOException if it cannot run, with the reason
     */
    Program program(ScratchFolder home, LocalPrograms programs) throws IOException {
        boolean shell = step.action().equals(SHELL);
        List<String> command = new ArrayList<>(shell ? shell() : powerShell(programs));
        Path folder = start(home.path());
        command.add(home.write(step.folder() + (shell ? "/_script.sh" : "/_script.ps1"), Blob.ofUtf8(text))
                .toString());
        return Program.of(command).in(folder).within(Duration.ofSeconds(step.timeoutSeconds()));
    }

    private List<String> shell() {
        String words = text.startsWith(SHEBANG)
                ? text.substring(SHEBANG.length(), text.indexOf('\n')).strip()
                : "";
        return words.isEmpty() ? List.of("sh") : List.of(BLANKS.split(words));
    }

    private static List<String> powerShell(LocalPrograms programs) throws IOException {
        List<String> interpreter = programs.interpreter(LANGUAGE);
        if (interpreter == null) {
            throw new IOException("Understudy runs no PowerShell unless it is told with which interpreter:"
                    + " --script-interpreter powershell=COMMAND; the outcome of the step can be scripted, too");
        }
        List<String> command = new ArrayList<>(interpreter);
        command.addAll(List.of("-NoProfile", "-NonInteractive", "-File"));
        return command;
    }

    /** Where it begins: a path that is not absolute is one within what was downloaded before, if there is such a folder. */
    private Path start(Path home) throws IOException {
        String written = step.inputs().path("workingDirectory").asText("");
        try {
            Path folder = Path.of(written);
            if (!folder.isAbsolute()) {
                Path downloaded = ContentDownload.folder(home).resolve(folder);
                return Files.isDirectory(downloaded) ? downloaded : home;
            }
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // There is no such folder either.
        }
        throw new IOException("chdir " + written + ": no such file or directory");
    }
}
