package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.Resources;
import dev.understudy.core.local.Program;
import dev.understudy.core.model.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A script with what it gets.
 *
 * @param language what it is written in
 * @param handler the function to call, as in {@code run} or {@code file.run}; empty in PowerShell
 * @param file the name of the file that it stands in
 * @param content the file
 * @param input what the script gets
 * @param environment variables that it sees
 */
record Script(
        ScriptLanguage language,
        String handler,
        String file,
        Blob content,
        JsonNode input,
        Map<String, String> environment) {
    /** What AWS calls the file of a script that stands in the runbook itself, as tracebacks show. */
    private static final String INLINE = "customer_script";

    private static final String CALLER = "run_script.py";

    /** A script that stands in the runbook itself. */
    static Script inline(
            ScriptLanguage language, String handler, String text, JsonNode input, Map<String, String> environment) {
        String file = INLINE + (language == ScriptLanguage.PYTHON ? ".py" : ".ps1");
        return new Script(language, handler, file, Blob.ofUtf8(text), input, environment);
    }

    /** The program that runs it. */
    Program program(List<String> interpreter) {
        return language == ScriptLanguage.PYTHON ? python(interpreter) : powerShell(interpreter);
    }

    private Program python(List<String> interpreter) {
        List<String> command = new ArrayList<>(interpreter);
        int dot = handler.lastIndexOf('.');
        command.addAll(List.of(
                CALLER,
                dot < 0 ? file.replaceFirst("\\.[^.]*$", "") : handler.substring(0, dot),
                handler.substring(dot + 1)));
        if (file.endsWith(".zip")) {
            command.add(file);
        }
        return Program.of(command)
                .withFile(CALLER, caller())
                .withFile(file, content)
                .withEnvironment(environment)
                .withEnvironment(Map.of("PYTHONDONTWRITEBYTECODE", "1"))
                .withInput(input.toString());
    }

    private Program powerShell(List<String> interpreter) {
        List<String> command = new ArrayList<>(interpreter);
        command.addAll(List.of("-NoProfile", "-NonInteractive", "-File", file));
        return Program.of(command)
                .withFile(file, content)
                .withEnvironment(environment)
                .withEnvironment(Map.of("InputPayload", input.toString()));
    }

    private static String caller() {
        try {
            return Resources.toString(Resources.getResource(Script.class, CALLER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
