package dev.understudy.junit5;

import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.journal.CallText;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Calls that went wrong because of the emulator and not of the caller. It looks on by itself, because the journal forgets
 * and may be off.
 */
final class Mishaps implements CallObserver {
    /** What the emulator answers if it lacks an operation or a service, or fails; an undeclared error counts as failure. */
    private static final Set<String> CODES = Set.of("NotImplemented", "UnknownOperationException", "InternalFailure");

    private final Queue<CompletedCall> calls = new ConcurrentLinkedQueue<>();

    @Override
    public void ended(CompletedCall call) {
        ModeledError error = call.error();
        if (error != null && error.common() && call.fault() == null && CODES.contains(error.code())) {
            calls.add(call);
        }
    }

    /**
     * Fails if there were any, and forgets them.
     *
     * @param concerned which calls are asked about
     * @throws AssertionError that lists them
     */
    void verifyNone(Predicate<CompletedCall> concerned) {
        List<CompletedCall> found = new ArrayList<>();
        calls.removeIf(call -> concerned.test(call) && found.add(call));
        if (!found.isEmpty()) {
            throw new AssertionError(text(found));
        }
    }

    private static String text(List<CompletedCall> calls) {
        StringBuilder text = new StringBuilder("Understudy could not serve these calls as AWS would:");
        for (CompletedCall call : calls) {
            text.append(System.lineSeparator()).append("  ").append(CallText.line(call));
            ModeledError error = call.error();
            if (error != null) {
                text.append(": ").append(error.getMessage());
            }
        }
        return text.toString();
    }
}
