package dev.understudy.shaded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.Understudy;
import dev.understudy.VirtualClock;
import dev.understudy.junit5.UnderstudyTest;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.Version;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * The shaded jar in a project that has libraries of its own: an older Netty, an older Jackson, no Guava, and JUnit 6. Both
 * sides work, each with what it was made for.
 */
@UnderstudyTest(clock = "2030-01-01T00:00:00Z", strict = true)
class BesideOlderLibrariesIT {
    private static final long TEN_SECONDS = 10_000;

    private final ObjectMapper mapper = new ObjectMapper();

    private JsonNode call(URI endpoint, String signingName, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=111122223333/20300101/us-east-1/" + signingName
                                + "/aws4_request, SignedHeaders=host, Signature=0")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return mapper.readTree(response.body());
    }

    /** The older Netty has no other class for it. */
    @SuppressWarnings("deprecation")
    @Test
    void theTestHasItsOwnLibraries() {
        boolean ended = new NioEventLoopGroup(1).shutdownGracefully().awaitUninterruptibly(TEN_SECONDS);
        assertThat(ended).isTrue();

        assertThat(Version.identify(getClass().getClassLoader())
                        .get("netty-common")
                        .artifactVersion())
                .isEqualTo(System.getProperty("older.netty"));
        assertThat(mapper.version()).hasToString(System.getProperty("older.jackson"));
        assertThat(Test.class.getPackage().getImplementationVersion()).isEqualTo(System.getProperty("newer.junit"));
    }

    @Test
    void theEmulatorHasItsOwnToo(URI endpoint, VirtualClock clock) throws Exception {
        JsonNode application = call(endpoint, "appconfig", "POST", "/applications", "{\"Name\": \"shop\"}");
        JsonNode mesh = call(endpoint, "appmesh", "PUT", "/v20190125/meshes", "{\"meshName\": \"shop\"}");

        clock.advance(Duration.ofDays(1));

        assertThat(application.path("Name").asText()).isEqualTo("shop");
        assertThat(mesh.path("metadata").path("arn").asText()).contains("111122223333");
    }

    @Test
    void snapshotsWorkOverRelocatedTypes(Understudy understudy) throws Exception {
        call(understudy.endpoint(), "appconfig", "POST", "/applications", "{\"Name\": \"shop\"}");

        try (Understudy fork = understudy.fork()) {
            JsonNode applications = call(fork.endpoint(), "appconfig", "GET", "/applications", "");

            assertThat(applications.path("Items")).hasSize(1);
        }
    }

    @Test
    void asynchronousClientsOfTheSdkRunOnTheTestsNetty(SsmAsyncClient ssm) {
        CompletableFuture<String> value = ssm.putParameter(
                        p -> p.name("/shop/color").type(ParameterType.STRING).value("blue"))
                .thenCompose(put -> ssm.getParameter(g -> g.name("/shop/color")))
                .thenApply(got -> got.parameter().value());

        assertThat(value).succeedsWithin(Duration.ofMillis(TEN_SECONDS)).isEqualTo("blue");
    }

    @Test
    void theJarHasNoClassUnderAnotherName() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("shaded.jar"))) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("dev/understudy/"));
        }
    }

    @Test
    void theServicesOfLibrariesAreRelocatedToo() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("shaded.jar"))) {
            assertThat(jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
                            .map(name -> name.substring("META-INF/services/".length())))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("dev.understudy."));
        }
    }
}
