package dev.understudy.ssm.document;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.document.content.ConfigurationSchema;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.published.PublishedDocuments;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What documents need from others. Configurations need the documents that they are checked with, and are pinned to the
 * versions that these have at that time.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentRequires.html">
 *     DocumentRequires</a>
 */
final class Requirements {
    private final PublishedDocuments published;

    Requirements(PublishedDocuments published) {
        this.published = published;
    }

    /**
     * What a content requires, after it was checked with the schemas among that.
     *
     * @throws dev.understudy.core.error.ModeledError if a configuration requires nothing, or what is not there, or does
     *     not satisfy its schema
     */
    List<DocumentRequires> check(
            DocumentType type,
            DocumentContent content,
            @Nullable List<DocumentRequires> requires,
            Partition<SsmStore> partition) {
        List<DocumentRequires> required = requires == null ? List.of() : requires;
        if (type != DocumentType.APPLICATION_CONFIGURATION) {
            return required;
        }
        if (required.isEmpty()) {
            throw DocumentErrors.requiresNothing();
        }
        List<DocumentRequires> pinned = new ArrayList<>();
        for (DocumentRequires requirement : required) {
            DocumentRecord document = document(requirement.name(), partition);
            DocumentVersion version = version(document, requirement);
            if (document.type() == DocumentType.APPLICATION_CONFIGURATION_SCHEMA) {
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

    private DocumentRecord document(String nameOrArn, Partition<SsmStore> partition) {
        DocumentReference reference = DocumentReference.of(nameOrArn, partition.key());
        DocumentRecord amazon = published.get(reference.name());
        return amazon == null
                ? partition
                        .store()
                        .documents
                        .require(reference.name(), () -> DocumentErrors.requirementNotFound(nameOrArn))
                : amazon;
    }

    private static DocumentVersion version(DocumentRecord document, DocumentRequires requirement) {
        boolean unasked = requirement.version() == null && requirement.versionName() == null;
        DocumentVersion version = unasked
                ? document.defaultVersion()
                : DocumentLibrary.select(document, requirement.version(), requirement.versionName());
        if (version == null) {
            throw DocumentErrors.requirementNotFound(requirement.name());
        }
        return version;
    }
}
