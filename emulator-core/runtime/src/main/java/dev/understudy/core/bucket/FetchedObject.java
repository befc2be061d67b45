package dev.understudy.core.bucket;

/** What came of fetching an object. */
public sealed interface FetchedObject {
    /**
     * The object.
     *
     * @param content its bytes
     */
    record Content(byte[] content) implements FetchedObject {}

    /** It is there, and larger than allowed. */
    record TooLarge() implements FetchedObject {}

    /**
     * It is not there, or cannot be read.
     *
     * @param reason why, as the end of a sentence
     */
    record Unavailable(String reason) implements FetchedObject {}

    /** Nobody can see into buckets. */
    record Unseen() implements FetchedObject {}
}
