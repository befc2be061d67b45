package dev.understudy.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Gives SLF4J a Logback that is set up by these few lines. Logback's own provider searches the class path for a
 * configuration first, which takes a good part of the time that a start has.
 */
public final class LogProvider implements SLF4JServiceProvider {
    private static volatile Level level = Level.INFO;
    private static volatile boolean json;

    private final LoggerContext context = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter diagnostics = new LogbackMDCAdapter();

    /**
     * Makes this the one that logs; before the first logger is made.
     *
     * @param levelName as in {@code info}
     * @param asJson whether each line is a JSON object
     */
    static void install(String levelName, boolean asJson) {
        level = Level.toLevel(levelName);
        json = asJson;
        System.setProperty("slf4j.provider", LogProvider.class.getName());
        // It would tell on standard error that it obeys.
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    @Override
    public void initialize() {
        LogAppender appender = new LogAppender(json ? new JsonLines() : new TextLines());
        appender.setContext(context);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
        // Netty tells at length what it found out about the platform.
        context.getLogger("io.netty").setLevel(level.isGreaterOrEqual(Level.INFO) ? level : Level.INFO);
        context.setMDCAdapter(diagnostics);
        context.start();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return diagnostics;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
