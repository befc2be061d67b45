package dev.understudy.core.bucket;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets as folders. What lies outside of a bucket's folder is not in the bucket, whether a key climbs out of it or a
 * link leads out of it.
 */
record FolderOfBuckets(Path root) implements Buckets {
    private static final Logger LOG = LoggerFactory.getLogger(FolderOfBuckets.class);
    private static final FetchedObject MISSING = new FetchedObject.Unavailable("there is no such object");

    @Override
    public FetchedObject fetch(String bucket, String key, int mostBytes) {
        try {
            Path home = root.toRealPath();
            Path folder = home.resolve(bucket).normalize();
            Path file = file(home, bucket, key);
            if (file == null) {
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

    /** Links are not followed, so that nothing outside of the bucket is listed. */
    @Override
    public List<String> keys(String bucket, String prefix, int most) {
        try {
            Path home = root.toRealPath();
            Path folder = home.resolve(bucket).toRealPath();
            return home.equals(folder.getParent()) ? keys(folder, prefix, most) : List.of();
        } catch (IOException | InvalidPathException | UncheckedIOException e) {
            LOG.warn("cannot list bucket {}: {}", bucket, e.toString());
            return List.of();
        }
    }

    private static List<String> keys(Path folder, String prefix, int most) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(key -> key.startsWith(prefix))
                    .limit(most)
                    .toList();
        }
    }

    /** Where an object belongs, whether it is there or not; null if that is outside of its bucket. */
    private static @Nullable Path file(Path home, String bucket, String key) {
        Path folder = home.resolve(bucket).normalize();
        Path file = folder.resolve(key).normalize();
        return home.equals(folder.getParent()) && file.startsWith(folder) && !file.equals(folder) ? file : null;
    }

    @Override
    public void store(String bucket, String key, byte[] content) {
        try {
            Path home = root.toRealPath();
            Path file = file(home, bucket, key);
            Path folder = file == null ? null : file.getParent();
            if (file == null || folder == null || lacks(bucket)) {
                return;
            }
            Files.createDirectories(folder);
            if (folder.toRealPath().startsWith(home.resolve(bucket).toRealPath())) {
                Files.write(file, content);
            }
        } catch (InvalidPathException | IOException e) {
            LOG.warn("cannot store {} in bucket {}: {}", key, bucket, e.toString());
        }
    }

    @Override
    public boolean lacks(String bucket) {
        try {
            Path folder = root.resolve(bucket).normalize();
            return !root.normalize().equals(folder.getParent()) || !Files.isDirectory(folder);
        } catch (InvalidPathException e) {
            return true;
        }
    }
}
