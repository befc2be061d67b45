package dev.understudy.core.bucket;

import java.util.List;

/** No source of objects. */
record NoBuckets() implements Buckets {
    @Override
    public FetchedObject fetch(String bucket, String key, int mostBytes) {
        return new FetchedObject.Unseen();
    }

    @Override
    public List<String> keys(String bucket, String prefix, int most) {
        return List.of();
    }

    @Override
    public void store(String bucket, String key, byte[] content) {
        // There is nowhere to store it.
    }

    @Override
    public boolean lacks(String bucket) {
        return false;
    }
}
