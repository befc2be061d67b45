package dev.understudy.ssm.document;

import dev.understudy.core.model.Structure;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.model.DescribeDocumentInput;
import dev.understudy.ssm.model.GetCalendarStateInput;
import dev.understudy.ssm.model.GetDocumentInput;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StartChangeRequestExecutionInput;
import dev.understudy.ssm.model.StartSessionInput;
import org.jspecify.annotations.Nullable;

/** Whose documents a request is about. A shared document is read by its ARN, from the account that owns it. */
public final class DocumentOwners implements PartitionRule {
    private final DocumentLibrary library;
    private final PartitionRule others;

    /**
     * The rule of documents.
     *
     * @param others the rule of everything else
     */
    public DocumentOwners(DocumentLibrary library, PartitionRule others) {
        this.library = library;
        this.others = others;
    }

    @Override
    public @Nullable PartitionKey partition(Structure input, PartitionKey caller) {
        if (input instanceof GetDocumentInput get) {
            return library.owner(get.name(), caller);
        }
        if (input instanceof DescribeDocumentInput describe) {
            return library.owner(describe.name(), caller);
        }
        if (input instanceof ListDocumentVersionsInput list) {
            return library.owner(list.name(), caller);
        }
        if (input instanceof StartAutomationExecutionInput start
                && !library.owner(start.documentName(), caller).equals(caller)) {
            return null;
        }
        if (input instanceof StartSessionInput start
                && start.documentName() != null
                && !library.owner(start.documentName(), caller).equals(caller)) {
            return null;
        }
        boolean several = input instanceof ListDocumentsInput
                || input instanceof GetCalendarStateInput
                || input instanceof StartChangeRequestExecutionInput;
        return several ? null : others.partition(input, caller);
    }
}
