package dev.understudy.core.callout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Delivers JSON to targets outside: {@code --target ARN=URL} maps an ARN to a URL, which gets an HTTP POST.
 *
 * <p>{@link #call} blocks and belongs on a worker; {@link #deliver} returns at once. Neither may be used under a
 * partition's lock to wait for the outside world.
 */
public final class Callouts {
    /** How much of an answer is read. */
    public static final int MAX_ANSWER_BYTES = 1 << 20;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, URI> urls = new ConcurrentHashMap<>();
    private final Executor workers;
    private volatile @Nullable HttpClient client;

    /**
     * Without any mapping yet.
     *
     * @param workers run what waits for an answer
     */
    public Callouts(Executor workers) {
        this.workers = workers;
    }

    /**
     * Sends what is meant for a target to a URL from now on.
     *
     * @throws IllegalArgumentException if the URL is no absolute HTTP URL
     */
    public void map(String target, URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("target " + target + " needs an http or https URL, not " + url);
        }
        urls.put(target, url);
    }

    /** Whether a URL is mapped to this target. */
    public boolean mapped(String target) {
        return urls.containsKey(target);
    }

    /**
     * Posts to a target and waits for its answer.
     *
     * @param timeout how long to wait at most, in real time
     */
    public CalloutResult call(String target, JsonNode payload, Duration timeout) {
        return call(target, payload.toString(), Map.of("Content-Type", "application/json"), timeout);
    }

    /**
     * Posts any text to a target and waits for its answer.
     *
     * @param headers as somebody wants them; those that are not theirs to choose, as {@code Host} is not, are left out
     * @param timeout how long to wait at most, in real time
     */
    public CalloutResult call(String target, String body, Map<String, String> headers, Duration timeout) {
        URI url = urls.get(target);
        return url == null ? new CalloutResult.Unmapped() : post(url, target, body, headers, timeout);
    }

    /**
     * Whether a URL stays on this machine. Names other than {@code localhost} are not looked up: whoever answers for
     * them could send a call anywhere.
     */
    public static boolean local(URI url) {
        String host = url.getHost();
        return host != null
                && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && Hosts.LOOPBACK.matcher(host).matches();
    }

    /**
     * Posts any text to a URL of this machine, on behalf of a target that no URL is mapped to, and waits for its answer.
     *
     * @throws IllegalArgumentException if the URL is not {@linkplain #local local}
     */
    public CalloutResult callLocal(URI url, String target, String body, Map<String, String> headers, Duration timeout) {
        if (!local(url)) {
            throw new IllegalArgumentException(url + " leaves this machine");
        }
        return post(url, target, body, headers, timeout);
    }

    private CalloutResult post(URI url, String target, String body, Map<String, String> headers, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(timeout);
        headers.forEach((name, value) -> {
            try {
                request.setHeader(name, value);
            } catch (IllegalArgumentException e) {
                // The client writes this header itself, or nobody could.
            }
        });
        request.setHeader("X-Understudy-Target", target).POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<InputStream> response =
                    client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                return new CalloutResult.Answered(
                        response.statusCode(),
                        new String(answer.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8),
                        response.headers().firstValue("X-Amz-Function-Error").isPresent(),
                        response.headers().firstValue("X-Amz-Log-Result").orElse(null));
            }
        } catch (IOException e) {
            return new CalloutResult.Failed(
                    e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CalloutResult.Failed("interrupted");
        }
    }

    /** Posts to a target on a worker; the result is for whoever wants to know. */
    public CompletableFuture<CalloutResult> deliver(String target, JsonNode payload, Duration timeout) {
        return mapped(target)
                ? CompletableFuture.supplyAsync(() -> call(target, payload, timeout), workers)
                : CompletableFuture.completedFuture(new CalloutResult.Unmapped());
    }

    private HttpClient client() {
        HttpClient ready = client;
        if (ready == null) {
            synchronized (this) {
                ready = client;
                if (ready == null) {
                    ready = HttpClient.newBuilder()
                            .connectTimeout(CONNECT_TIMEOUT)
                            .version(HttpClient.Version.HTTP_1_1)
                            .executor(workers)
                            .build();
                    client = ready;
                }
            }
        }
        return ready;
    }

    /** Not needed by the start of the emulator. */
    private enum Hosts {
        ;
        static final Pattern LOOPBACK =
                Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::|(0+:){7}0*)1]", Pattern.CASE_INSENSITIVE);
    }
}
