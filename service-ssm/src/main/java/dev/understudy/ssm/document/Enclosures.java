package dev.understudy.ssm.document;

import dev.understudy.ssm.document.state.Attachment;
import dev.understudy.ssm.model.DocumentRequires;
import java.util.List;
import java.util.Map;

/**
 * What a new version brings along from elsewhere, gathered before its partition is locked.
 *
 * @param attachments files
 * @param required the documents of other accounts that it requires, as far as there are such
 */
record Enclosures(List<Attachment> attachments, Map<DocumentRequires, FoundDocument> required) {
    /** Copies what could change. */
    Enclosures {
        attachments = List.copyOf(attachments);
        required = Map.copyOf(required);
    }
}
