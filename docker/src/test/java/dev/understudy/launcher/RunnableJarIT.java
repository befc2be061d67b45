package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The jar as users run it: a process with options, an environment, two output streams and an exit code. */
class RunnableJarIT {
    private static final Pattern READY =
            Pattern.compile("Understudy ready at (http://127\\.0\\.0\\.1:\\d+) \\(([a-z, ]+)\\) in \\d+ ms");
    private static final int PATIENCE_SECONDS = 60;
    private static final int SIGTERM = 128 + 15;

    private final List<Process> processes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void killWhatIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC", "-jar", Path.of("target", "understudy.jar").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("UNDERSTUDY_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Starts a server on a free port and waits for its ready line. */
    private Server serve(Map<String, String> environment, String... options) throws IOException {
        Process process = start(environment, options);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        Matcher ready = READY.matcher(String.valueOf(line));
        if (!ready.matches()) {
            throw new AssertionError("no ready line but: " + line + errors(process));
        }
        return new Server(process, out, URI.create(ready.group(1)), ready.group(2));
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the process ends")
                .isTrue();
        return process.exitValue();
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        Server server = serve(Map.of(), "--port", "0");

        HttpResponse<String> health = get(server.uri.resolve("/_understudy/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).startsWith("{\"status\":\"ok\",\"services\":{");
        assertThat(server.services).contains("proton", "appconfig");

        // Process.destroy() would also close the streams that are read below.
        server.process.toHandle().destroy();
        assertThat(exitCode(server.process)).isEqualTo(SIGTERM);
        assertThat(server.out.readLine()).as("anything after the ready line").isNull();
        assertThat(errors(server.process)).isEmpty();
    }

    @Test
    void obeysTheEnvironment() throws Exception {
        Server server = serve(Map.of(
                "UNDERSTUDY_PORT", "0", "UNDERSTUDY_SERVICES", "proton", "UNDERSTUDY_CLOCK", "2030-01-01T00:00:00Z"));

        assertThat(server.services).isEqualTo("proton");
        assertThat(get(server.uri.resolve("/_understudy/clock")).body())
                .isEqualTo("{\"mode\":\"virtual\",\"now\":\"2030-01-01T00:00:00Z\"}");
    }

    @Test
    void leavesTheAdminApiOutWhenTold() throws Exception {
        Server server = serve(Map.of(), "--port=0", "--no-admin");

        assertThat(get(server.uri.resolve("/_understudy/health")).statusCode()).isEqualTo(404);
    }

    @Test
    void saysInOneLineThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(Map.of(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(exitCode(process)).isEqualTo(1);
            assertThat(errors(process))
                    .startsWith("understudy: cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": ")
                    .containsOnlyOnce("\n");
        }
    }

    @Test
    void saysInOneLineThatAnOptionIsBad() throws Exception {
        for (String option : List.of("--port=x", "--prt=1", "--services=ssn")) {
            Process process = start(Map.of(), option);

            assertThat(exitCode(process)).as(option).isEqualTo(2);
            assertThat(errors(process)).startsWith("understudy: ").containsOnlyOnce("\n");
            assertThat(process.inputReader().readLine()).isNull();
        }
    }

    @Test
    void tellsItsVersion() throws Exception {
        Process process = start(Map.of(), "--version");

        assertThat(process.inputReader().readLine()).matches("understudy \\d.*");
        assertThat(exitCode(process)).isZero();
    }

    private record Server(Process process, BufferedReader out, URI uri, String services) {}
}
