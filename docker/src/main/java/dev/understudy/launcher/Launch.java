package dev.understudy.launcher;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.wire.WireHandler;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One running server: an emulator behind a front end. Both are built at the same time, because most of a start is loading
 * classes.
 *
 * @param emulator what answers
 * @param server what listens
 * @param agent what listens for the AppConfig Agent's clients; null if nothing does
 */
record Launch(
        Emulator emulator, HttpServer server, @Nullable HttpServer agent) implements AutoCloseable {
    /** The side door of AppConfig; its module is not named here, since it may be left out. */
    private static final String AGENT = "appconfig-agent";

    /**
     * Starts a server.
     *
     * @throws IOException if it cannot listen
     * @throws BadOption if a setting makes no sense
     */
    static Launch start(Settings settings) throws IOException {
        LateHandler handler = new LateHandler();
        CompletableFuture<HttpServer> listening = new CompletableFuture<>();
        Thread frontEnd = new Thread(() -> listen(settings, handler, listening), "understudy-start");
        frontEnd.start();
        Emulator emulator = settings.emulator();
        handler.arrive(
                settings.admin() ? AdminRouter.of(emulator, new BrowserGuard(settings.host())) : emulator.dispatcher());
        HttpServer server = joined(listening);
        try {
            return new Launch(emulator, server, agent(settings, emulator));
        } catch (IOException | BadOption e) {
            server.close();
            emulator.close();
            throw e;
        }
    }

    private static HttpServer joined(CompletableFuture<HttpServer> listening) throws IOException {
        try {
            return listening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static @Nullable HttpServer agent(Settings settings, Emulator emulator) throws IOException {
        if (settings.agentPort() == null) {
            return null;
        }
        WireHandler door = emulator.sideDoors().get(AGENT);
        if (door == null) {
            throw new BadOption("--agent-port needs the service appconfig, which is not started");
        }
        return listen(settings, settings.agentPort(), door);
    }

    private static HttpServer listen(Settings settings, int port, WireHandler handler) throws IOException {
        try {
            return HttpServer.start(settings.host(), port, handler, settings.httpOptions());
        } catch (IOException e) {
            throw new IOException("cannot listen on " + settings.host() + ":" + port + ": " + e.getMessage(), e);
        }
    }

    private static void listen(Settings settings, LateHandler handler, CompletableFuture<HttpServer> listening) {
        try {
            listening.complete(listen(settings, settings.port(), handler));
        } catch (IOException | RuntimeException e) {
            listening.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        if (agent != null) {
            agent.close();
        }
        server.close();
        emulator.close();
    }
}
