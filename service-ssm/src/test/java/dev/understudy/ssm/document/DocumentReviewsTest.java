package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentMetadataEnum;
import dev.understudy.ssm.model.DocumentReviewAction;
import dev.understudy.ssm.model.DocumentReviewCommentSource;
import dev.understudy.ssm.model.DocumentReviewCommentType;
import dev.understudy.ssm.model.DocumentReviewerResponseSource;
import dev.understudy.ssm.model.DocumentReviews;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.ListDocumentMetadataHistoryInput;
import dev.understudy.ssm.model.ListDocumentMetadataHistoryOutput;
import dev.understudy.ssm.model.ReviewStatus;
import dev.understudy.ssm.model.UpdateDocumentMetadataInput;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reviews of change templates. Source: sheet SSM documents 2.8. */
class DocumentReviewsTest {
    private final SsmBed bed = new SsmBed();

    private static String template(String information) {
        return """
                schemaVersion: '0.3'
                templateInformation: %s
                executableRunBooks:
                - name: AWS-HelloWorld
                  version: $DEFAULT
                emergencyChange: false
                autoApprovable: true
                mainSteps:
                - name: wait
                  action: aws:sleep
                  inputs:
                    Duration: PT1S
                """.formatted(information);
    }

    @BeforeEach
    void changeTemplate() {
        created(
                bed,
                document("template", DocumentType.AUTOMATION_CHANGE_TEMPLATE, DocumentFormat.YAML, template("first")));
        bed.call(update("template", template("second")).build());
    }

    private static UpdateDocumentMetadataInput review(String version, DocumentReviewAction action) {
        return UpdateDocumentMetadataInput.builder()
                .name("template")
                .documentVersion(version)
                .documentReviews(DocumentReviews.builder()
                        .action(action)
                        .comment(List.of(DocumentReviewCommentSource.builder()
                                .type(DocumentReviewCommentType.COMMENT)
                                .content("because")
                                .build()))
                        .build())
                .build();
    }

    private List<DocumentReviewerResponseSource> history(String version) {
        ListDocumentMetadataHistoryOutput answer = bed.call(ListDocumentMetadataHistoryInput.builder()
                .name("template")
                .documentVersion(version)
                .metadata(DocumentMetadataEnum.DOCUMENT_REVIEWS)
                .build());
        return Objects.requireNonNull(Objects.requireNonNull(answer.metadata()).reviewerResponse());
    }

    // Source: 2.8 [model]
    @Test
    void aNewTemplateIsNotReviewed() {
        assertThat(described(bed, "template").reviewStatus()).isEqualTo(ReviewStatus.NOT_REVIEWED);
    }

    // Source: 2.8 [model]
    @Test
    void aTemplateIsSentForReviewAndApproved() {
        bed.call(review("1", DocumentReviewAction.SEND_FOR_REVIEW));
        assertThat(described(bed, "template").pendingReviewVersion()).isEqualTo("1");

        bed.call(review("1", DocumentReviewAction.APPROVE));

        assertThat(described(bed, "template").approvedVersion()).isEqualTo("1");
        assertThat(history("1"))
                .extracting(
                        DocumentReviewerResponseSource::reviewStatus,
                        entry -> Objects.requireNonNull(entry.comment()).size())
                .containsExactly(tuple(ReviewStatus.PENDING, 1), tuple(ReviewStatus.APPROVED, 1));
    }

    // Source: 2.8 [docs]
    @Test
    void onlyOneVersionIsApproved() {
        bed.call(review("1", DocumentReviewAction.SEND_FOR_REVIEW));
        bed.call(review("1", DocumentReviewAction.APPROVE));
        bed.call(review("2", DocumentReviewAction.SEND_FOR_REVIEW));

        bed.call(review("2", DocumentReviewAction.APPROVE));

        assertThat(described(bed, "template").approvedVersion()).isEqualTo("2");
        assertThat(described(bed, "template").reviewStatus()).isEqualTo(ReviewStatus.NOT_REVIEWED);
    }

    @Test
    void aRejectedTemplateCanBeSentAgain() {
        bed.call(review("1", DocumentReviewAction.SEND_FOR_REVIEW));
        bed.call(review("1", DocumentReviewAction.REJECT));
        assertThat(described(bed, "template").reviewStatus()).isEqualTo(ReviewStatus.REJECTED);

        bed.call(review("1", DocumentReviewAction.SEND_FOR_REVIEW));

        assertThat(described(bed, "template").reviewStatus()).isEqualTo(ReviewStatus.PENDING);
    }

    // Source: [model] InvalidDocumentOperation
    @ParameterizedTest
    @EnumSource(
            value = DocumentReviewAction.class,
            names = {"APPROVE", "REJECT", "UPDATE_REVIEW"})
    void whatWasNotSentIsNotReviewed(DocumentReviewAction action) {
        assertThat(bed.refusal(review("1", action))).startsWith("InvalidDocumentOperation");
        assertThat(history("1")).isEmpty();
    }

    @Test
    void onlyChangeTemplatesAreReviewed() {
        created(bed, command("say"));

        assertThat(bed.refusal(UpdateDocumentMetadataInput.builder()
                        .name("say")
                        .documentReviews(DocumentReviews.builder()
                                .action(DocumentReviewAction.SEND_FOR_REVIEW)
                                .build())
                        .build()))
                .startsWith("InvalidDocumentOperation");
    }
}
