package dev.understudy.ssm.document;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.document.content.ConfigurationSchema;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What documents need from others. Configurations need the documents that they are checked with, and are pinned to the
 * versions that these have at that time.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentRequires.html">
 *     DocumentRequires</a>
 */
final class Requirements {
    private final DocumentLibrary library;
    private final Partitions<SsmStore> partitions;

    Requirements(DocumentLibrary library, Partitions<SsmStore> partitions) {
        this.library = library;
        this.partitions = partitions;
    }

    /**
     * Those of the required documents that belong to other accounts, as far as they are shared with the caller. No lock
     * may be held, since these are behind others.
     */
    Map<DocumentRequires, FoundDocument> elsewhere(List<DocumentRequires> requires, PartitionKey caller) {
        Map<DocumentRequires, FoundDocument> found = new HashMap<>();
        for (DocumentRequires required : requires) {
            PartitionKey owner = library.owner(required.name(), caller);
            FoundDocument document = owner.equals(caller)
                    ? null
                    : partitions.within(owner, (partition, now) -> seek(required, partition, caller));
            if (document != null) {
                found.put(required, document);
            }
        }
        return found;
    }

    private @Nullable FoundDocument seek(
            DocumentRequires required, Partition<SsmStore> partition, PartitionKey caller) {
        return library.seek(required.name(), required.version(), required.versionName(), partition, caller);
    }

    /**
     * What a content requires, after it was checked with the schemas among that.
     *
     * @param elsewhere the required documents of other accounts
     * @throws dev.understudy.core.error.ModeledError if a configuration requires nothing, or what is not there, or does
     *     not satisfy its schema
     */
    List<DocumentRequires> check(
            DocumentType type,
            DocumentContent content,
            List<DocumentRequires> requires,
            Map<DocumentRequires, FoundDocument> elsewhere,
            Partition<SsmStore> partition) {
        if (type != DocumentType.APPLICATION_CONFIGURATION) {
            return requires;
        }
        if (requires.isEmpty()) {
            throw DocumentErrors.requiresNothing();
        }
        List<DocumentRequires> pinned = new ArrayList<>();
        for (DocumentRequires requirement : requires) {
            FoundDocument found =
                    library.owner(requirement.name(), partition.key()).equals(partition.key())
                            ? seek(requirement, partition, partition.key())
                            : elsewhere.get(requirement);
            if (found == null) {
                throw DocumentErrors.requirementNotFound(requirement.name());
            }
            DocumentVersion version = found.version();
            if (found.document().type() == DocumentType.APPLICATION_CONFIGURATION_SCHEMA) {
                ConfigurationSchema.check(
                        version.content().text(), ContentReader.read(content.text(), content.format()));
            }
            pinned.add(DocumentRequires.builder()
                    .name(requirement.name())
                    .version(version.numeral())
                    .requireType(requirement.requireType())
                    .versionName(requirement.versionName())
                    .build());
        }
        return pinned;
    }
}
