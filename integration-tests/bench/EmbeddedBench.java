import dev.understudy.Understudy;
import java.util.ArrayList;
import java.util.List;

/** How long a test waits for an emulator in its own process; runs with the jar on its class path. */
public final class EmbeddedBench {
    private static final int WARM_UP = 20;
    private static final int STARTS = Integer.getInteger("starts", 11);

    private EmbeddedBench() {}

    public static void main(String[] args) {
        double first = startAndStop();
        for (int i = 0; i < WARM_UP; i++) {
            startAndStop();
        }
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(startAndStop());
        }
        Bench.print("embedded, first start in a JVM, ms", first, "");
        Bench.print("embedded, start in a warm JVM, ms", Bench.median(starts), "<= 150 ms");
        Bench.print("embedded, reset before a test, us", reset(), "");
    }

    private static double startAndStop() {
        long begin = System.nanoTime();
        Understudy understudy = Understudy.builder().start();
        double millis = (System.nanoTime() - begin) / 1e6;
        understudy.close();
        return millis;
    }

    private static double reset() {
        List<Double> micros = new ArrayList<>();
        try (Understudy understudy = Understudy.builder().start()) {
            for (int i = 0; i < 200; i++) {
                long begin = System.nanoTime();
                understudy.reset();
                micros.add((System.nanoTime() - begin) / 1e3);
            }
        }
        return Bench.median(micros);
    }
}
