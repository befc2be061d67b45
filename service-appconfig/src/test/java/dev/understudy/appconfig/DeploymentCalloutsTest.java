package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Client;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.DeploymentState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The only tests of AppConfig that open a socket: they stand in for functions to which ARNs are mapped. */
@DisplayName("Extensions whose targets are mapped to URLs (behaviour sheet AppConfig §6.3, §6.4)")
class DeploymentCalloutsTest {
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:check";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);
    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, String> answer = message -> "{}";
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void map() {
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        appConfig
                .kernel()
                .callouts()
                .map(
                        FUNCTION,
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        posted.add(message);
        byte[] body = answer.apply(message).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    @DisplayName("a function may change what is deployed, but not the hosted version [docs]")
    void functionChangesTheContent() {
        shop.extend(FUNCTION, ActionPoint.PRE_START_DEPLOYMENT);
        answer = message -> "{\"Content\":\"eyJhIjoyfQ==\"}";

        shop.start("AppConfig.AllAtOnce");

        assertThat(posted).hasSize(1);
        assertThat(posted.get(0).path("Content").asText()).isEqualTo("eyJhIjoxfQ==");
        assertThat(Client.of(appConfig, shop, shop.profile()).read()).isEqualTo("{\"a\":2}");
    }

    @Test
    @DisplayName("a function that throws forbids the deployment [docs]")
    void functionForbids() {
        shop.extend(FUNCTION, ActionPoint.PRE_START_DEPLOYMENT);
        answer = message -> "{\"errorMessage\":\"no\",\"errorType\":\"ValueError\"}";

        assertThatThrownBy(() -> shop.start("AppConfig.AllAtOnce"))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Error invoking extension Teller PRE_START_DEPLOYMENT: no");
    }

    @Test
    @DisplayName("while a function is asked others may deploy; who comes second loses its number (§1.1 [recorded])")
    void slowRequestsLoseTheirNumber() {
        shop.extend(FUNCTION, ActionPoint.PRE_START_DEPLOYMENT);
        answer = message -> {
            answer = again -> "{}";
            shop.start("AppConfig.AllAtOnce");
            return "{}";
        };

        assertThatThrownBy(() -> shop.start("AppConfig.AllAtOnce"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Deployment number 1 already exists");

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.BAKING);
        assertThatThrownBy(() -> shop.get(2)).isNotNull();
    }

    @Test
    @DisplayName("notices arrive in the order of their times, and the lock is free when they do")
    void noticesInOrder() {
        shop.extend(
                FUNCTION,
                ActionPoint.ON_DEPLOYMENT_START,
                ActionPoint.ON_DEPLOYMENT_STEP,
                ActionPoint.ON_DEPLOYMENT_COMPLETE);
        answer = message -> String.valueOf(shop.get(1).state());
        shop.start("AppConfig.Linear50PercentEvery30Seconds");

        appConfig.advance(Duration.ofHours(1));

        assertThat(posted)
                .extracting(message -> message.path("Type").asText())
                .containsExactly("OnDeploymentStart", "OnDeploymentStep", "OnDeploymentStep", "OnDeploymentComplete");
    }

    @Test
    @DisplayName("a function that answers a tick with ROLL_BACK rolls back when its answer comes [docs]")
    void tickRollsBack() {
        shop.extend(FUNCTION, ActionPoint.AT_DEPLOYMENT_TICK);
        answer = message -> posted.size() < 3
                ? "{\"Directive\":\"CONTINUE\"}"
                : "{\"Directive\":\"ROLL_BACK\",\"Description\":\"too many errors\"}";
        shop.start("AppConfig.Linear20PercentEvery6Minutes");

        for (int minute = 1; minute <= 10; minute++) {
            appConfig.advance(Duration.ofMinutes(1));
        }

        assertThat(posted).hasSize(3);
        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(shop.get(1).toString()).contains("too many errors");
    }
}
