package dev.understudy.launcher;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        try {
            Map<String, String> given = CommandLineReader.read(args);
            if (given == null) {
                given = new CommandLineHelp(version()).read(args);
            }
            Options options = new Options(given, System.getenv());
            LogProvider.install(options.logLevel(), options.logFormat().equals("json"));
            tuneNetty();
            run(options.settings(), options.readyHooks());
            new CountDownLatch(1).await();
        } catch (CommandLineHelp.WantsText wish) {
            System.out.print(wish.getMessage());
        } catch (BadOption e) {
            fail(MISUSED, e.getMessage() + " (--help lists the options)");
        }
    }

    /** The process is ours, so Netty need not prepare for others in it: its leak detector, its default allocator. */
    private static void tuneNetty() {
        System.getProperties().putIfAbsent("io.netty.leakDetection.level", "disabled");
        System.getProperties().putIfAbsent("io.netty.allocator.type", "unpooled");
    }

    private static String version() {
        @Nullable String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static void run(Settings settings, ReadyHooks hooks) {
        try {
            Understudy understudy = Understudy.start(settings, List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(understudy::close, "understudy-stop"));
            hooks.run(understudy.endpoint());
            announce(understudy);
        } catch (UncheckedIOException e) {
            fail(FAILED, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            // Which lifecycles there are, only the services know.
            throw new BadOption(String.valueOf(e.getMessage()));
        }
    }

    private static void announce(Understudy understudy) {
        String services =
                understudy.emulator().services().stream().map(Object::toString).collect(Collectors.joining(", "));
        String took = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> " in " + Duration.between(start, Instant.now()).toMillis() + " ms")
                .orElse("");
        URI agent = understudy.agentEndpoint();
        if (agent != null) {
            System.out.println("AppConfig Agent interface at " + agent);
        }
        System.out.println("Understudy ready at " + understudy.endpoint() + " (" + services + ")" + took);
    }

    private static void fail(int status, String reason) {
        System.err.println("understudy: " + reason);
        System.exit(status);
    }
}
