package dev.understudy.ssm.document.state;

import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.ReviewStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of a document. Apart from its state and its reviews it never changes.
 *
 * @param number from 1; a number is never used again
 * @param labels what its author calls it
 * @param content what it says
 * @param requires the documents that it needs
 * @param attachments the files that belong to it
 * @param createdAt when it was made
 * @param state whether it can be used
 * @param reviews what reviewers said, oldest first; only change templates have any
 */
public record DocumentVersion(
        long number,
        VersionLabels labels,
        DocumentContent content,
        List<DocumentRequires> requires,
        List<Attachment> attachments,
        Instant createdAt,
        VersionState state,
        List<Review> reviews) {
    /** Copies what could change. */
    public DocumentVersion {
        requires = List.copyOf(requires);
        attachments = List.copyOf(attachments);
        reviews = List.copyOf(reviews);
    }

    /** The number as requests and answers write it. */
    public String numeral() {
        return Long.toString(number);
    }

    /** Where the reviews have led to. */
    public ReviewStatus reviewStatus() {
        return reviews.isEmpty()
                ? ReviewStatus.NOT_REVIEWED
                : reviews.get(reviews.size() - 1).status();
    }

    /** The same version in another state. */
    public DocumentVersion in(VersionState next) {
        return new DocumentVersion(number, labels, content, requires, attachments, createdAt, next, reviews);
    }

    /** The same version with a further review. */
    public DocumentVersion reviewed(Review review) {
        List<Review> all = new ArrayList<>(reviews);
        all.add(review);
        return withReviews(all);
    }

    /** The same version whose latest review is replaced. */
    public DocumentVersion withLatestReview(Review changed) {
        List<Review> all = new ArrayList<>(reviews.subList(0, Math.max(0, reviews.size() - 1)));
        all.add(changed);
        return withReviews(all);
    }

    private DocumentVersion withReviews(List<Review> all) {
        return new DocumentVersion(number, labels, content, requires, attachments, createdAt, state, all);
    }
}
