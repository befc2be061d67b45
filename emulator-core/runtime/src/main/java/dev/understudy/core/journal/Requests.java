package dev.understudy.core.journal;

import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Some of the requests in a journal, chosen step by step: {@code requests().operation("PutParameter").times(2)}.
 *
 * <p>Immutable, and answered anew each time from what the journal holds then. Verification throws {@link
 * UnexpectedRequests}, an {@link AssertionError} that lists what was received.
 */
public final class Requests {
    private final RequestJournal journal;
    private final Predicate<CompletedCall> condition;
    private final List<String> description;

    private Requests(RequestJournal journal, Predicate<CompletedCall> condition, List<String> description) {
        this.journal = journal;
        this.condition = condition;
        this.description = description;
    }

    static Requests all(RequestJournal journal) {
        return new Requests(journal, call -> true, List.of());
    }

    /** Those of a service, as in {@code ssm}. */
    public Requests service(String id) {
        return and("service " + id, call -> call.service().equals(id));
    }

    /** Those of an operation, as in {@code PutParameter}. */
    public Requests operation(String name) {
        return and("operation " + name, call -> call.operation().equals(name));
    }

    /** Those of an account. */
    public Requests account(String id) {
        return and("account " + id, call -> call.account().equals(id));
    }

    /** Those for a region. */
    public Requests region(String name) {
        return and("region " + name, call -> call.region().equals(name));
    }

    /** Those that got a good answer. */
    public Requests succeeded() {
        return and("success", CompletedCall::succeeded);
    }

    /** Those that got anything but a good answer. */
    public Requests failed() {
        return and("failure", call -> !call.succeeded());
    }

    /** Those with this {@linkplain CompletedCall#outcome() outcome}, such as an error code. */
    public Requests outcome(String outcome) {
        return and("outcome " + outcome, call -> call.outcome().equals(outcome));
    }

    /**
     * Those whose input is of a type and satisfies a condition.
     *
     * @param type the generated input type, as in {@code PutParameterInput.class}
     */
    public <I extends Structure> Requests input(Class<I> type, Predicate<? super I> wanted) {
        return and(
                "a certain " + type.getSimpleName(),
                call -> type.isInstance(call.input()) && wanted.test(type.cast(call.input())));
    }

    /** Those that satisfy any other condition. */
    public Requests where(Predicate<CompletedCall> wanted) {
        return and("a certain condition", wanted);
    }

    private Requests and(String what, Predicate<CompletedCall> wanted) {
        List<String> longer = new ArrayList<>(description);
        longer.add(what);
        return new Requests(journal, condition.and(wanted), List.copyOf(longer));
    }

    /** What the journal holds of them, the oldest first. */
    public List<CompletedCall> list() {
        return journal.calls().stream().filter(condition).toList();
    }

    /** How many of them the journal holds. */
    public int count() {
        return list().size();
    }

    /** Verifies that there were exactly so many. */
    public void times(int expected) {
        verify(expected, Integer.toString(expected), expected);
    }

    /** Verifies that there were none. */
    public void never() {
        verify(0, "no", 0);
    }

    /** Verifies that there were so many or more. */
    public void atLeast(int expected) {
        verify(expected, "at least " + expected, Integer.MAX_VALUE);
    }

    /** Verifies that there were so many or fewer. */
    public void atMost(int expected) {
        verify(0, "at most " + expected, expected);
    }

    private void verify(int least, String wish, int most) {
        List<CompletedCall> all = journal.calls();
        List<CompletedCall> found = all.stream().filter(condition).toList();
        if (found.size() < least || found.size() > most) {
            throw UnexpectedRequests.counted(wish + this, found, all, journal);
        }
        // Of what is forgotten nobody knows whether it would have counted, unless more would do no harm.
        if (journal.capacity() == 0 || (journal.forgotten() > 0 && most < Integer.MAX_VALUE)) {
            throw UnexpectedRequests.unknowable(wish + this, journal);
        }
    }

    @Override
    public String toString() {
        return " requests" + (description.isEmpty() ? "" : " with " + String.join(", ", description));
    }
}
