package dev.understudy.core.callout;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for whatever waits for the outside world. They come when needed and go when idle. */
public final class Workers {
    private static final int MOST = 64;
    private static final long IDLE_SECONDS = 30;

    private Workers() {}

    /** An executor without any thread yet. When all threads are busy, the caller waits its turn in a queue. */
    public static ExecutorService create() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads("understudy-worker-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** An executor without any thread yet that has one for whatever comes, since it may be busy for hours. */
    public static ExecutorService unlimited() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                threads("understudy-companion-"));
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
