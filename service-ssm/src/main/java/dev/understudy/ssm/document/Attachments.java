package dev.understudy.ssm.document;

import com.google.common.hash.Hashing;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.bucket.FetchedObject;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.document.content.AttachedFiles;
import dev.understudy.ssm.document.state.Attachment;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.AttachmentsSource;
import dev.understudy.ssm.model.AttachmentsSourceKey;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that belong to a version: objects in buckets, or attachments of another version.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AttachmentsSource.html">
 *     AttachmentsSource</a>
 */
final class Attachments {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Buckets buckets;
    private final DocumentLibrary library;
    private final Partitions<SsmStore> partitions;

    Attachments(Buckets buckets, DocumentLibrary library, Partitions<SsmStore> partitions) {
        this.buckets = buckets;
        this.library = library;
        this.partitions = partitions;
    }

    /**
     * Reads the attachments of a request. No lock may be held, since buckets may be far away.
     *
     * @param checksums what the content says about its files: a SHA-256 or nothing, by name
     */
    List<Attachment> read(@Nullable List<AttachmentsSource> sources, AttachedFiles checksums, RequestContext context) {
        List<Attachment> attachments = new ArrayList<>();
        for (AttachmentsSource source : sources == null ? List.<AttachmentsSource>of() : sources) {
            List<String> values = source.values();
            if (values == null || values.isEmpty()) {
                continue;
            }
            String value = values.get(0);
            if (source.key() == AttachmentsSourceKey.ATTACHMENT_REFERENCE) {
                attachments.add(reference(value, source.name(), context));
            } else if (source.key() == AttachmentsSourceKey.SOURCE_URL) {
                String folder = value.endsWith("/") ? value : value + "/";
                checksums.names().forEach(name -> attachments.add(file(folder + name, name)));
            } else {
                attachments.add(file(value, source.name()));
            }
        }
        return attachments.stream()
                .map(file -> checked(file, checksums.sha256()))
                .toList();
    }

    private Attachment file(String url, @Nullable String givenName) {
        String name = givenName == null ? url.substring(url.lastIndexOf('/') + 1) : givenName;
        ObjectAddress address = ObjectAddress.of(url);
        if (address == null || name.isEmpty()) {
            return new Attachment(name, null, null, url, AttachmentErrors.noAddress());
        }
        FetchedObject object = buckets.fetch(address.bucket(), address.key(), LARGEST);
        if (object instanceof FetchedObject.Content content) {
            String hash = Hashing.sha256().hashBytes(content.content()).toString();
            return new Attachment(name, (long) content.content().length, hash, url, null);
        }
        if (object instanceof FetchedObject.TooLarge) {
            return new Attachment(name, null, null, url, AttachmentErrors.tooLarge(LARGEST));
        }
        return new Attachment(
                name, null, null, url, object instanceof FetchedObject.Unseen ? null : AttachmentErrors.noObject());
    }

    /** An attachment of another version, as in {@code MyDocument/3/script.py}; what others share is named by its ARN. */
    private Attachment reference(String reference, @Nullable String givenName, RequestContext context) {
        int file = reference.lastIndexOf('/');
        int version = file < 0 ? -1 : reference.lastIndexOf('/', file - 1);
        String name = reference.substring(file + 1);
        Attachment found = version < 0
                ? null
                : find(reference.substring(0, version), reference.substring(version + 1, file), name, context);
        String shown = givenName == null ? name : givenName;
        return found == null
                ? new Attachment(shown, null, null, reference, AttachmentErrors.noReference(reference))
                : new Attachment(shown, found.size(), found.hash(), found.url(), found.fault());
    }

    private @Nullable Attachment find(String document, String version, String name, RequestContext context) {
        PartitionKey caller = context.partition();
        DocumentVersion chosen = partitions.within(library.owner(document, caller), (partition, now) -> {
            FoundDocument found = library.seek(document, version, null, partition, caller);
            return found == null ? null : found.version();
        });
        return chosen == null
                ? null
                : chosen.attachments().stream()
                        .filter(attachment -> attachment.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static Attachment checked(Attachment file, Map<String, String> checksums) {
        String expected = checksums.get(file.name());
        boolean differs = expected != null && file.hash() != null && !expected.equalsIgnoreCase(file.hash());
        return differs
                ? new Attachment(
                        file.name(), file.size(), file.hash(), file.url(), AttachmentErrors.checksum(file.name()))
                : file;
    }
}
