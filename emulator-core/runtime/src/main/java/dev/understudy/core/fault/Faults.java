package dev.understudy.core.fault;

import dev.understudy.core.dispatch.Call;
import dev.understudy.core.dispatch.Interceptor;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.time.Delays;
import dev.understudy.core.wire.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force. A call meets them in the order in which they came; the first that strikes is the only one, and
 * those behind it do not count that call.
 *
 * <p>A rule with an effect answers in place of the service, even where the input would have been refused: a service that
 * throttles does not read first. A rule with nothing but a latency lets the call happen at once and holds its answer
 * back, so that a client that gives up and tries again meets what its first try has done.
 */
public final class Faults implements Interceptor {
    private final List<ServiceModel> services;
    private final Delays delays;
    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();
    private final LongAdder injected = new LongAdder();

    /**
     * Without any rule yet.
     *
     * @param services what there is to disturb
     * @param delays hold answers back
     */
    public Faults(List<ServiceModel> services, Delays delays) {
        this.services = List.copyOf(services);
        this.delays = delays;
    }

    /**
     * Puts a rule in force.
     *
     * @throws IllegalArgumentException if it is about something that does not exist, so that it could never strike
     */
    public ActiveFault add(FaultRule rule) {
        new RuleCheck(services, rule).check();
        ActiveFault fault = new ActiveFault(Long.toString(lastId.incrementAndGet()), rule);
        active.add(fault);
        return fault;
    }

    /** The rules in force, in order. */
    public List<ActiveFault> list() {
        return List.copyOf(active);
    }

    /** The rule with this id, or null. */
    public @Nullable ActiveFault find(String id) {
        return active.stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Takes a rule out of force; false if there is none with this id. */
    public boolean remove(String id) {
        return forget(fault -> fault.id().equals(id));
    }

    /** Takes the rules that satisfy a condition out of force; false if there is none. */
    public boolean forget(Predicate<? super ActiveFault> condition) {
        return active.removeIf(condition);
    }

    /** Takes all rules out of force. */
    public void clear() {
        active.clear();
    }

    /** How many calls were disturbed in all, also by rules that are gone. */
    public long injected() {
        return injected.sum();
    }

    @Override
    public CompletionStage<WireResponse> around(Call call, Supplier<CompletionStage<WireResponse>> next) {
        for (ActiveFault fault : active) {
            if (fault.strikes(call)) {
                injected.increment();
                call.disturbedBy(fault.id());
                return disturbed(fault.rule(), call, next);
            }
        }
        return next.get();
    }

    private CompletionStage<WireResponse> disturbed(
            FaultRule rule, Call call, Supplier<CompletionStage<WireResponse>> next) {
        Effect effect = rule.effect();
        CompletionStage<WireResponse> answer =
                effect == null ? next.get() : CompletableFuture.completedFuture(effect.answer(call));
        Duration latency = rule.latency();
        return latency.isZero() ? answer : delays.holdBack(answer, latency);
    }

    /** Whether a rule is about something that exists. */
    private record RuleCheck(List<ServiceModel> services, FaultRule rule) {
        void check() {
            List<ServiceModel> meant = services.stream()
                    .filter(service -> rule.service() == null || rule.service().equals(service.id()))
                    .toList();
            if (meant.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no service '" + rule.service() + "'; there are " + services);
            }
            List<OperationModel> operations = meant.stream()
                    .flatMap(service -> service.operations().values().stream())
                    .filter(operation ->
                            rule.operation() == null || rule.operation().equals(operation.name()))
                    .toList();
            if (operations.isEmpty()) {
                throw new IllegalArgumentException("there is no operation '" + rule.operation() + "' in " + meant);
            }
            checkEffect(operations);
            rule.input().forEach(condition -> checkInput(condition, operations));
        }

        private void checkEffect(List<OperationModel> operations) {
            Effect effect = rule.effect();
            if (effect instanceof Effect.Refusal refusal && operations.stream().noneMatch(effect::suits)) {
                String declared = rule.operation() == null
                        ? ""
                        : "; it declares " + operations.get(0).errors();
                throw new IllegalArgumentException("'" + refusal.code() + "' is an error neither of "
                        + (rule.operation() == null ? services : rule.operation()) + " nor of every operation"
                        + declared);
            }
        }

        private static void checkInput(InputCondition condition, List<OperationModel> operations) {
            String objection = null;
            for (OperationModel operation : operations) {
                objection = condition.objection(operation.input());
                if (objection == null) {
                    return;
                }
            }
            throw new IllegalArgumentException("input: " + objection);
        }
    }
}
