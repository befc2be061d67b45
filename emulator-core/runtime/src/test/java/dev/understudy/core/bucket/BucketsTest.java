package dev.understudy.core.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects come from folders or from a server, and from nowhere else. */
class BucketsTest {
    private static final int LIMIT = 10;

    @TempDir
    Path parent = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void secretsLieBesideTheBuckets() throws IOException {
        root = Files.createDirectories(parent.resolve("root"));
        Files.createDirectories(root.resolve("bucket/a"));
        Files.writeString(root.resolve("bucket/a/b.txt"), "0123456789");
        Files.writeString(root.resolve("loose"), "in no bucket");
        Files.createDirectories(root.resolve("other"));
        Files.writeString(root.resolve("other/secret"), "s");
        Files.writeString(parent.resolve("secret"), "s");
        Files.createSymbolicLink(root.resolve("bucket/link"), parent.resolve("secret"));
        Files.createSymbolicLink(root.resolve("linked"), parent);
    }

    private static String text(FetchedObject object) {
        return object instanceof FetchedObject.Content found ? new String(found.content(), UTF_8) : object.toString();
    }

    @Test
    void aKeyIsAPathInTheFolderOfTheBucket() {
        assertThat(text(Buckets.inFolder(root).fetch("bucket", "a/b.txt", LIMIT)))
                .isEqualTo("0123456789");
    }

    @Test
    void whatIsLargerThanAllowedIsNotRead() {
        assertThat(Buckets.inFolder(root).fetch("bucket", "a/b.txt", LIMIT - 1))
                .isInstanceOf(FetchedObject.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../other/secret",
                "../../secret",
                "a/../../other/secret",
                "link",
                "/etc/hostname",
                "..",
                ".",
                "",
                "a",
                "missing",
                "a/b.txt/c",
                "x\0y"
            })
    void nothingOutsideOfTheBucketCanBeRead(String key) {
        assertThat(Buckets.inFolder(root).fetch("bucket", key, LIMIT)).isInstanceOf(FetchedObject.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "loose", "missing", "bucket/a", "linked"})
    void whatIsNoFolderOfTheRootIsNoBucket(String bucket) {
        assertThat(Buckets.inFolder(root).fetch(bucket, "secret", LIMIT)).isInstanceOf(FetchedObject.Unavailable.class);
    }

    @Test
    void aBucketIsAFolderOfTheRoot() {
        Buckets buckets = Buckets.inFolder(root);

        assertThat(buckets.lacks("bucket")).isFalse();
        assertThat(buckets.lacks("missing")).isTrue();
        assertThat(buckets.lacks("bucket/..")).isTrue();
        assertThat(buckets.lacks("bucket/../..")).isTrue();
    }

    @Test
    void withoutASourceNobodySeesIntoBuckets() {
        assertThat(Buckets.none().fetch("bucket", "a/b.txt", LIMIT)).isInstanceOf(FetchedObject.Unseen.class);
    }

    @Test
    void aServerIsAskedInPathStyle() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/s3/", exchange -> {
            byte[] path = exchange.getRequestURI().getRawPath().getBytes(UTF_8);
            boolean there = !exchange.getRequestURI().getPath().endsWith("missing");
            exchange.sendResponseHeaders(there ? 200 : 404, path.length);
            exchange.getResponseBody().write(path);
            exchange.close();
        });
        server.start();
        try {
            Buckets buckets = Buckets.at(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/s3/"));

            assertThat(text(buckets.fetch("my.bucket", "a b/ü+?.tgz", 100)))
                    .isEqualTo("/s3/my.bucket/a%20b/%C3%BC%2B%3F.tgz");
            assertThat(buckets.fetch("bucket", "key", LIMIT)).isInstanceOf(FetchedObject.TooLarge.class);
            assertThat(text(buckets.fetch("bucket", "missing", 100))).contains("HTTP 404");
        } finally {
            server.stop(0);
        }
        assertThat(Buckets.at(URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                        .fetch("bucket", "key", LIMIT)
                        .toString())
                .contains("cannot be reached");
    }

    @ParameterizedTest
    @CsvSource({
        "bucket, a/, a/b.txt",
        "bucket, b/, ''",
        "bucket, '', a/b.txt",
        "missing, '', ''",
        ".., '', ''",
        "linked, '', ''"
    })
    void keysAreThoseOfFilesInTheBucket(String bucket, String prefix, String expected) {
        assertThat(String.join(" ", Buckets.inFolder(root).keys(bucket, prefix, LIMIT)))
                .isEqualTo(expected);
    }

    // Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html and API_HeadBucket.html
    @Test
    void aServerIsAskedForKeysAndBuckets() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean list = "list-type=2&max-keys=10&prefix=a%2F"
                    .equals(exchange.getRequestURI().getRawQuery());
            byte[] answer =
                    "<ListBucketResult xmlns=\"x\"><Contents><Key>a/</Key></Contents><Contents><Key>a/b&amp;c</Key></Contents></ListBucketResult>"
                            .getBytes(UTF_8);
            boolean there = exchange.getRequestURI().getPath().equals("/bucket");
            exchange.sendResponseHeaders(there ? 200 : 404, list ? answer.length : -1);
            if (list) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
        try {
            Buckets buckets = Buckets.at(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

            assertThat(buckets.keys("bucket", "a/", LIMIT)).containsExactly("a/b&c");
            assertThat(buckets.lacks("bucket")).isFalse();
            assertThat(buckets.lacks("missing")).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerHasAnHttpUrl() {
        assertThatThrownBy(() -> Buckets.at(URI.create("file:///etc"))).isInstanceOf(IllegalArgumentException.class);
    }
}
