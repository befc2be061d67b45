package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.bucket.FetchedObject;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.argument.ParameterValues;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.ObjectAddress;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.state.SsmStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where {@code aws:downloadContent} gets files from: buckets, Systems Manager itself and, by way of {@code --target
 * download:GitHub=URL}, the outside world. There a POST with {@code {"sourceType", "sourceInfo"}} is answered with
 * {@code {"files": {"path": "content"}}}.
 */
final class ContentSources {
    private static final int LARGEST = 64 * 1024 * 1024;

    /** One answer of S3 lists no more keys, and so many files are hardly meant. */
    private static final int MOST_FILES = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Kernel kernel;
    private final Partitions<SsmStore> partitions;
    private final DocumentLibrary library;

    ContentSources(Kernel kernel, Partitions<SsmStore> partitions, DocumentLibrary library) {
        this.kernel = kernel;
        this.partitions = partitions;
        this.library = library;
    }

    /**
     * What was fetched.
     *
     * @param files contents by path
     * @param single whether one file was meant, and not a folder
     */
    record Content(Map<String, byte[]> files, boolean single) {}

    /**
     * Fetches files.
     *
     * @param info what the type of source needs to know
     * @throws IOException if that is impossible, with the reason
     */
    Content fetch(String type, JsonNode info, PartitionKey place) throws IOException {
        return switch (type) {
            case "S3" -> objects(info.path("path").asText().strip());
            case "SSMDocument" -> document(info.path("name").asText(), place);
            case "GitHub", "Git", "HTTP" -> outside(type, info);
            default -> throw new IOException("invalid input: Unsupported source type " + type);
        };
    }

    private Content objects(String url) throws IOException {
        ObjectAddress address = ObjectAddress.of(url);
        if (address == null) {
            throw new IOException(
                    "S3 source path in SourceInfo must be specified as the URL of an object, not as " + url);
        }
        String key = address.decodedKey();
        if (key == null) {
            throw new IOException("the key " + address.key() + " is not well encoded");
        }
        String folder = key.endsWith("/") ? key : key + "/";
        List<String> keys = kernel.buckets().keys(address.bucket(), folder, MOST_FILES);
        if (keys.isEmpty()) {
            String file = key.substring(key.lastIndexOf('/') + 1);
            return new Content(Map.of(file, object(address.bucket(), key)), true);
        }
        if (keys.size() >= MOST_FILES) {
            throw new IOException("there are " + MOST_FILES + " files or more in " + url);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String each : keys) {
            files.put(each.substring(folder.length()), object(address.bucket(), each));
        }
        return new Content(files, false);
    }

    private byte[] object(String bucket, String key) throws IOException {
        FetchedObject object = kernel.buckets().fetch(bucket, key, LARGEST);
        if (object instanceof FetchedObject.Content content) {
            return content.content();
        }
        throw new IOException("failed to download s3://" + bucket + "/" + key + ": " + reason(object));
    }

    private static String reason(FetchedObject object) {
        if (object instanceof FetchedObject.Unavailable unavailable) {
            return unavailable.reason();
        }
        return object instanceof FetchedObject.Unseen
                ? "Understudy cannot see into buckets unless it is told where they are: --s3-root DIR or --s3-endpoint URL"
                : "it is larger than " + LARGEST + " bytes";
    }

    private Content document(String reference, PartitionKey place) throws IOException {
        DocumentReference named = DocumentReference.of(reference);
        try {
            DocumentContent content = partitions.within(
                    library.owner(named.name(), place),
                    (partition, now) -> library.find(named.name(), named.version(), null, partition, place)
                            .version()
                            .content());
            String json = ContentReader.tree(content.text(), content.format()).toString();
            return new Content(Map.of(named.file() + ".json", json.getBytes(StandardCharsets.UTF_8)), true);
        } catch (ModeledError refusal) {
            throw new IOException(
                    "failed to download the document " + reference + ": " + refusal.getMessage(), refusal);
        }
    }

    private Content outside(String type, JsonNode info) throws IOException {
        String target = "download:" + type;
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("sourceType", type);
        request.set("sourceInfo", info);
        CalloutResult result = kernel.callouts().call(target, request, PATIENCE);
        if (result instanceof CalloutResult.Unmapped) {
            throw new IOException("Understudy downloads nothing from " + type + " unless it is told where: --target "
                    + target + "=URL; the outcome of the step can be scripted, too");
        }
        JsonNode answer = result instanceof CalloutResult.Answered answered && answered.successful()
                ? ParameterValues.json(answered.body())
                : null;
        if (answer == null || !answer.path("files").isObject()) {
            throw new IOException("the target " + target + " has no files to offer: " + result);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        answer.path("files")
                .properties()
                .forEach(file ->
                        files.put(file.getKey(), file.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return new Content(files, files.size() == 1);
    }
}
