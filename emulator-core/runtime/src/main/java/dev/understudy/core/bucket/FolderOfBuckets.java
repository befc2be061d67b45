package dev.understudy.core.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Buckets as folders. What lies outside of a bucket's folder is not in the bucket, whether a key climbs out of it or a
 * link leads out of it.
 */
record FolderOfBuckets(Path root) implements Buckets {
    private static final FetchedObject MISSING = new FetchedObject.Unavailable("there is no such object");

    @Override
    public FetchedObject fetch(String bucket, String key, int mostBytes) {
        try {
            Path home = root.toRealPath();
            Path folder = home.resolve(bucket).normalize();
            Path file = folder.resolve(key).normalize();
            if (!home.equals(folder.getParent()) || !file.startsWith(folder) || file.equals(folder)) {
                return MISSING;
            }
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath()) || !real.startsWith(home) || !Files.isRegularFile(real)) {
                return MISSING;
            }
            return read(real, mostBytes);
        } catch (NoSuchFileException | InvalidPathException e) {
            return MISSING;
        } catch (IOException e) {
            return new FetchedObject.Unavailable(
                    "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static FetchedObject read(Path file, int mostBytes) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(mostBytes + 1);
            return content.length > mostBytes ? new FetchedObject.TooLarge() : new FetchedObject.Content(content);
        }
    }
}
