import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/**
 * Measures the emulator beside a bare Netty server that answers the same bytes, in turns, so that whatever else the
 * machine does hits both. {@code bench.sh} compiles and calls this.
 */
public final class Bench {
    static final int CONNECTIONS = 16;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UP_ANSWERS = Integer.getInteger("warmup", 60_000);
    private static final double WARM_UP_SECONDS = 60;
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "3"));
    private static final int JOURNAL_WARM_UPS = 3;
    private static final int JOURNAL_ROUNDS = Integer.getInteger("journalRounds", 41);
    private static final double JOURNAL_SECONDS = 0.5;
    private static final int STARTS = Integer.getInteger("starts", 11);
    private static final double IDLE_SECONDS = 3;
    private static final int FIRST_WITH_AOT = 25;
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC");

    private final Path understudyJar;
    private final Path bareJar;
    private final Path work;

    private Bench(Path understudyJar, Path bareJar, Path work) {
        this.understudyJar = understudyJar;
        this.bareJar = bareJar;
        this.work = work;
    }

    /** Arguments: the emulator's jar, the bare server's jar, a folder for archives, what to measure. */
    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        Set<String> wanted = Set.copyOf(Arrays.asList(args).subList(3, args.length));
        System.out.printf(Locale.ROOT, "%-46s %12s %12s %8s   %s%n", "", "understudy", "bare netty", "ratio", "limit");
        if (wanted.contains("throughput")) {
            bench.throughput();
        }
        if (wanted.contains("journal")) {
            bench.journal();
        }
        if (wanted.contains("start")) {
            bench.start();
        }
        if (wanted.contains("memory")) {
            bench.memory();
        }
        if (wanted.contains("scale")) {
            bench.scale();
        }
        if (wanted.contains("appconfig")) {
            new AppConfigBench(bench).run();
        }
        if (wanted.contains("proton")) {
            new ProtonBench(bench, bench.work).run();
        }
    }

    private void throughput() throws IOException {
        try (Server server = Server.understudy(understudyJar, FLAGS, "--quotas", "off")) {
            compare("health, requests/s", server, n -> new byte[][] {Requests.health()}, Requests.health(), "");
            server.ask(Requests.putParameter(7));
            byte[] get = Requests.getParameter(7);
            compare("GetParameter, requests/s", server, n -> new byte[][] {get}, get, ">= 0.60");
        }
        try (Server server = Server.understudy(understudyJar, FLAGS, "--quotas", "off")) {
            server.ask(Requests.createMesh());
            server.ask(Requests.createVirtualNode(0));
            long[] node = {1};
            LongFunction<byte[][]> nodes = n -> new byte[][] {
                Requests.createVirtualNode(node[0]), Requests.describeVirtualNode(node[0]++)
            };
            compare("Create+DescribeVirtualNode, requests/s", server, nodes, Requests.describeVirtualNode(0), ">= 0.40");
        }
    }

    private void compare(String what, Server server, LongFunction<byte[][]> turns, byte[] sample, String limit)
            throws IOException {
        compareLoads(what, server, port -> new Load(port, CONNECTIONS, turns), sample, limit);
    }

    /** Runs the emulator with further options. */
    Server understudy(String... options) throws IOException {
        return Server.understudy(understudyJar, FLAGS, options);
    }

    /** Loads both servers in turns; before that both answer until they are warm. */
    void compareLoads(String what, Server server, IntFunction<Load> load, byte[] sample, String limit)
            throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        int refused = 0;
        try (Server bare = Server.bare(bareJar, FLAGS, server.ask(sample))) {
            load.apply(server.port()).run(WARM_UP_SECONDS, WARM_UP_ANSWERS);
            load.apply(bare.port()).run(WARM_UP_SECONDS, WARM_UP_ANSWERS);
            for (int round = 0; round < ROUNDS; round++) {
                Load.Result our = load.apply(server.port()).run(SECONDS, Long.MAX_VALUE);
                Load.Result their = load.apply(bare.port()).run(SECONDS, Long.MAX_VALUE);
                refused += our.refused();
                ours.add(our.perSecond());
                theirs.add(their.perSecond());
            }
        }
        print(what + (refused > 0 ? " (" + refused + " refused!)" : ""), median(ours), median(theirs), limit);
    }

    /**
     * The emulator beside itself without a journal, in many short rounds, each of which gives a ratio of its own: what
     * else the machine does lasts longer than a round, and the median leaves out the rounds in which it began or ended.
     */
    private void journal() throws IOException {
        try (Server with = Server.understudy(understudyJar, FLAGS);
                Server without = Server.understudy(understudyJar, FLAGS, "--journal", "off")) {
            with.ask(Requests.putParameter(7));
            without.ask(Requests.putParameter(7));
            Load withJournal = getting(with);
            Load withoutJournal = getting(without);
            for (int part = 0; part < JOURNAL_WARM_UPS; part++) {
                withJournal.run(WARM_UP_SECONDS, WARM_UP_ANSWERS);
                withoutJournal.run(WARM_UP_SECONDS, WARM_UP_ANSWERS);
            }
            List<Double> kept = new ArrayList<>();
            List<Double> off = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < JOURNAL_ROUNDS; round++) {
                // Who comes second has the caches of the machine against it as often as for it.
                boolean first = round % 2 == 0;
                double one = (first ? withJournal : withoutJournal).run(JOURNAL_SECONDS, Long.MAX_VALUE).perSecond();
                double two = (first ? withoutJournal : withJournal).run(JOURNAL_SECONDS, Long.MAX_VALUE).perSecond();
                kept.add(first ? one : two);
                off.add(first ? two : one);
                ratios.add(first ? one / two : two / one);
            }
            print("GetParameter/s with journal / without", median(kept), median(off), median(ratios), ">= 0.95");
        }
    }

    private static Load getting(Server server) {
        byte[] get = Requests.getParameter(7);
        return new Load(server.port(), CONNECTIONS, n -> new byte[][] {get});
    }

    private void start() throws IOException, InterruptedException {
        starts("start to first answer, ms", FLAGS, FLAGS, "<= 2.00");
        List<String> ours = archive(understudyJar, "understudy.jsa");
        List<String> theirs = archive(bareJar, "bare.jsa");
        starts("the same with AppCDS, ms", ours, theirs, "<= 1.50");
        if (Runtime.version().feature() >= FIRST_WITH_AOT) {
            // As in the container image.
            ours = archive(understudyJar, "understudy.aot");
            theirs = archive(bareJar, "bare.aot");
            starts("the same with an AOT cache, ms", ours, theirs, "<= 1.50");
        }
    }

    private void starts(String what, List<String> ourFlags, List<String> theirFlags, String limit)
            throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (Server server = Server.understudy(understudyJar, ourFlags)) {
                server.ask(Requests.health());
                ours.add(server.age());
            }
            try (Server bare = Server.bare(bareJar, theirFlags, new byte[] {'{', '}'})) {
                bare.ask(Requests.health());
                theirs.add(bare.age());
            }
        }
        print(what, median(ours), median(theirs), limit);
    }

    /** Makes an archive of the classes that a start and a first answer load; gives the flags that use it. */
    private List<String> archive(Path jar, String name) throws IOException {
        Path archive = work.resolve(name);
        Files.deleteIfExists(archive);
        List<String> making = new ArrayList<>(FLAGS);
        boolean aot = name.endsWith(".aot");
        making.addAll(
                aot
                        ? List.of("-XX:AOTCacheOutput=" + archive, "-Xlog:aot=off")
                        : List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        try (Server server = jar.equals(bareJar)
                ? Server.bare(jar, making, new byte[] {'{', '}'})
                : Server.understudy(jar, making)) {
            server.ask(Requests.health());
        }
        List<String> using = new ArrayList<>(FLAGS);
        using.add((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        return using;
    }

    private void memory() throws IOException, InterruptedException {
        try (Server server = Server.understudy(understudyJar, FLAGS);
                Server bare = Server.bare(bareJar, FLAGS, new byte[] {'{', '}'})) {
            server.ask(Requests.health());
            bare.ask(Requests.health());
            Thread.sleep((long) (IDLE_SECONDS * 1000));
            print("idle resident memory, MiB", server.residentMiB(), bare.residentMiB(), "<= 120 MiB");
        }
    }

    private void scale() throws IOException {
        try (Server few = Server.understudy(understudyJar, FLAGS, "--quotas", "off");
                Server many = Server.understudy(understudyJar, FLAGS, "--quotas", "off")) {
            int fewer = 100;
            int more = 100_000;
            fill(few, fewer);
            fill(many, more);
            List<Double> fewP50 = new ArrayList<>();
            List<Double> manyP50 = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                double p50OfMany = p50(many, more);
                double p50OfFew = p50(few, fewer);
                if (round > 0) {
                    manyP50.add(p50OfMany);
                    fewP50.add(p50OfFew);
                }
            }
            print("GetParameter p50 at 100,000 / at 100, us", median(manyP50), median(fewP50), "<= 1.20");
        }
    }

    private static void fill(Server server, int parameters) throws IOException {
        Load.Result result =
                new Load(server.port(), 4, n -> new byte[][] {Requests.putParameter(n % parameters)}).run(600, parameters + 4);
        if (result.refused() > 8) {
            throw new IOException(result.refused() + " parameters could not be put");
        }
    }

    private static double p50(Server server, int parameters) throws IOException {
        Random random = new Random(42);
        return new Load(server.port(), 1, n -> new byte[][] {Requests.getParameter(random.nextInt(parameters))})
                .run(SECONDS, Long.MAX_VALUE)
                .p50();
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    /** A line for something that has no counterpart in a bare server. */
    static void print(String what, double ours, String limit) {
        System.out.printf(Locale.ROOT, "%-46s %12.0f %12s %8s   %s%n", what, ours, "", "", limit);
    }

    static void print(String what, double ours, double theirs, String limit) {
        print(what, ours, theirs, ours / theirs, limit);
    }

    private static void print(String what, double ours, double theirs, double ratio, String limit) {
        System.out.printf(Locale.ROOT, "%-46s %12.0f %12.0f %8.2f   %s%n", what, ours, theirs, ratio, limit);
    }
}
