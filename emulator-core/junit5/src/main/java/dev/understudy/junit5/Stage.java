package dev.understudy.junit5;

import dev.understudy.Understudy;
import dev.understudy.core.ResetScope;
import dev.understudy.core.dispatch.CallObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A running emulator with the tests that visit it. */
final class Stage implements AutoCloseable {
    private static final long FIRST_ACCOUNT = 100_000_000_001L;

    private final Setup setup;
    private final Mishaps mishaps = new Mishaps();
    private final Understudy understudy;
    private final Visit owner;
    private final AtomicLong accounts = new AtomicLong(FIRST_ACCOUNT);

    Stage(Setup setup) {
        this.setup = setup;
        List<CallObserver> observers = new ArrayList<>(setup.options().observers());
        observers.add(mishaps);
        this.understudy = Understudy.start(setup.options().settings(), observers);
        this.owner = new Visit(understudy, sharedAccount());
    }

    private TestAccount sharedAccount() {
        return new TestAccount(understudy.settings().account());
    }

    Understudy understudy() {
        return understudy;
    }

    /** What lives as long as the emulator itself. */
    Visit owner() {
        return owner;
    }

    /** Admits a test, or a class. */
    Visit admit() {
        return new Visit(
                understudy,
                setup.isolation() == Isolation.ACCOUNT
                        ? new TestAccount(Long.toString(accounts.getAndIncrement()))
                        : sharedAccount());
    }

    /** Tidies up for the next test. */
    void prepare() {
        if (setup.isolation() == Isolation.RESET) {
            understudy.reset();
        }
    }

    /**
     * Ends a visit.
     *
     * @throws AssertionError if strict, and if calls of the visitor went wrong because of the emulator
     */
    void dismiss(Visit visit) throws Exception {
        visit.close();
        if (setup.isolation() == Isolation.ACCOUNT) {
            String account = visit.account().id();
            understudy.reset(ResetScope.everything().ofAccount(account));
            verify(account);
        } else {
            verify(null);
        }
    }

    private void verify(@Nullable String account) {
        if (setup.strict()) {
            mishaps.verifyNone(call -> account == null || call.account().equals(account));
        }
    }

    /**
     * Stops the emulator.
     *
     * @throws AssertionError if strict, and if calls of nobody in particular went wrong because of the emulator
     */
    @Override
    public void close() throws Exception {
        owner.close();
        understudy.close();
        verify(null);
    }
}
