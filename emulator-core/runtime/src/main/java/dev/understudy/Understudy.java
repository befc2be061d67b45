package dev.understudy;

import dev.understudy.core.Emulator;
import dev.understudy.core.EmulatorBuilder;
import dev.understudy.core.ResetScope;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.control.SocketRouter;
import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.event.EventLog;
import dev.understudy.core.fault.Faults;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.journal.Requests;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.snapshot.Snapshots;
import dev.understudy.core.wire.WireHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * An emulator behind a server, within this process: {@code Understudy.builder().start()}. Clients find it at {@link
 * #endpoint()}; everything else here is for whoever runs the test.
 *
 * <p>Instances share nothing, so that as many as wanted live side by side. Its threads keep no JVM alive.
 */
public final class Understudy implements AutoCloseable {
    /** The side door of AppConfig; its module is not named here, since it may be left out. */
    private static final String AGENT = "appconfig-agent";

    private final Settings settings;
    private final Emulator emulator;
    private final VirtualClock clock;
    private final HttpServer server;
    private final @Nullable HttpServer agent;

    private Understudy(Settings settings, Emulator emulator, HttpServer server, @Nullable HttpServer agent) {
        this.settings = settings;
        this.emulator = emulator;
        this.clock = new VirtualClock(emulator, settings.clock());
        this.server = server;
        this.agent = agent;
    }

    /** Chooses options; without any, all services on a free port of 127.0.0.1. */
    public static UnderstudyBuilder builder() {
        return new UnderstudyBuilder();
    }

    /**
     * Starts an emulator that answers when this returns. Front end and services start at the same time, because most of
     * a start is loading classes.
     *
     * @throws IllegalArgumentException if there is no such service or lifecycle
     * @throws UncheckedIOException if it cannot listen
     */
    public static Understudy start(Settings settings, List<CallObserver> observers) {
        LateHandler handler = new LateHandler();
        CompletableFuture<HttpServer> listening = new CompletableFuture<>();
        Thread frontEnd = new Thread(() -> listen(settings, handler, listening), "understudy-start");
        frontEnd.start();
        Emulator emulator = null;
        try {
            emulator = emulator(settings, observers);
            handler.arrive(front(settings, emulator));
            HttpServer server = joined(listening);
            Integer agentPort = settings.agentPort();
            HttpServer agent = agentPort == null ? null : agent(settings, agentPort, emulator);
            return new Understudy(settings, emulator, server, agent);
        } catch (RuntimeException e) {
            abandon(emulator, listening);
            throw e;
        }
    }

    private static WireHandler front(Settings settings, Emulator emulator) {
        BrowserGuard guard = new BrowserGuard(settings.host());
        WireHandler requests = settings.admin() ? AdminRouter.of(emulator, guard) : emulator.dispatcher();
        return SocketRouter.inFrontOf(requests, emulator.services(), guard);
    }

    private static void abandon(@Nullable Emulator emulator, CompletableFuture<HttpServer> listening) {
        try {
            listening.join().close();
        } catch (CompletionException e) {
            // It never listened, so there is nothing to close.
        }
        if (emulator != null) {
            emulator.close();
        }
    }

    private static Emulator emulator(Settings settings, List<CallObserver> observers) {
        EmulatorBuilder builder = settings.emulator();
        observers.forEach(builder::observer);
        return builder.build();
    }

    private static HttpServer joined(CompletableFuture<HttpServer> listening) {
        try {
            return listening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static HttpServer agent(Settings settings, int port, Emulator emulator) {
        WireHandler door = emulator.sideDoors().get(AGENT);
        if (door == null) {
            throw new IllegalArgumentException("the agent's port needs the service appconfig, which is not started");
        }
        return listen(settings, port, door);
    }

    private static void listen(Settings settings, LateHandler handler, CompletableFuture<HttpServer> listening) {
        try {
            listening.complete(listen(settings, settings.port(), handler));
        } catch (RuntimeException e) {
            listening.completeExceptionally(e);
        }
    }

    private static HttpServer listen(Settings settings, int port, WireHandler handler) {
        try {
            return HttpServer.start(settings.host(), port, handler, settings.httpOptions());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on " + settings.host() + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** Where clients find it, as in {@code http://127.0.0.1:40123}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** Where clients of the AppConfig Agent find its local interface; null if it is closed. */
    public @Nullable URI agentEndpoint() {
        return agent == null ? null : agent.endpoint();
    }

    /** How it was told to be. */
    public Settings settings() {
        return settings;
    }

    /** The time that its services see. */
    public VirtualClock clock() {
        return clock;
    }

    /** The requests that it remembers, to be read and verified. */
    public Requests requests() {
        return emulator.journal().requests();
    }

    /** Which requests are disturbed, and how. */
    public Faults faults() {
        return emulator.faults();
    }

    /** How things end that an emulator cannot really do. */
    public Outcomes outcomes() {
        return emulator.outcomes();
    }

    /** How long transitions take. */
    public Lifecycles lifecycles() {
        return emulator.lifecycles();
    }

    /** Saves and loads the whole state. */
    public Snapshots snapshots() {
        return emulator.snapshots();
    }

    /** What AWS would have told the outside world. */
    public EventLog events() {
        return emulator.events();
    }

    /** How many of something are allowed. */
    public Quotas quotas() {
        return emulator.quotas();
    }

    /** What is behind the server: services, metrics and whatever has no method here. */
    public Emulator emulator() {
        return emulator;
    }

    /** Makes it as it was when it started: nothing stored, nothing scripted, clock and lifecycles as in the beginning. */
    public void reset() {
        emulator.reset(ResetScope.everything());
        clock.restore();
    }

    /** Forgets what belongs to a scope; clock and lifecycles, which all scopes share, stay as they are. */
    public void reset(ResetScope scope) {
        emulator.reset(scope);
    }

    /**
     * Another one, on a free port, that stands where this one does now. From here on, neither sees what becomes of the
     * other.
     *
     * @throws UncheckedIOException if it cannot listen
     */
    public Understudy fork() {
        Emulator copy = emulator.fork();
        HttpServer front = null;
        try {
            front = listen(settings, 0, front(settings, copy));
            return new Understudy(settings, copy, front, agent == null ? null : agent(settings, 0, copy));
        } catch (RuntimeException e) {
            if (front != null) {
                front.close();
            }
            copy.close();
            throw e;
        }
    }

    /** Stops it: requests that have begun are finished, 5 seconds at most. */
    @Override
    public void close() {
        if (agent != null) {
            agent.close();
        }
        server.close();
        emulator.close();
    }
}
