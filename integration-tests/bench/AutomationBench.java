import dev.understudy.core.Emulator;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.time.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What runbooks cost, within one JVM. {@code bench.sh} runs it beside the others. */
public final class AutomationBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "3"));
    private static final int WARM_UP = 5_000;
    private static final int BATCH = 100;
    private static final int STEPS = 20;
    private static final int SLEEPERS = 1_000;
    private static final int LISTED = 100_000;
    private static final int LOOKS = 30;

    private final EmulatorClock clock = EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z"));
    private final Emulator emulator =
            Emulator.builder().quotas(Quotas.off()).clock(clock).build();
    private final InProcess server = new InProcess(emulator);

    /** Takes no arguments. */
    public static void main(String[] args) {
        steps();
        sleepers();
        lists();
    }

    private static void steps() {
        AutomationBench bench = new AutomationBench();
        try (Emulator closed = bench.emulator) {
            bench.create("steps", STEPS, "aws:sleep", "{'Duration':'PT0S'}");
            byte[] start = AutomationRequests.start("steps");
            for (int i = 0; i < WARM_UP; i++) {
                bench.server.ask(start);
            }
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(bench.rate(start));
            }
            bench.expect(AutomationRequests.id(bench.server.say(start)), "Success");
            Bench.print("executions of 20 no-op steps, per second", Bench.median(rates), ">= 2000");
        }
    }

    private double rate(byte[] start) {
        long began = System.nanoTime();
        int made = 0;
        double seconds = 0;
        while (seconds < SECONDS) {
            for (int i = 0; i < BATCH; i++) {
                server.ask(start);
            }
            made += BATCH;
            seconds = (System.nanoTime() - began) / 1e9;
        }
        return made / seconds;
    }

    private static void sleepers() {
        AutomationBench bench = new AutomationBench();
        try (Emulator closed = bench.emulator) {
            bench.create("hour", 1, "aws:sleep", "{'Duration':'PT1H'}");
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < SLEEPERS; i++) {
                    ids.add(AutomationRequests.id(bench.server.say(AutomationRequests.start("hour"))));
                }
                bench.expect(ids.get(0), "InProgress");
                long began = System.nanoTime();
                bench.advance(Duration.ofHours(1));
                times.add((System.nanoTime() - began) / 1e6);
                ids.forEach(id -> bench.expect(id, "Success"));
            }
            // The first of these is what somebody sees who does it once.
            Bench.print("an hour over 1,000 that sleep it, ms", times.get(0), "<= 1000 ms");
            Bench.print("the same again, ms", Bench.median(times), "<= 1000 ms");
        }
    }

    private static void lists() {
        AutomationBench bench = new AutomationBench();
        try (Emulator closed = bench.emulator) {
            bench.create("one", 1, "aws:sleep", "{'Duration':'PT0S'}");
            bench.create("hold", 1, "aws:pause", "{}");
            String oldest = AutomationRequests.id(bench.server.say(AutomationRequests.start("hold")));
            for (int i = 1; i < LISTED; i++) {
                bench.server.ask(AutomationRequests.start("one"));
            }
            Map<String, String> filters = new LinkedHashMap<>();
            filters.put("DocumentNamePrefix", "hold");
            filters.put("ExecutionStatus", "Waiting");
            filters.put("ExecutionId", oldest);
            filters.put("ParentExecutionId", oldest);
            filters.put("CurrentAction", "aws:pause");
            filters.put("StartTimeBefore", "2029-01-01T00:00:00Z");
            filters.put("StartTimeAfter", "2031-01-01T00:00:00Z");
            filters.put("AutomationType", "CrossAccount");
            filters.put("TagKey", "none");
            filters.put("TargetResourceGroup", "none");
            filters.put("AutomationSubtype", "ChangeRequest");
            filters.put("OpsItemId", "oi-0123456789ab");
            filters.forEach((key, value) -> Bench.print(
                    "100,000 executions by " + key + ", us",
                    bench.look(AutomationRequests.describe(key, value)),
                    "<= 20000 us"));
        }
    }

    private double look(byte[] request) {
        List<Double> micros = new ArrayList<>();
        for (int i = -LOOKS; i < LOOKS; i++) {
            long began = System.nanoTime();
            server.ask(request);
            if (i >= 0) {
                micros.add((System.nanoTime() - began) / 1e3);
            }
        }
        return Bench.median(micros);
    }

    private void create(String name, int steps, String action, String inputs) {
        server.ask(AutomationRequests.createRunbook(name, steps, action, inputs));
        server.ask(AutomationRequests.describeDocument(name));
    }

    private void advance(Duration duration) {
        clock.advance(duration);
        emulator.settle();
    }

    private void expect(String id, String status) {
        String found = server.say(AutomationRequests.get(id));
        if (!found.contains("\"AutomationExecutionStatus\":\"" + status + "\"")) {
            throw new IllegalStateException("not " + status + ": " + found);
        }
    }
}
