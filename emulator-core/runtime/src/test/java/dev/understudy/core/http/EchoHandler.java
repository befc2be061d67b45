package dev.understudy.core.http;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Answers what it is asked; paths that begin with {@code /later} only when the test says so. */
final class EchoHandler implements WireHandler {
    private final Map<String, CompletableFuture<WireResponse>> later = new ConcurrentHashMap<>();
    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final List<WireRequest> seen = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        seen.add(request);
        if (request.path().equals("/throws")) {
            throw new IllegalStateException("a handler that breaks its promise");
        }
        if (request.path().equals("/injects")) {
            return CompletableFuture.completedFuture(new WireResponse(
                    200,
                    HeaderList.of("X-Value", "a\r\nX-Evil: yes\r\n\r\n"),
                    "body".getBytes(StandardCharsets.UTF_8)));
        }
        if (request.path().equals("/empty")) {
            return CompletableFuture.completedFuture(WireResponse.empty(204));
        }
        if (!request.path().startsWith("/later")) {
            return CompletableFuture.completedFuture(echo(request));
        }
        CompletableFuture<WireResponse> answer = new CompletableFuture<>();
        later.put(request.path(), answer);
        arrivals.add(request.path());
        return answer;
    }

    @Override
    public WireResponse refuse(WireRequest head, Refusal refusal) {
        String text = "refused " + head + " " + refusal;
        return new WireResponse(refusal.status(), new HeaderList(), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int maxBodyBytes(WireRequest head, int usual) {
        return head.path().equals("/twice") ? 2 * usual : usual;
    }

    /** Every request that was handed over. */
    List<WireRequest> seen() {
        return seen;
    }

    /** Waits until this request is being handled, and leaves it unanswered. */
    void awaitArrival(String path) throws InterruptedException {
        String arrived = arrivals.poll(10, TimeUnit.SECONDS);
        if (!path.equals(arrived)) {
            throw new AssertionError("expected " + path + " but got " + arrived);
        }
    }

    /** Answers a request that waits; from the test's thread, not the event loop's. */
    void answer(String path) {
        CompletableFuture<WireResponse> answer = later.remove(path);
        if (answer == null) {
            throw new AssertionError("no request waits at " + path);
        }
        answer.complete(text(path));
    }

    private static WireResponse echo(WireRequest request) {
        return text(request + " [" + new String(request.body(), StandardCharsets.UTF_8) + "]");
    }

    private static WireResponse text(String text) {
        return new WireResponse(
                200, HeaderList.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }
}
