package dev.understudy.ssm.automation.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.bucket.FetchedObject;
import dev.understudy.core.service.StructureTrees;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.ssm.document.ObjectAddress;
import dev.understudy.ssm.model.AutomationExecutionInputs;
import dev.understudy.ssm.model.TargetLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files in buckets that list target locations: a JSON array, as {@code TargetLocations} of a request has it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartAutomationExecution.html">
 *     StartAutomationExecution, TargetLocationsURL</a>
 */
public final class LocationFiles {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String MEMBER = "TargetLocations";

    private enum Holder {
        ;
        private static final JsonMapper JSON = JsonMapper.builder().build();
    }

    private final Buckets buckets;

    /** Files in these buckets. */
    public LocationFiles(Buckets buckets) {
        this.buckets = buckets;
    }

    /**
     * What became of a file.
     *
     * @param locations what it lists; empty if it cannot be used
     * @param fault why it cannot be used, or null
     */
    public record Fetched(
            List<TargetLocation> locations, @Nullable String fault) {
        /** For a file whose reading broke for a reason that is not the caller's. */
        public static Fetched broken() {
            return fault("Internal Server Error.");
        }

        private static Fetched fault(String reason) {
            return new Fetched(List.of(), "The target locations can't be read: " + reason);
        }
    }

    /** Fetches a file; no lock may be held, since buckets may be far away. */
    public Fetched fetch(String url) {
        // What a URL is signed with is nobody's business here.
        int query = url.indexOf('?');
        ObjectAddress address = ObjectAddress.of(query < 0 ? url : url.substring(0, query));
        String key = address == null ? null : address.decodedKey();
        if (address == null || key == null) {
            return Fetched.fault("the URL names no object of Amazon S3.");
        }
        FetchedObject object = buckets.fetch(address.bucket(), key, LARGEST);
        if (object instanceof FetchedObject.Content content) {
            return read(content.content());
        }
        if (object instanceof FetchedObject.Unseen) {
            return Fetched.fault("Understudy sees no buckets without --s3-root or --s3-endpoint.");
        }
        return Fetched.fault(
                object instanceof FetchedObject.TooLarge
                        ? "the object has more than " + LARGEST + " bytes."
                        : "there is no object " + address.key() + " in bucket " + address.bucket() + ".");
    }

    private static Fetched read(byte[] text) {
        try {
            JsonNode tree = Holder.JSON.readTree(text);
            JsonNode list = tree.isObject() ? tree.path(MEMBER) : tree;
            if (!list.isArray()) {
                return Fetched.fault("the object holds no JSON array.");
            }
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            request.set(MEMBER, list);
            AutomationExecutionInputs inputs = (AutomationExecutionInputs)
                    StructureTrees.read(request, AutomationExecutionInputs.SCHEMA, new Violations());
            return inputs == null || inputs.targetLocations() == null
                    ? Fetched.fault("it lists locations that break the constraints of TargetLocation.")
                    : new Fetched(inputs.targetLocations(), null);
        } catch (JsonProcessingException | MalformedInput e) {
            return Fetched.fault("the object is no JSON of target locations.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
