import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What AppConfig costs: polls, open sessions, and time that passes over running deployments. */
final class AppConfigBench {
    private static final int SESSIONS = 10_000;
    private static final int DEPLOYMENTS = 1_000;
    private static final String AT_ONCE = "AppConfig.AllAtOnce";
    private static final byte[] NEXT_TOKEN =
            "\r\nnext-poll-configuration-token: ".getBytes(StandardCharsets.US_ASCII);

    private final Bench bench;

    AppConfigBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws IOException {
        try (Server server = bench.understudy("--quotas", "off")) {
            deploy(server, 1, AT_ONCE, false);
            polls(server);
        }
        try (Server server = bench.understudy("--quotas", "off")) {
            deploy(server, 1, AT_ONCE, false);
            sessions(server);
        }
        passing("30 days over 1,000 deployments, ms", false, "<= 1000 ms");
        passing("the same, told 100,000 steps in between, ms", true, "");
    }

    /** Each poll spends the token that the last one brought. */
    private void polls(Server server) throws IOException {
        String sample = AppConfigRequests.token(server.ask(AppConfigRequests.startSession()));
        bench.compareLoads(
                "GetLatestConfiguration, requests/s",
                server,
                port -> new Load(
                        port,
                        Bench.CONNECTIONS,
                        n -> new byte[][] {AppConfigRequests.poll(freshToken(server))},
                        (answer, size) -> AppConfigRequests.poll(nextToken(answer, size, sample))),
                AppConfigRequests.poll(sample),
                ">= 0.50");
    }

    private static String freshToken(Server server) {
        try {
            return AppConfigRequests.token(server.ask(AppConfigRequests.startSession()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token in an answer's head, or {@code otherwise}: the bare server gives none, but gets as many bytes. */
    private static String nextToken(byte[] answer, int size, String otherwise) {
        int at = Load.find(answer, size, NEXT_TOKEN);
        if (at < 0) {
            return otherwise;
        }
        int begin = at + NEXT_TOKEN.length;
        int end = begin;
        while (answer[end] != '\r') {
            end++;
        }
        return new String(answer, begin, end - begin, StandardCharsets.US_ASCII);
    }

    /** The first sessions fill what is kept about requests in any case; what the next ones add is theirs. */
    private static void sessions(Server server) throws IOException {
        open(server);
        long before = server.liveBytes();
        open(server);
        Bench.print("bytes per open session", (server.liveBytes() - before) / (double) SESSIONS, "<= 1024 bytes");
    }

    private static void open(Server server) throws IOException {
        Load.Result result = new Load(server.port(), Bench.CONNECTIONS, n -> new byte[][] {AppConfigRequests.startSession()})
                .run(600, SESSIONS);
        if (result.refused() > 0 || result.answered() < SESSIONS) {
            throw new IOException("sessions could not be opened: " + result);
        }
    }

    private void passing(String what, boolean told, String limit) throws IOException {
        try (Server server = bench.understudy("--quotas", "off", "--clock", "2030-01-01T00:00:00Z")) {
            String slow = AppConfigRequests.id(server.ask(AppConfigRequests.createStrategy()));
            List<byte[]> looks = deploy(server, DEPLOYMENTS, slow, told);
            long begin = System.nanoTime();
            server.ask(AppConfigRequests.advance("P30D"));
            double millis = (System.nanoTime() - begin) / 1e6;
            for (byte[] look : looks) {
                String found = new String(server.ask(look), StandardCharsets.UTF_8);
                if (!found.contains("\"State\":\"COMPLETE\"")) {
                    throw new IOException("not complete after 30 days: " + found);
                }
            }
            Bench.print(what, millis, limit);
        }
    }

    /** Starts deployments, each to an environment of its own; gives the requests that look at them. */
    private static List<byte[]> deploy(Server server, int deployments, String strategy, boolean told)
            throws IOException {
        String application = AppConfigRequests.id(server.ask(AppConfigRequests.createApplication()));
        if (told) {
            server.ask(AppConfigRequests.createExtension());
            AppConfigRequests.id(server.ask(AppConfigRequests.associate(application)));
        }
        String profile = AppConfigRequests.id(server.ask(AppConfigRequests.createProfile(application)));
        server.ask(AppConfigRequests.createVersion(application, profile));
        List<byte[]> looks = new ArrayList<>();
        for (int i = 0; i < deployments; i++) {
            String environment =
                    AppConfigRequests.id(server.ask(AppConfigRequests.createEnvironment(application, "e" + i)));
            server.ask(AppConfigRequests.startDeployment(application, environment, profile, strategy));
            looks.add(AppConfigRequests.getDeployment(application, environment));
        }
        return looks;
    }
}
