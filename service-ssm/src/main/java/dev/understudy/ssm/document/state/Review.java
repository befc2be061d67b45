package dev.understudy.ssm.document.state;

import dev.understudy.ssm.model.DocumentReviewCommentSource;
import dev.understudy.ssm.model.ReviewStatus;
import java.time.Instant;
import java.util.List;

/**
 * What one reviewer said about a version of a change template.
 *
 * @param createdAt when it was said first
 * @param updatedAt when it was said last
 * @param status what it means for the version
 * @param comments at most one
 * @param reviewer the name of a user
 */
public record Review(
        Instant createdAt,
        Instant updatedAt,
        ReviewStatus status,
        List<DocumentReviewCommentSource> comments,
        String reviewer) {
    /** Copies what could change. */
    public Review {
        comments = List.copyOf(comments);
    }

    /** The same review with other words. */
    public Review reworded(List<DocumentReviewCommentSource> changed, Instant now) {
        return new Review(createdAt, now, status, changed, reviewer);
    }

    /** The same review, overtaken by that of another version. */
    public Review overtaken(Instant now) {
        return new Review(createdAt, now, ReviewStatus.NOT_REVIEWED, comments, reviewer);
    }
}
