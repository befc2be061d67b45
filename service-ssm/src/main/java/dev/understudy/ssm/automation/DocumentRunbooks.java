package dev.understudy.ssm.automation;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ProgramFault;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.run.Runbooks;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.Attachment;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.InvalidDocument;
import dev.understudy.ssm.model.InvalidDocumentVersion;
import dev.understudy.ssm.state.SsmStore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runbooks among the documents of an account, and among those that AWS publishes. */
public final class DocumentRunbooks implements Runbooks {
    private final DocumentLibrary library;

    /** Runbooks of this library. */
    public DocumentRunbooks(DocumentLibrary library) {
        this.library = library;
    }

    @Override
    public PartitionKey owner(String document, PartitionKey caller) {
        return library.owner(document, caller);
    }

    @Override
    public Runbook require(
            String document, @Nullable String version, Partition<SsmStore> partition, PartitionKey caller) {
        FoundDocument found = find(document, version, DocumentType.AUTOMATION, partition, caller);
        String key = found.arn() + ":" + found.version().numeral() + "@"
                + found.version().createdAt();
        AutomationProgram known = partition.store().automationPrograms.get(key);
        return new Runbook(
                found.shownName(),
                found.version().numeral(),
                key,
                known == null ? program(found.version()) : known,
                found.version().labels().targetType());
    }

    /**
     * The version of a document of a type that a caller means.
     *
     * @param partition the one that {@link #owner} tells
     * @throws ModeledError see {@link #require}
     */
    public FoundDocument find(
            String document,
            @Nullable String version,
            DocumentType type,
            Partition<SsmStore> partition,
            PartitionKey caller) {
        try {
            FoundDocument found = library.find(document, version, null, partition, caller);
            if (found.document().type() == type) {
                return found;
            }
            throw AutomationErrors.definitionNotFound();
        } catch (InvalidDocument absent) {
            throw AutomationErrors.definitionNotFound();
        } catch (InvalidDocumentVersion absent) {
            throw AutomationErrors.versionNotFound();
        }
    }

    private static AutomationProgram program(DocumentVersion version) {
        DocumentContent content = version.content();
        try {
            return AutomationProgram.parse(ContentReader.tree(content.text(), content.format()))
                    .with(version.attachments().stream()
                            .collect(Collectors.toMap(Attachment::name, Attachment::url, (first, again) -> again)));
        } catch (ProgramFault | ModeledError unreadable) {
            throw AutomationErrors.definitionNotFound();
        }
    }
}
