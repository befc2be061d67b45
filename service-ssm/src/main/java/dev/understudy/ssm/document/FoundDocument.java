package dev.understudy.ssm.document;

import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;

/**
 * A document that somebody may see, and the version that is meant.
 *
 * @param document the document
 * @param version one of its versions
 * @param owner the account that owns it, or {@code Amazon}
 * @param arn its full ARN
 * @param shownName as answers to this caller show it: the ARN if it belongs to another account
 * @param whole whether this caller sees its other versions too
 */
public record FoundDocument(
        DocumentRecord document, DocumentVersion version, String owner, String arn, String shownName, boolean whole) {
    /** The owner of what AWS publishes. */
    public static final String AMAZON = "Amazon";
}
