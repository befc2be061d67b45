package dev.understudy.it.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many threads that do something at the same moment. */
final class Crowd {
    private static final int SECONDS_TO_FINISH = 30;

    private Crowd() {}

    /**
     * Lets each of {@code size} threads act once, all starting together.
     *
     * @param act what one does, given its number from 0
     * @return what each got, in the order of the numbers
     */
    static <T> List<T> act(int size, IntFunction<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(size);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> pending = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                pending.add(threads.submit(() -> {
                    start.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
                    return act.apply(number);
                }));
            }
            return results(pending);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> pending) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> one : pending) {
            try {
                results.add(one.get(SECONDS_TO_FINISH, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                throw new AssertionError("a thread of the crowd failed", e.getCause());
            }
        }
        return results;
    }
}
