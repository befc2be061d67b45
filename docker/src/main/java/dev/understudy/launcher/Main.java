package dev.understudy.launcher;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.wire.WireHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/**
 * Entry point of the runnable jar: reads the options, starts the server, says so in one line, and runs until the process
 * is told to stop.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** Starts the server; exits with 1 if it cannot start, with 2 if an option makes no sense. */
    public static void main(String[] args) throws InterruptedException {
        Options.Parsed parsed;
        try {
            parsed = new Options(System.getenv(), version()).parse(args);
        } catch (ParameterException e) {
            fail(MISUSED, e.getMessage() + " (--help lists the options)");
            return;
        }
        if (parsed.settings() == null) {
            System.out.print(parsed.text());
            return;
        }
        LogConfigurator.level(parsed.logLevel());
        run(parsed.settings());
        new CountDownLatch(1).await();
    }

    private static String version() {
        @Nullable String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static void run(Settings settings) {
        Emulator emulator;
        try {
            emulator = settings.emulator();
        } catch (IllegalArgumentException e) {
            fail(MISUSED, e.getMessage() + " (--help lists the options)");
            return;
        }
        WireHandler handler =
                settings.admin() ? AdminRouter.of(emulator, new BrowserGuard(settings.host())) : emulator.dispatcher();
        try {
            HttpServer server = HttpServer.start(settings.host(), settings.port(), handler, settings.httpOptions());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, emulator), "understudy-stop"));
            announce(server, emulator);
        } catch (IOException e) {
            fail(FAILED, "cannot listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage());
        }
    }

    private static void announce(HttpServer server, Emulator emulator) {
        String services = emulator.services().stream().map(Object::toString).collect(Collectors.joining(", "));
        String took = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> " in " + Duration.between(start, Instant.now()).toMillis() + " ms")
                .orElse("");
        System.out.println("Understudy ready at " + server.endpoint() + " (" + services + ")" + took);
    }

    private static void stop(HttpServer server, Emulator emulator) {
        server.close();
        emulator.close();
    }

    private static void fail(int status, String reason) {
        System.err.println("understudy: " + reason);
        System.exit(status);
    }
}
