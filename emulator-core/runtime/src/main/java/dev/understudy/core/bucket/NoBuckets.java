package dev.understudy.core.bucket;

/** No source of objects. */
record NoBuckets() implements Buckets {
    @Override
    public FetchedObject fetch(String bucket, String key, int mostBytes) {
        return new FetchedObject.Unseen();
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
