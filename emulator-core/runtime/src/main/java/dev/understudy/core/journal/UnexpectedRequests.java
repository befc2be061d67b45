package dev.understudy.core.journal;

import dev.understudy.core.dispatch.CompletedCall;
import java.util.List;

/** A verification that failed; its message lists the requests that were received. */
public final class UnexpectedRequests extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** More than these would be more than anybody reads. */
    private static final int SHOWN = 50;

    private UnexpectedRequests(String message) {
        super(message);
    }

    static UnexpectedRequests counted(
            String expectation, List<CompletedCall> found, List<CompletedCall> all, RequestJournal journal) {
        StringBuilder message = new StringBuilder("expected ")
                .append(expectation)
                .append(", but there were ")
                .append(found.size());
        if (journal.capacity() == 0) {
            message.append(": the journal is off");
        }
        if (!found.isEmpty()) {
            message.append(":");
            list(found, message);
        }
        if (all.size() > found.size()) {
            message.append(System.lineSeparator()).append("all requests received:");
            list(all, message);
        }
        if (journal.forgotten() > 0) {
            message.append(System.lineSeparator()).append(journal.forgotten()).append(" older requests are forgotten");
        }
        return new UnexpectedRequests(message.toString());
    }

    static UnexpectedRequests unknowable(String expectation, RequestJournal journal) {
        return new UnexpectedRequests("whether there were " + expectation + " cannot be told: "
                + (journal.capacity() == 0
                        ? "the journal is off"
                        : "the journal keeps " + journal.capacity() + " requests and has forgotten "
                                + journal.forgotten() + " older ones"));
    }

    private static void list(List<CompletedCall> calls, StringBuilder message) {
        int skipped = Math.max(0, calls.size() - SHOWN);
        if (skipped > 0) {
            message.append(System.lineSeparator())
                    .append("  … ")
                    .append(skipped)
                    .append(" earlier ones");
        }
        for (CompletedCall call : calls.subList(skipped, calls.size())) {
            message.append(System.lineSeparator()).append("  ").append(CallText.line(call));
        }
    }
}
