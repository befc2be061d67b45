import dev.understudy.core.Emulator;
import dev.understudy.core.ResetScope;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What a fork and a reset cost with many resources, within one JVM. {@code bench.sh} runs it beside the others. */
public final class SnapshotBench {
    private static final int EACH = 2_500;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = Integer.getInteger("forks", 21);

    private final Emulator emulator = Emulator.builder().quotas(Quotas.off()).build();

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
        ask(Requests.createMesh());
        String application = AppConfigRequests.id(ask(AppConfigRequests.createApplication()));
        ask(ProtonRequests.createEnvironmentTemplate());
        ask(ProtonRequests.createEnvironmentTemplateVersion("none"));
        until(() -> text(ask(ProtonRequests.publishEnvironmentTemplateVersion(1))).contains("PUBLISHED"));
        for (int i = 0; i < EACH; i++) {
            ask(Requests.createVirtualNode(i));
            ask(Requests.putParameter(i));
            ask(AppConfigRequests.createEnvironment(application, "e" + i));
            ask(ProtonRequests.createEnvironment("e" + i, 1));
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

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** Sends a request as it would come over the wire, without one. */
    private byte[] ask(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        String[] start = head.get(0).split(" ");
        HeaderList headers = new HeaderList();
        for (String field : head.subList(1, head.size())) {
            int colon = field.indexOf(':');
            headers.add(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        WireResponse response = emulator.dispatcher()
                .handle(new WireRequest(start[0], start[1], "", headers, body))
                .toCompletableFuture()
                .join();
        if (response.status() >= 300 && !text(response.body()).contains("ConflictException")) {
            throw new IllegalStateException(response.status() + " " + text(response.body()));
        }
        return response.body();
    }
}
