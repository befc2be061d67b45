package dev.understudy.appconfig.rules.actions;

import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.Kernel;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls what actions name. Every call is an event in the event log. Then a scripted answer counts, if there is one; else
 * the target is asked, if its ARN is mapped to a URL; else all is well.
 */
public final class ActionTargets {
    /** How long a function may take whose answer a request waits for; AppConfig waits as long for validators. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

    /** How long a target may take whose answer nobody waits for. */
    public static final Duration NOTICE_TIMEOUT = Duration.ofSeconds(30);

    /** How long a function may take to say whether a deployment goes on. */
    public static final Duration TICK_TIMEOUT = Duration.ofSeconds(3);

    private final Kernel kernel;
    private final ActionOutcomes outcomes;
    private final OrderedDeliveries deliveries;

    /** Calls by way of the kernel's callouts, unless an answer is scripted. */
    public ActionTargets(Kernel kernel, ActionOutcomes outcomes) {
        this.kernel = kernel;
        this.outcomes = outcomes;
        this.deliveries = new OrderedDeliveries(kernel.callouts()::deliver);
    }

    /**
     * Calls and waits for the answer, for at most {@link #REQUEST_TIMEOUT}. The caller must not hold a lock.
     *
     * @param now the time of the request
     */
    public ActionAnswer call(ActionCall call, Instant now) {
        EmittedEvent event = record(call, now);
        ActionAnswer scripted = outcomes.next(call.target(), call.type());
        return scripted != null
                ? scripted
                : ActionAnswer.of(kernel.callouts().call(call.target(), call.payload(event), REQUEST_TIMEOUT));
    }

    /** A call that has been recorded but not made. */
    public final class Announced {
        private final ActionCall call;
        private final EmittedEvent event;
        private final @Nullable ActionAnswer scripted;

        private Announced(ActionCall call, EmittedEvent event, @Nullable ActionAnswer scripted) {
            this.call = call;
            this.event = event;
            this.scripted = scripted;
        }

        /** The scripted answer; null if there is none. */
        public @Nullable ActionAnswer scripted() {
            return scripted;
        }

        /** Whether somebody is there to be called. */
        public boolean deliverable() {
            return scripted == null && kernel.callouts().mapped(call.target());
        }

        /** Makes the call without waiting; the listener hears the answer, on another thread as a rule. */
        public void deliver(Duration timeout, Consumer<ActionAnswer> listener) {
            deliveries.send(
                    call.target(), call.payload(event), timeout, result -> listener.accept(ActionAnswer.of(result)));
        }
    }

    /**
     * Records a call at its own time. It may be made when no lock is held any more.
     *
     * @param at when the call is due, however late the clock has become
     */
    public Announced announce(ActionCall call, Instant at) {
        EmittedEvent event = record(call, at);
        return new Announced(call, event, outcomes.next(call.target(), call.type()));
    }

    private EmittedEvent record(ActionCall call, Instant at) {
        EmittedEvent event = call.event(kernel.ids().uuid(), at);
        kernel.events().emit(event);
        return event;
    }
}
