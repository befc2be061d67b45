package dev.understudy.core.bucket;

import com.google.common.escape.Escaper;
import com.google.common.net.PercentEscaper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buckets on a server that speaks S3, in path style. */
final class RemoteBuckets implements Buckets {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteBuckets.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    /** S3's own rule for keys in paths. */
    private static final Escaper KEY = new PercentEscaper("-._~/", false);

    private static final Escaper QUERY = new PercentEscaper("-._~", false);

    private final String endpoint;
    private @Nullable HttpClient client;

    RemoteBuckets(URI endpoint) {
        if (endpoint.getHost() == null
                || !("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))) {
            throw new IllegalArgumentException("buckets need an http or https URL, not " + endpoint);
        }
        String url = endpoint.toString();
        this.endpoint = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    public FetchedObject fetch(String bucket, String key, int mostBytes) {
        HttpRequest request = request(object(bucket, key)).GET().build();
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                    return new FetchedObject.Unavailable("the server of buckets answers HTTP " + response.statusCode());
                }
                byte[] content = body.readNBytes(mostBytes + 1);
                return content.length > mostBytes ? new FetchedObject.TooLarge() : new FetchedObject.Content(content);
            }
        } catch (IOException e) {
            return new FetchedObject.Unavailable(
                    "the server of buckets cannot be reached (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchedObject.Unavailable("reading it was interrupted");
        }
    }

    /** @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a> */
    @Override
    public List<String> keys(String bucket, String prefix, int most) {
        String list = KEY.escape(bucket) + "?list-type=2&max-keys=" + most + "&prefix=" + QUERY.escape(prefix);
        HttpRequest request = request(list).GET().build();
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == HttpURLConnection.HTTP_OK ? ListedKeys.read(body) : List.of();
            }
        } catch (IOException e) {
            LOG.warn("cannot list bucket {}: {}", bucket, e.toString());
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String object(String bucket, String key) {
        return KEY.escape(bucket) + "/" + KEY.escape(key);
    }

    /** A request for what is at an escaped path. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint + "/" + path)).timeout(ANSWER_TIMEOUT);
    }

    @Override
    public void store(String bucket, String key, byte[] content) {
        HttpRequest request = request(object(bucket, key))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        try {
            int status = client().send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != HttpURLConnection.HTTP_OK) {
                LOG.warn("cannot store {} in bucket {}: the server answers HTTP {}", key, bucket, status);
            }
        } catch (IOException e) {
            LOG.warn("cannot store {} in bucket {}: {}", key, bucket, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever else the server says, and if it says nothing, the bucket may be there. */
    @Override
    public boolean lacks(String bucket) {
        HttpRequest request = request(KEY.escape(bucket))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client().send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == HttpURLConnection.HTTP_NOT_FOUND;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Made late: most emulators never need one. */
    private synchronized HttpClient client() {
        HttpClient ready = client;
        if (ready == null) {
            ready = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            client = ready;
        }
        return ready;
    }

    @Override
    public String toString() {
        return endpoint;
    }
}
