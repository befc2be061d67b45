package dev.understudy.launcher;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.http.HttpServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One running server: an emulator behind a front end. Both are built at the same time, because most of a start is loading
 * classes.
 *
 * @param emulator what answers
 * @param server what listens
 */
record Launch(Emulator emulator, HttpServer server) implements AutoCloseable {
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
        try {
            return new Launch(emulator, listening.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void listen(Settings settings, LateHandler handler, CompletableFuture<HttpServer> listening) {
        try {
            listening.complete(HttpServer.start(settings.host(), settings.port(), handler, settings.httpOptions()));
        } catch (IOException | RuntimeException e) {
            listening.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        server.close();
        emulator.close();
    }
}
