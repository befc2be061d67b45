package dev.understudy.core.fault;

import dev.understudy.core.dispatch.Call;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** A rule in force, with what came of it. */
public final class ActiveFault {
    private final String id;
    private final FaultRule rule;
    private final AtomicLong matched = new AtomicLong();
    private final LongAdder injected = new LongAdder();

    ActiveFault(String id, FaultRule rule) {
        this.id = id;
        this.rule = rule;
    }

    /** Names it among the others. */
    public String id() {
        return id;
    }

    /** The rule. */
    public FaultRule rule() {
        return rule;
    }

    /** How many calls the rule was about. */
    public long matched() {
        return matched.get();
    }

    /** How many of them it disturbed. */
    public long injected() {
        return injected.sum();
    }

    boolean strikes(Call call) {
        if (!rule.concerns(call) || !rule.occurrence().decides(matched.incrementAndGet())) {
            return false;
        }
        injected.increment();
        return true;
    }
}
