package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.state.PartitionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code aws:downloadContent}: fetches files and lays them on this machine.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html#aws-downloadContent">
 *     aws:downloadContent</a>
 */
final class ContentDownload {
    static final String ACTION = "aws:downloadContent";

    private final ContentSources sources;

    ContentDownload(ContentSources sources) {
        this.sources = sources;
    }

    /** Where files go that have no absolute path. */
    static Path folder(Path home) {
        return home.resolve("downloads");
    }

    /**
     * Fetches what a step names; on a worker.
     *
     * @param inputs what the step is told
     * @param home what belongs to the command on its node
     * @param place whose step it is
     */
    ProgramEnd perform(JsonNode inputs, Path home, PartitionKey place) {
        try {
            ContentSources.Content content = sources.fetch(
                    inputs.path("sourceType").asText(), StepPlanner.object(inputs.path("sourceInfo")), place);
            String written = inputs.path("destinationPath").asText("");
            Path destination = destination(written, home);
            boolean named = content.single() && !written.isEmpty() && !written.endsWith("/");
            for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
                Path target = named && !Files.isDirectory(destination)
                        ? destination
                        : destination.resolve(file.getKey()).normalize();
                if (!target.startsWith(destination)) {
                    throw new IOException("the file " + file.getKey() + " lies outside of its folder");
                }
                write(target, file.getValue());
            }
            return new ProgramEnd.Exited(0, "Content downloaded to " + destination, "");
        } catch (InvalidPathException e) {
            return new ProgramEnd.Exited(1, "", "there can be no such file: " + e.getMessage());
        } catch (IOException e) {
            return new ProgramEnd.Exited(1, "", String.valueOf(e.getMessage()));
        }
    }

    private static Path destination(String written, Path home) throws IOException {
        Path folder = folder(home);
        Path destination = folder.resolve(written).normalize();
        if (!Path.of(written).isAbsolute() && !destination.startsWith(folder)) {
            throw new IOException("the destination " + written + " lies outside of the folder of downloads");
        }
        return destination;
    }

    /** Scripts are meant to be run. */
    private static void write(Path target, byte[] content) throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!Files.write(target, content).toFile().setExecutable(true)) {
            throw new IOException("the file " + target + " cannot be made executable");
        }
    }
}
