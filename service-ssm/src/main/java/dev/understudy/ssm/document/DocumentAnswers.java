package dev.understudy.ssm.document;

import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.content.ContentWriter;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentOutline;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.AttachmentContent;
import dev.understudy.ssm.model.AttachmentHashType;
import dev.understudy.ssm.model.AttachmentInformation;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentHashType;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.DocumentVersionInfo;
import dev.understudy.ssm.model.GetDocumentOutput;
import dev.understudy.ssm.model.ReviewInformation;
import dev.understudy.ssm.model.ReviewStatus;
import dev.understudy.ssm.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as answers show them. What a document does not have is left out. */
final class DocumentAnswers {
    private DocumentAnswers() {}

    /** All but the content. */
    static DocumentDescription.Builder description(FoundDocument found, List<Tag> tags) {
        DocumentRecord document = found.document();
        DocumentVersion version = found.version();
        DocumentOutline outline = version.content().outline();
        DocumentDescription.Builder description = DocumentDescription.builder()
                .hash(version.content().hash())
                .hashType(DocumentHashType.SHA256)
                .name(found.shownName())
                .displayName(version.labels().displayName())
                .versionName(version.labels().versionName())
                .owner(found.owner())
                .createdDate(version.createdAt())
                .status(version.state().status())
                .statusInformation(version.state().information())
                .documentVersion(version.numeral())
                .description(outline.description())
                .parameters(outline.parameters())
                .platformTypes(outline.platforms())
                .documentType(document.type())
                .schemaVersion(outline.schemaVersion())
                .latestVersion(document.latest().numeral())
                .defaultVersion(Long.toString(document.defaultNumber()))
                .documentFormat(version.content().format())
                .targetType(version.labels().targetType())
                .tags(tags)
                .attachmentsInformation(attachments(version))
                .requires(orNull(version.requires()));
        return reviewed(document.type()) ? withReviews(description, document, version) : description;
    }

    static boolean reviewed(DocumentType type) {
        return type == DocumentType.AUTOMATION_CHANGE_TEMPLATE;
    }

    private static DocumentDescription.Builder withReviews(
            DocumentDescription.Builder description, DocumentRecord document, DocumentVersion version) {
        return description
                .author(document.author())
                .reviewStatus(version.reviewStatus())
                .reviewInformation(orNull(version.reviews().stream()
                        .map(review -> ReviewInformation.builder()
                                .reviewedTime(review.updatedAt())
                                .status(review.status())
                                .reviewer(review.reviewer())
                                .build())
                        .toList()))
                .approvedVersion(numberIn(ReviewStatus.APPROVED, document))
                .pendingReviewVersion(numberIn(ReviewStatus.PENDING, document));
    }

    private static @Nullable String numberIn(ReviewStatus status, DocumentRecord document) {
        return document.versions().stream()
                .filter(version -> version.reviewStatus() == status)
                .map(DocumentVersion::numeral)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable List<AttachmentInformation> attachments(DocumentVersion version) {
        return orNull(version.attachments().stream()
                .map(attachment ->
                        AttachmentInformation.builder().name(attachment.name()).build())
                .toList());
    }

    private static <T> @Nullable List<T> orNull(List<T> items) {
        return items.isEmpty() ? null : items;
    }

    /**
     * The content of a version.
     *
     * @param format as the caller wants it; null means JSON whatever the document was written in
     */
    static GetDocumentOutput content(FoundDocument found, @Nullable DocumentFormat format) {
        DocumentVersion version = found.version();
        DocumentContent content = version.content();
        DocumentFormat shown = shown(content.format(), format);
        return GetDocumentOutput.builder()
                .name(found.shownName())
                .createdDate(version.createdAt())
                .displayName(version.labels().displayName())
                .versionName(version.labels().versionName())
                .documentVersion(version.numeral())
                .status(version.state().status())
                .statusInformation(version.state().information())
                .content(text(content, shown))
                .documentType(found.document().type())
                .documentFormat(shown)
                .requires(orNull(version.requires()))
                .attachmentsContent(contents(version))
                .reviewStatus(reviewed(found.document().type()) ? version.reviewStatus() : null)
                .build();
    }

    /** Text is neither JSON nor YAML, and does not become it. */
    private static DocumentFormat shown(DocumentFormat stored, @Nullable DocumentFormat wanted) {
        if (stored == DocumentFormat.TEXT || wanted == DocumentFormat.TEXT) {
            return stored;
        }
        return wanted == null ? DocumentFormat.JSON : wanted;
    }

    private static String text(DocumentContent content, DocumentFormat shown) {
        if (shown == content.format()) {
            return content.text();
        }
        InputValue tree = ContentReader.read(content.text(), content.format());
        return ContentWriter.write(tree, shown);
    }

    private static @Nullable List<AttachmentContent> contents(DocumentVersion version) {
        return orNull(version.attachments().stream()
                .map(attachment -> AttachmentContent.builder()
                        .name(attachment.name())
                        .size(attachment.size())
                        .hash(attachment.hash())
                        .hashType(attachment.hash() == null ? null : AttachmentHashType.SHA256)
                        .url(attachment.url())
                        .build())
                .toList());
    }

    /** A document in a list, as its default version is. */
    static DocumentIdentifier identifier(FoundDocument found, List<Tag> tags) {
        DocumentRecord document = found.document();
        DocumentVersion version = found.version();
        DocumentOutline outline = version.content().outline();
        boolean reviewed = reviewed(document.type());
        return DocumentIdentifier.builder()
                .name(found.shownName())
                .createdDate(document.createdAt())
                .displayName(version.labels().displayName())
                .owner(found.owner())
                .versionName(version.labels().versionName())
                .platformTypes(outline.platforms())
                .documentVersion(version.numeral())
                .documentType(document.type())
                .schemaVersion(outline.schemaVersion())
                .documentFormat(version.content().format())
                .targetType(version.labels().targetType())
                .tags(tags)
                .requires(orNull(version.requires()))
                .reviewStatus(reviewed ? version.reviewStatus() : null)
                .author(reviewed ? document.author() : null)
                .build();
    }

    /** A version in a list. */
    static DocumentVersionInfo version(DocumentRecord document, DocumentVersion version) {
        return DocumentVersionInfo.builder()
                .name(document.name())
                .displayName(version.labels().displayName())
                .documentVersion(version.numeral())
                .versionName(version.labels().versionName())
                .createdDate(version.createdAt())
                .isDefaultVersion(version.number() == document.defaultNumber())
                .documentFormat(version.content().format())
                .status(version.state().status())
                .statusInformation(version.state().information())
                .reviewStatus(reviewed(document.type()) ? version.reviewStatus() : null)
                .build();
    }
}
