package dev.understudy.core.bucket;

/** No source of objects. */
record NoBuckets() implements Buckets {
    @Override
    public FetchedObject fetch(String bucket, String key, int mostBytes) {
        return new FetchedObject.Unseen();
    }
}
