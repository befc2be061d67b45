package dev.understudy.core.local;

import dev.understudy.core.model.Blob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program that is to run. It has a temporary folder of its own, which is removed afterwards: its home, and where it
 * begins unless it has another folder to begin in.
 *
 * @param command the program and its arguments; files in its temporary folder may be named without that folder only if
 *     it begins there
 * @param files contents that are written into the temporary folder before it begins, by file name
 * @param environment variables besides those that every program gets: the path, the language and its home
 * @param input what it reads from its standard input; null if somebody writes it while it runs
 * @param folder where it begins; null for the temporary folder
 * @param limit how long it may take, in real time
 * @param mostOutput how many bytes are kept of its standard output, and of its standard error; the rest is dropped
 */
public record Program(
        List<String> command,
        Map<String, Blob> files,
        Map<String, String> environment,
        @Nullable String input,
        @Nullable Path folder,
        Duration limit,
        int mostOutput) {
    private static final Duration USUAL_LIMIT = Duration.ofHours(1);
    private static final int USUAL_OUTPUT = 1 << 20;

    /** Everything is copied. */
    public Program {
        command = List.copyOf(command);
        files = Map.copyOf(files);
        environment = Map.copyOf(environment);
    }

    /** A program without input that may take an hour, and of whose output a mebibyte is kept. */
    public static Program of(List<String> command) {
        return new Program(command, Map.of(), Map.of(), "", null, USUAL_LIMIT, USUAL_OUTPUT);
    }

    /** The same with a text in its temporary folder. */
    public Program withFile(String name, String text) {
        return withFile(name, Blob.ofUtf8(text));
    }

    /** The same with a file in its temporary folder. */
    public Program withFile(String name, Blob content) {
        Map<String, Blob> more = new LinkedHashMap<>(files);
        more.put(name, content);
        return new Program(command, more, environment, input, folder, limit, mostOutput);
    }

    /** The same with these variables, too. */
    public Program withEnvironment(Map<String, String> variables) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new Program(command, files, more, input, folder, limit, mostOutput);
    }

    /** The same reading this text from its standard input; null if somebody writes it while it runs. */
    public Program withInput(@Nullable String text) {
        return new Program(command, files, environment, text, folder, limit, mostOutput);
    }

    /** The same beginning in a folder of the user's. */
    public Program in(Path start) {
        return new Program(command, files, environment, input, start, limit, mostOutput);
    }

    /** The same with so much real time. */
    public Program within(Duration time) {
        return new Program(command, files, environment, input, folder, time, mostOutput);
    }

    /** The same with so many bytes kept of each output. */
    public Program keeping(int bytes) {
        return new Program(command, files, environment, input, folder, limit, bytes);
    }
}
