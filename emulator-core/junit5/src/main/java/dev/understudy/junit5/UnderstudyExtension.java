package dev.understudy.junit5;

import dev.understudy.ClockSetting;
import dev.understudy.Understudy;
import dev.understudy.UnderstudyBuilder;
import dev.understudy.VirtualClock;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts and stops an emulator around tests. Registered in a static field, there is one for all tests of the class;
 * registered in an instance field, one for each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final UnderstudyExtension aws = UnderstudyExtension.builder()
 *         .options(options -> options.services("ssm").seed(1))
 *         .strict()
 *         .build();
 * }</pre>
 *
 * <p>It gives tests the same parameters as {@link UnderstudyTest}, which is the shorter way if its options are enough.
 */
public final class UnderstudyExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final String VISITS = "visits";

    private final @Nullable Setup chosen;
    private final Namespace namespace = Namespace.create(UnderstudyExtension.class, this);
    private @Nullable Stage stage;
    /** How many classes around each other are being run; a nested class has the emulator of the one around it. */
    private int classes;

    /** An extension as the annotation {@link UnderstudyTest} says, or with the defaults if there is none. */
    public UnderstudyExtension() {
        this.chosen = null;
    }

    private UnderstudyExtension(Setup setup) {
        this.chosen = setup;
    }

    /** Chooses options. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The running emulator.
     *
     * @throws IllegalStateException if it does not run, because no test does
     */
    public Understudy understudy() {
        return stage().understudy();
    }

    /**
     * A client of the AWS SDK for Java v2 that calls the emulator from its default account. It is closed together with the
     * emulator.
     *
     * @param type as in {@code SsmClient.class}
     */
    public <C> C client(Class<C> type) {
        if (!SdkClients.isClient(type)) {
            throw new IllegalArgumentException(
                    type + " is no client of Proton, AppConfig, AppConfigData, App Mesh or Systems Manager");
        }
        return stage().owner().client(type);
    }

    private synchronized Stage stage() {
        if (stage == null) {
            throw new IllegalStateException("the emulator runs while tests do, and not before or after them");
        }
        return stage;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (classes++ == 0) {
            stage = new Stage(chosen == null ? Setup.of(context) : chosen);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        synchronized (this) {
            if (classes == 0) {
                stage = new Stage(chosen == null ? Setup.of(context) : chosen);
                return;
            }
        }
        stage().prepare();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            stage().dismiss(visit(context));
        } finally {
            closeUnlessShared();
        }
    }

    private synchronized void closeUnlessShared() throws Exception {
        if (classes == 0) {
            close();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) throws Exception {
        try {
            stage().dismiss(visit(context));
        } finally {
            if (--classes == 0) {
                close();
            }
        }
    }

    private void close() throws Exception {
        Stage ended = stage;
        stage = null;
        if (ended != null) {
            ended.close();
        }
    }

    /** Contexts within each other see each other's values, but every test is a visitor of its own. */
    private Visit visit(ExtensionContext context) {
        Store store = context.getStore(namespace);
        return store.getOrComputeIfAbsent(VISITS + context.getUniqueId(), key -> stage().admit(), Visit.class);
    }

    /** Parameters of constructors belong to the test that the instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Understudy.class
                || type == VirtualClock.class
                || type == URI.class
                || type == TestAccount.class
                || SdkClients.isClient(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Understudy.class) {
            return understudy();
        }
        if (type == VirtualClock.class) {
            return understudy().clock();
        }
        if (type == URI.class) {
            return understudy().endpoint();
        }
        Visit visit = visit(context);
        return type == TestAccount.class ? visit.account() : visit.client(type);
    }

    /** Options of the extension. */
    public static final class Builder {
        private final UnderstudyBuilder options = Understudy.builder().clock(ClockSetting.frozen());
        private Isolation isolation = Isolation.RESET;
        private boolean strict;

        private Builder() {}

        /** Chooses options of the emulator. Unlike elsewhere, its clock stands still unless told otherwise. */
        public Builder options(Consumer<UnderstudyBuilder> choice) {
            choice.accept(options);
            return this;
        }

        /** Decides how tests that share the emulator are kept apart; by a reset before each unless told otherwise. */
        public Builder isolation(Isolation way) {
            isolation = way;
            return this;
        }

        /**
         * Fails tests that met an operation which is not implemented, or a failure of the emulator itself, with a list of
         * these calls.
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /** The finished extension. */
        public UnderstudyExtension build() {
            return new UnderstudyExtension(new Setup(options, isolation, strict));
        }
    }
}
