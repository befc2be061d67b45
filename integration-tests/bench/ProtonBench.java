import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** What Proton costs: a look at an environment, lists of services, and bundles of a megabyte. */
final class ProtonBench {
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int LISTS = 2_000;
    private static final int ROUNDS = 7;
    private static final int BUNDLES = 45;
    private static final int WARM = 30;
    private static final int RESOURCES = 4_000;
    private static final int FILLING = 1_000_000;
    private static final List<String> LIFECYCLES = List.of("proton.registration", "proton.deployment");

    private final Bench bench;
    private final Path work;

    ProtonBench(Bench bench, Path work) {
        this.bench = bench;
        this.work = work;
    }

    void run() throws IOException, InterruptedException {
        try (Server server = bench.understudy("--quotas", "off")) {
            environment(server);
            byte[] get = ProtonRequests.getEnvironment("e");
            bench.compareLoads(
                    "GetEnvironment, requests/s",
                    server,
                    port -> new Load(port, Bench.CONNECTIONS, n -> new byte[][] {get}),
                    get,
                    ">= 0.50");
        }
        lists();
        bundles();
    }

    /** The environment {@code e}, ready for services. */
    private static void environment(Server server) throws IOException {
        for (String lifecycle : LIFECYCLES) {
            server.ask(ProtonRequests.atOnce(lifecycle));
        }
        server.ask(ProtonRequests.createEnvironmentTemplate());
        server.ask(ProtonRequests.createEnvironmentTemplateVersion("none"));
        server.ask(ProtonRequests.publishEnvironmentTemplateVersion(1));
        server.ask(ProtonRequests.createEnvironment("e", 1));
        expect(server.ask(ProtonRequests.getEnvironment("e")), "\"SUCCEEDED\"");
    }

    private void lists() throws IOException {
        try (Server few = bench.understudy("--quotas", "off");
                Server many = bench.understudy("--quotas", "off")) {
            services(few, FEW);
            services(many, MANY);
            List<Double> ofFew = new ArrayList<>();
            List<Double> ofMany = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                double one = listing(many);
                double other = listing(few);
                if (round > 0) {
                    ofMany.add(one);
                    ofFew.add(other);
                }
            }
            Bench.print("list 10 services of 10,000 / of 100, us", Bench.median(ofMany), Bench.median(ofFew), "<= 1.20");
        }
    }

    private static void services(Server server, int services) throws IOException {
        environment(server);
        server.ask(ProtonRequests.createServiceTemplate());
        server.ask(ProtonRequests.createServiceTemplateVersion());
        server.ask(ProtonRequests.publishServiceTemplateVersion());
        long[] next = {0};
        Load.Result result = new Load(server.port(), 1, n -> new byte[][] {ProtonRequests.createService(next[0]++)})
                .run(600, services);
        if (result.refused() > 0 || result.answered() < services) {
            throw new IOException("services could not be created: " + result);
        }
    }

    private static double listing(Server server) throws IOException {
        byte[] list = ProtonRequests.listServices();
        return new Load(server.port(), 1, n -> new byte[][] {list}).run(600, LISTS).p50();
    }

    /** From the request for a version until an environment from it has been deployed; the median once all is warm. */
    private void bundles() throws IOException, InterruptedException {
        Path buckets = buckets();
        long size = Files.size(buckets.resolve("bench/bundle.tar.gz"));
        List<Double> millis = new ArrayList<>();
        try (Server server = bench.understudy("--quotas", "off", "--s3-root", buckets.toString())) {
            for (String lifecycle : LIFECYCLES) {
                server.ask(ProtonRequests.atOnce(lifecycle));
            }
            server.ask(ProtonRequests.createEnvironmentTemplate());
            for (int major = 1; major <= BUNDLES; major++) {
                long begin = System.nanoTime();
                server.ask(ProtonRequests.createEnvironmentTemplateVersion("bundle.tar.gz"));
                server.ask(ProtonRequests.publishEnvironmentTemplateVersion(major));
                server.ask(ProtonRequests.createEnvironment("e" + major, major));
                byte[] seen = server.ask(ProtonRequests.getEnvironment("e" + major));
                if (major > WARM) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
                expect(seen, "\"SUCCEEDED\"");
            }
        }
        Bench.print("register and render " + size / 1000 + " kB, ms", Bench.median(millis), "<= 300 ms");
    }

    private static void expect(byte[] answer, String part) throws IOException {
        String text = new String(answer, StandardCharsets.UTF_8);
        if (!text.contains(part)) {
            throw new IOException("not as expected: " + text.substring(0, Math.min(text.length(), 500)));
        }
    }

    /** A bucket with a bundle of a megabyte: half a megabyte of template, and what no archive makes smaller. */
    private Path buckets() throws IOException, InterruptedException {
        Path source = work.resolve("bundle");
        write(source.resolve("schema/schema.yaml"), """
                schema:
                  format:
                    openapi: "3.0.0"
                  environment_input_type: "In"
                  types:
                    In:
                      type: object
                      properties:
                        name:
                          type: string
                """);
        write(source.resolve("infrastructure/manifest.yaml"), """
                infrastructure:
                  templates:
                    - file: "cloudformation.yaml"
                      rendering_engine: jinja
                      template_language: cloudformation
                """);
        StringBuilder template = new StringBuilder("Resources:\n");
        for (int i = 0; i < RESOURCES; i++) {
            template.append("  Topic").append(i).append(":\n    Type: AWS::SNS::Topic\n    Properties:\n")
                    .append("      DisplayName: \"{{ environment.inputs.name }}-").append(i)
                    .append("-{{ environment.name | upper }}\"\n");
        }
        template.append("Outputs:\n  First:\n    Value: !Ref Topic0\n");
        write(source.resolve("infrastructure/cloudformation.yaml"), template.toString());
        byte[] noise = new byte[FILLING];
        new Random(1).nextBytes(noise);
        write(source.resolve("README.md"), Base64.getEncoder().encodeToString(noise));
        Path bundle = Files.createDirectories(work.resolve("buckets/bench")).resolve("bundle.tar.gz");
        Process tar = new ProcessBuilder("tar", "-czf", bundle.toString(), "-C", source.toString(), ".")
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar failed");
        }
        return work.resolve("buckets");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
