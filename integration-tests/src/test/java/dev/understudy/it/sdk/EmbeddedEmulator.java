package dev.understudy.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.EmulatorBuilder;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.control.SocketRouter;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.it.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An emulator with all services behind a real port, one for each test class that registers it in a static field. Its
 * clock stands still unless a test moves it, and its identifiers are the same in every run.
 *
 * <p>Tests are kept apart by {@linkplain #newCaller() accounts}: nobody cleans up. A test fails when an answer broke a
 * rule that {@link WireTap} knows, or when the emulator itself failed, even if the test looked at something else.
 */
public final class EmbeddedEmulator implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Where the clock stands when a class begins; its milliseconds end in no zero, so that none gets lost unseen. */
    public static final Instant START = Instant.parse("2026-02-03T04:05:06.789Z");

    /** The region of callers that name none. */
    public static final String REGION = "us-east-1";

    private static final long FIRST_ACCOUNT = 111122220001L;

    private final EmulatorClock clock = EmulatorClock.virtual(START);
    private final Quotas quotas = Quotas.aws();
    private final AtomicLong accounts = new AtomicLong(FIRST_ACCOUNT);
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Emulator emulator;
    private HttpServer server;
    private HttpServer agent;

    /** An emulator that reaches nobody outside. */
    public EmbeddedEmulator() {
        this(settings -> settings);
    }

    /** An emulator that calls these URLs for functions, queues and others outside, by their ARNs. */
    public EmbeddedEmulator(Map<String, URI> targets) {
        this(settings -> {
            targets.forEach(settings::target);
            return settings;
        });
    }

    /** An emulator with further settings, as in {@code settings -> settings.buckets(…)}. */
    public EmbeddedEmulator(UnaryOperator<EmulatorBuilder> settings) {
        emulator = settings.apply(Emulator.builder()
                        .clock(clock)
                        .ids(IdGenerator.seeded(1))
                        .quotas(quotas))
                .build();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        BrowserGuard guard = new BrowserGuard("127.0.0.1");
        server = listen(SocketRouter.inFrontOf(AdminRouter.of(emulator, guard), emulator.services(), guard));
        agent = listen(emulator.sideDoors().get("appconfig-agent"));
    }

    private static HttpServer listen(WireHandler handler) throws IOException {
        return HttpServer.start("127.0.0.1", 0, handler, HttpOptions.defaults().withDrainTime(Duration.ZERO));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> seen = List.copyOf(complaints);
        complaints.clear();
        assertThat(seen).as("what was wrong with answers").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        agent.close();
        server.close();
        emulator.close();
    }

    /** A caller whose account nobody used before. */
    public Caller newCaller() {
        return caller(Long.toString(accounts.getAndIncrement()), REGION);
    }

    /** A caller of this account and region. */
    public Caller caller(String account, String region) {
        return new Caller(endpoint(), account, region, complaints::add);
    }

    /** The same caller's client for what no SDK knows yet, by the model of a service. */
    public WireClient wire(Caller caller, String serviceId) {
        return WireClient.of(emulator, serviceId).inAccount(caller.account()).inRegion(caller.region());
    }

    /** Where the server listens. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** Where the AppConfig Agent's local interface listens. */
    public URI agent() {
        return agent.endpoint();
    }

    /** The time that the emulated services see. */
    public Instant now() {
        return clock.instant();
    }

    /** Sets the clock, also backwards. */
    public void moveTo(Instant time) {
        clock.set(time);
    }

    /** How much of something is allowed. */
    public Quotas quotas() {
        return quotas;
    }

    /** Lets time pass, with everything that becomes due. */
    public void advance(Duration duration) {
        clock.advance(duration);
        emulator.settle();
    }

    /** Decides how what the emulator cannot really do ends. */
    public void script(OutcomeRule rule) {
        emulator.outcomes().script(rule);
    }

    /** What AWS would have told the outside world about an account, oldest first. */
    public List<EmittedEvent> eventsOf(Caller caller) {
        return emulator.events().find(event -> event.account().equals(caller.account()));
    }
}
