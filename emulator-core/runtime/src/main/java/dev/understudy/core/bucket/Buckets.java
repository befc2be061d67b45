package dev.understudy.core.bucket;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where objects of S3 come from: {@code --s3-root DIR} or {@code --s3-endpoint URL}. Without either, nobody can see
 * into buckets.
 *
 * <p>{@link #fetch} waits for a disk or a network, so it may not be called under a partition's lock.
 */
public sealed interface Buckets permits FolderOfBuckets, NoBuckets, RemoteBuckets {
    /** No source of objects. */
    static Buckets none() {
        return new NoBuckets();
    }

    /** Each folder in this one is a bucket, and a path in it a key. */
    static Buckets inFolder(Path folder) {
        return new FolderOfBuckets(folder);
    }

    /**
     * Objects come from a server that speaks S3 and asks for no signature, as {@code GET {endpoint}/{bucket}/{key}}.
     *
     * @throws IllegalArgumentException if this is no absolute HTTP URL
     */
    static Buckets at(URI endpoint) {
        return new RemoteBuckets(endpoint);
    }

    /**
     * Fetches an object.
     *
     * @param mostBytes how large it may be
     */
    FetchedObject fetch(String bucket, String key, int mostBytes);
}
