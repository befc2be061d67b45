package dev.understudy.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.ClockSetting;
import dev.understudy.Understudy;
import dev.understudy.UnderstudyBuilder;
import dev.understudy.core.ResetScope;
import dev.understudy.core.fault.FaultRule;
import dev.understudy.core.journal.UnexpectedRequests;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.time.EmulatorClock;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The emulator without any extension: started, used and stopped by hand. */
class EmbeddedTest {
    private static final String ACCOUNT = "111122223333";
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private static HttpResponse<String> get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void manyLiveSideBySideAndShareNothing() throws Exception {
        UnderstudyBuilder builder = Understudy.builder().services("ssm");
        try (Understudy one = builder.start();
                Understudy other = builder.start()) {
            new Ssm(one.endpoint(), ACCOUNT).put("/a");

            assertThat(new Ssm(other.endpoint(), ACCOUNT).get("/a")).isEqualTo(400);
            one.requests().operation("PutParameter").times(1);
            other.requests().operation("PutParameter").never();
        }
    }

    @Test
    void aResetBringsBackTheBeginning() throws Exception {
        try (Understudy understudy =
                Understudy.builder().services("ssm").clock(START).start()) {
            Ssm ssm = new Ssm(understudy.endpoint(), ACCOUNT);
            ssm.put("/a");
            understudy.faults().add(FaultRule.builder().throttle().build());
            understudy.clock().advance(Duration.ofDays(1));
            understudy.clock().run(3);

            understudy.reset();

            assertThat(understudy.clock().read().mode()).isEqualTo(EmulatorClock.Mode.VIRTUAL);
            assertThat(understudy.clock().now()).isEqualTo(START);
            understudy.requests().never();
            assertThat(understudy.faults().list()).isEmpty();
            assertThat(ssm.get("/a")).isEqualTo(400);
        }
    }

    @Test
    void aResetOfAnAccountLeavesTheOthersAndTheClock() throws Exception {
        try (Understudy understudy =
                Understudy.builder().services("ssm").clock(START).start()) {
            Ssm ssm = new Ssm(understudy.endpoint(), ACCOUNT);
            Ssm other = new Ssm(understudy.endpoint(), "444455556666");
            ssm.put("/a");
            other.put("/a");
            understudy.clock().advance(Duration.ofDays(1));

            understudy.reset(ResetScope.everything().ofAccount(ACCOUNT));

            assertThat(ssm.get("/a")).isEqualTo(400);
            assertThat(other.get("/a")).isEqualTo(200);
            assertThat(understudy.clock().now()).isEqualTo(START.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void aForkGoesItsOwnWay() throws Exception {
        try (Understudy understudy = Understudy.builder().services("ssm").start()) {
            Ssm ssm = new Ssm(understudy.endpoint(), ACCOUNT);
            ssm.put("/before");

            try (Understudy fork = understudy.fork()) {
                ssm.put("/after");
                Ssm inTheFork = new Ssm(fork.endpoint(), ACCOUNT);

                assertThat(inTheFork.get("/before")).isEqualTo(200);
                assertThat(inTheFork.get("/after")).isEqualTo(400);
            }
            assertThat(ssm.get("/after")).isEqualTo(200);
        }
    }

    @Test
    void whatWasNotCalledFailsTheTestWithWhatWas() throws Exception {
        try (Understudy understudy = Understudy.builder().services("ssm").start()) {
            new Ssm(understudy.endpoint(), ACCOUNT).put("/a");

            assertThatThrownBy(() ->
                            understudy.requests().operation("GetParameter").times(1))
                    .isInstanceOf(UnexpectedRequests.class)
                    .hasMessageContaining("PutParameter");
        }
    }

    @Test
    void theAgentHasAPortOfItsOwn() throws Exception {
        try (Understudy understudy = Understudy.builder().agentPort(0).start()) {
            URI agent = Objects.requireNonNull(understudy.agentEndpoint());

            HttpResponse<String> answer =
                    get(agent.resolve("/applications/none/environments/none/configurations/none"));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
            assertThat(agent.getPort()).isNotEqualTo(understudy.endpoint().getPort());
        }
    }

    @Test
    void withoutItsServiceTheAgentIsRefusedAndNothingKeepsListening() throws Exception {
        int port = freePort();
        UnderstudyBuilder builder =
                Understudy.builder().port(port).services("ssm").agentPort(0);

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appconfig");
        Understudy.builder().port(port).services("ssm").start().close();
    }

    private static int freePort() {
        try (Understudy understudy = Understudy.builder().services("ssm").start()) {
            return understudy.endpoint().getPort();
        }
    }

    @Test
    void aPortInUseIsReported() {
        try (Understudy first = Understudy.builder().start()) {
            int taken = first.endpoint().getPort();

            assertThatThrownBy(() -> Understudy.builder().port(taken).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("in use");
            assertThatThrownBy(() -> Understudy.builder().agentPort(taken).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(String.valueOf(taken));
        }
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Understudy.builder().services("ssn").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no service ssn");
        assertThatThrownBy(() -> Understudy.builder()
                        .lifecycle("no.such", TransitionPolicy.immediate())
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such");
        assertThatThrownBy(() -> Understudy.builder().port(70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Understudy.builder().defaultAccount("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClockSetting.running(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAdminApiMayBeLeftOut() throws Exception {
        try (Understudy with = Understudy.builder().start();
                Understudy without = Understudy.builder().withoutAdmin().start()) {
            assertThat(get(with.endpoint().resolve("/_understudy/health")).statusCode())
                    .isEqualTo(200);
            assertThat(get(without.endpoint().resolve("/_understudy/health")).statusCode())
                    .isEqualTo(404);
        }
    }
}
