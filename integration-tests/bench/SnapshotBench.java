import dev.understudy.core.Emulator;
import dev.understudy.core.ResetScope;
import dev.understudy.core.quota.Quotas;
import java.util.Arrays;
import java.util.function.Supplier;

/** What a fork and a reset cost with many resources, within one JVM. {@code bench.sh} runs it beside the others. */
public final class SnapshotBench {
    private static final int EACH = 2_500;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = Integer.getInteger("forks", 21);

    private final Emulator emulator = Emulator.builder().quotas(Quotas.off()).build();
    private final InProcess server = new InProcess(emulator);

    /** Takes no arguments. */
    public static void main(String[] args) {
        SnapshotBench bench = new SnapshotBench();
        try (Emulator filled = bench.emulator) {
            bench.fill();
            bench.measure();
        }
    }

    /** Nodes of a mesh, parameters, hosted versions of configurations and environments of Proton, as many of each. */
    private void fill() {
        server.ask(Requests.createMesh());
        String application = AppConfigRequests.id(server.ask(AppConfigRequests.createApplication()));
        server.ask(ProtonRequests.createEnvironmentTemplate());
        server.ask(ProtonRequests.createEnvironmentTemplateVersion("none"));
        until(() -> server.say(ProtonRequests.publishEnvironmentTemplateVersion(1)).contains("PUBLISHED"));
        for (int i = 0; i < EACH; i++) {
            server.ask(Requests.createVirtualNode(i));
            server.ask(Requests.putParameter(i));
            server.ask(AppConfigRequests.createEnvironment(application, "e" + i));
            server.ask(ProtonRequests.createEnvironment("e" + i, 1));
        }
    }

    private void measure() {
        double[] forks = new double[ROUNDS];
        double[] resets = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            Emulator fork = emulator.fork();
            long forked = System.nanoTime();
            fork.reset(ResetScope.everything());
            long reset = System.nanoTime();
            fork.close();
            if (round >= 0) {
                forks[round] = (forked - begin) / 1e6;
                resets[round] = (reset - forked) / 1e6;
            }
        }
        Bench.print("fork of " + 4 * EACH + " resources, ms", median(forks), "<= 100 ms");
        Bench.print("reset of " + 4 * EACH + " resources, ms", median(resets), "<= 5 ms");
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void until(Supplier<Boolean> condition) {
        while (!condition.get()) {
            Thread.onSpinWait();
        }
    }
}
