package dev.understudy.core.http;

import java.time.Duration;

/**
 * What can be set about the front end.
 *
 * @param maxBodyBytes the largest body accepted, packed or unpacked
 * @param drainTime how long a closing server waits for requests that it has begun to answer
 * @param eventLoops how many threads serve all connections
 */
public record HttpOptions(int maxBodyBytes, Duration drainTime, int eventLoops) {
    private static final int DEFAULT_MAX_BODY_BYTES = 16 * 1024 * 1024;
    private static final Duration DEFAULT_DRAIN_TIME = Duration.ofSeconds(5);
    private static final int MOST_EVENT_LOOPS = 4;

    /** Checks the values. */
    public HttpOptions {
        if (maxBodyBytes < 0) {
            throw new IllegalArgumentException("maxBodyBytes is negative: " + maxBodyBytes);
        }
        if (drainTime.isNegative()) {
            throw new IllegalArgumentException("drainTime is negative: " + drainTime);
        }
        if (eventLoops < 1) {
            throw new IllegalArgumentException("eventLoops is less than one: " + eventLoops);
        }
    }

    /** Bodies up to 16 MiB, five seconds to drain, one thread per processor but not more than four. */
    public static HttpOptions defaults() {
        int loops = Math.min(Runtime.getRuntime().availableProcessors(), MOST_EVENT_LOOPS);
        return new HttpOptions(DEFAULT_MAX_BODY_BYTES, DEFAULT_DRAIN_TIME, loops);
    }

    /** The same with another body limit. */
    public HttpOptions withMaxBodyBytes(int bytes) {
        return new HttpOptions(bytes, drainTime, eventLoops);
    }

    /** The same with another time to drain. */
    public HttpOptions withDrainTime(Duration time) {
        return new HttpOptions(maxBodyBytes, time, eventLoops);
    }
}
