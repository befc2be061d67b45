package dev.understudy.core.bucket;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Where objects of S3 come from: {@code --s3-root DIR} or {@code --s3-endpoint URL}. Without either, nobody can see
 * into buckets.
 *
 * <p>All methods wait for a disk or a network, so none may be called under a partition's lock.
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

    /**
     * The keys of the objects whose keys begin like this, in no order; none if nobody can see into buckets, there is no
     * such bucket, or it cannot be read.
     *
     * @param most how many at most
     */
    List<String> keys(String bucket, String prefix, int most);

    /**
     * Stores an object, or does nothing if nobody can see into buckets or there is no such bucket. What goes wrong
     * otherwise is logged, since nobody waits for it.
     */
    void store(String bucket, String key, byte[] content);

    /** Whether it is known that there is no such bucket. */
    boolean lacks(String bucket);
}
