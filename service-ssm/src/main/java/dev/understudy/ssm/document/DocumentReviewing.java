package dev.understudy.ssm.document;

import dev.understudy.core.model.Pagination;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.document.state.Review;
import dev.understudy.ssm.model.DocumentMetadataResponseInfo;
import dev.understudy.ssm.model.DocumentReviewCommentSource;
import dev.understudy.ssm.model.DocumentReviewerResponseSource;
import dev.understudy.ssm.model.DocumentReviews;
import dev.understudy.ssm.model.ListDocumentMetadataHistoryInput;
import dev.understudy.ssm.model.ListDocumentMetadataHistoryOutput;
import dev.understudy.ssm.model.ReviewStatus;
import dev.understudy.ssm.model.UpdateDocumentMetadataInput;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;

/**
 * Reviews of change templates.
 *
 * <pre>
 * NOT_REVIEWED ──SendForReview──► PENDING ──Approve──► APPROVED ──another version is approved──► NOT_REVIEWED
 *      REJECTED ──SendForReview──►   │
 *         ▲                          │
 *         └──────────Reject──────────┘
 * </pre>
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/change-templates-review.html">Reviewing and
 *     approving or rejecting change templates</a>
 */
final class DocumentReviewing {
    /** The model leaves out that the list has pages. */
    private static final Pagination PAGES = new Pagination("NextToken", "NextToken", "ReviewerResponse", "MaxResults");

    private static final int PAGE = 50;
    private static final String REVIEWER = "root";

    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    /** Reviews a version, the default one unless the request names another. */
    void review(UpdateDocumentMetadataInput input, Partition<SsmStore> partition, Instant now) {
        DocumentRecord document = DocumentWrites.require(input.name(), partition);
        if (!DocumentAnswers.reviewed(document.type())) {
            throw DocumentErrors.notReviewable(document.type().wireValue());
        }
        DocumentVersion version = DocumentLibrary.require(document, input.documentVersion(), null);
        DocumentReviews reviews = input.documentReviews();
        List<DocumentReviewCommentSource> comments = reviews.comment() == null ? List.of() : reviews.comment();
        ReviewStatus before = version.reviewStatus();
        DocumentRecord after = switch (reviews.action()) {
            case SEND_FOR_REVIEW -> {
                boolean possible = before == ReviewStatus.NOT_REVIEWED || before == ReviewStatus.REJECTED;
                refuseUnless(possible, reviews, before);
                yield with(ReviewStatus.PENDING, comments, document, version, now);
            }
            case UPDATE_REVIEW -> {
                refuseUnless(!version.reviews().isEmpty(), reviews, before);
                Review latest = version.reviews().get(version.reviews().size() - 1);
                yield document.changing(
                        version.number(), same -> same.withLatestReview(latest.reworded(comments, now)));
            }
            case APPROVE -> {
                refuseUnless(before == ReviewStatus.PENDING, reviews, before);
                yield with(ReviewStatus.APPROVED, comments, overtaken(document, now), version, now);
            }
            case REJECT -> {
                refuseUnless(before == ReviewStatus.PENDING, reviews, before);
                yield with(ReviewStatus.REJECTED, comments, document, version, now);
            }
        };
        partition.store().documents.put(document.name(), after);
    }

    private static void refuseUnless(boolean possible, DocumentReviews reviews, ReviewStatus status) {
        if (!possible) {
            throw DocumentErrors.reviewOutOfTurn(reviews.action().wireValue(), status.wireValue());
        }
    }

    private static DocumentRecord with(
            ReviewStatus status,
            List<DocumentReviewCommentSource> comments,
            DocumentRecord document,
            DocumentVersion version,
            Instant now) {
        Review review = new Review(now, now, status, comments, REVIEWER);
        return document.changing(version.number(), same -> same.reviewed(review));
    }

    /** Only one version is approved at a time. */
    private static DocumentRecord overtaken(DocumentRecord document, Instant now) {
        DocumentRecord after = document;
        for (DocumentVersion version : document.versions()) {
            if (version.reviewStatus() == ReviewStatus.APPROVED) {
                Review approval = version.reviews().get(version.reviews().size() - 1);
                after = after.changing(version.number(), same -> same.withLatestReview(approval.overtaken(now)));
            }
        }
        return after;
    }

    /** What reviewers said about a version, oldest first. */
    ListDocumentMetadataHistoryOutput history(
            ListDocumentMetadataHistoryInput input, Partition<SsmStore> partition, RequestContext context) {
        DocumentRecord document = DocumentWrites.require(input.name(), partition);
        DocumentVersion version = DocumentLibrary.require(document, input.documentVersion(), null);
        Page<DocumentReviewerResponseSource> page = pager.page(
                        input, context, PAGES, PageSource.fixed(version.reviews()))
                .map(review -> DocumentReviewerResponseSource.builder()
                        .createTime(review.createdAt())
                        .updatedTime(review.updatedAt())
                        .reviewStatus(review.status())
                        .comment(review.comments())
                        .reviewer(review.reviewer())
                        .build());
        return ListDocumentMetadataHistoryOutput.builder()
                .name(document.name())
                .documentVersion(version.numeral())
                .author(document.author())
                .metadata(DocumentMetadataResponseInfo.builder()
                        .reviewerResponse(page.items())
                        .build())
                .nextToken(page.nextToken())
                .build();
    }
}
