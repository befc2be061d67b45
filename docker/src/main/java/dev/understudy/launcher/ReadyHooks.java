package dev.understudy.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scripts that fill the server before it is announced: the files in each folder by name, one folder after the other.
 * Whatever may be executed is; of the rest, files named {@code *.sh} run in a shell. They find the server by {@code
 * AWS_ENDPOINT_URL}. One that fails is logged and does not keep the others from running.
 *
 * <p>Containers of LocalStack read {@code /etc/localstack/init/ready.d} in the same way; see its <a
 * href="https://docs.localstack.cloud/aws/capabilities/config/initialization-hooks/">initialization hooks</a>.
 *
 * @param folders where scripts may be; those that are not there are left out
 */
record ReadyHooks(List<Path> folders) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyHooks.class);

    /** Clients ask for a region and for credentials before they ask the server; which ones does not matter to it. */
    private static final Map<String, String> FALLBACKS =
            Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test", "AWS_DEFAULT_REGION", "us-east-1");

    /** Keeps a copy. */
    ReadyHooks {
        folders = List.copyOf(folders);
    }

    /** Runs them one after the other, and waits for each. */
    void run(URI endpoint) {
        for (Path script : scripts()) {
            try {
                int status = start(script, endpoint).waitFor();
                if (status != 0) {
                    LOG.warn("{} ended with status {}", script, status);
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be run", script, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Path> scripts() {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> Files.isRegularFile(file) && (Files.isExecutable(file) || isShell(file)))
                        .sorted()
                        .forEach(scripts::add);
            } catch (IOException e) {
                LOG.warn("{} cannot be read", folder, e);
            }
        }
        return scripts;
    }

    private static boolean isShell(Path file) {
        return file.toString().endsWith(".sh");
    }

    /** Standard output belongs to the ready line, so a script's goes to standard error. */
    private static Process start(Path script, URI endpoint) throws IOException {
        String command = Files.isExecutable(script) ? "exec \"$0\" >&2" : "exec sh \"$0\" >&2";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command, script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        FALLBACKS.forEach(builder.environment()::putIfAbsent);
        builder.environment().put("AWS_ENDPOINT_URL", endpoint.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
