package dev.understudy.ssm.command;

import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandVerdict;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.model.CommandFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of commands and invocations; each has to fit.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CommandFilter.html">CommandFilter</a>
 */
final class CommandFilters {
    /** What filters call the status that answers show as {@code RateExceeded}. */
    private static final String LIMIT_EXCEEDED = "LimitExceeded";

    private CommandFilters() {}

    /** The commands that fit. */
    static Predicate<CommandRecord> commands(@Nullable List<CommandFilter> filters) {
        Predicate<CommandRecord> all = command -> true;
        for (CommandFilter filter : Objects.requireNonNullElse(filters, List.<CommandFilter>of())) {
            all = all.and(
                    switch (filter.key()) {
                        case STATUS ->
                            command -> says(
                                    filter.value().equals(LIMIT_EXCEEDED)
                                            ? CommandVerdict.RATE_EXCEEDED.details()
                                            : filter.value(),
                                    command.state().status().wireValue(),
                                    command.state().details());
                        case EXECUTION_STAGE -> stage(filter.value());
                        default -> common(filter);
                    });
        }
        return all;
    }

    /**
     * The invocations that fit.
     *
     * @param command finds the command of an invocation
     */
    static Predicate<InvocationRecord> invocations(
            @Nullable List<CommandFilter> filters, Function<InvocationRecord, CommandRecord> command) {
        Predicate<InvocationRecord> all = invocation -> true;
        for (CommandFilter filter : Objects.requireNonNullElse(filters, List.<CommandFilter>of())) {
            all = all.and(
                    switch (filter.key()) {
                        case STATUS ->
                            invocation -> says(
                                    filter.value(),
                                    invocation.state().status().wireValue(),
                                    invocation.state().details());
                        case EXECUTION_STAGE -> throw CommandErrors.invalidFilterKey();
                        default -> of(common(filter), command);
                    });
        }
        return all;
    }

    private static Predicate<InvocationRecord> of(
            Predicate<CommandRecord> condition, Function<InvocationRecord, CommandRecord> command) {
        return invocation -> condition.test(command.apply(invocation));
    }

    private static Predicate<CommandRecord> common(CommandFilter filter) {
        return switch (filter.key()) {
            case INVOKED_AFTER -> after(time(filter.value()));
            case INVOKED_BEFORE -> before(time(filter.value()));
            case DOCUMENT_NAME -> command -> command.order().documentName().equals(filter.value());
            case STATUS, EXECUTION_STAGE ->
                throw new IllegalStateException("commands and invocations differ in " + filter.key());
        };
    }

    private static boolean says(String wanted, String status, String details) {
        return wanted.equals(status) || wanted.equals(details);
    }

    private static Predicate<CommandRecord> stage(String stage) {
        return switch (stage) {
            case "Executing" -> command -> !command.state().over();
            case "Complete" -> command -> command.state().over();
            default -> throw CommandErrors.invalidFilterValue(stage);
        };
    }

    /** Commands from this moment on. */
    private static Predicate<CommandRecord> after(Instant time) {
        return command -> !command.order().requestedAt().isBefore(time);
    }

    private static Predicate<CommandRecord> before(Instant time) {
        return command -> command.order().requestedAt().isBefore(time);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw CommandErrors.invalidFilterValue(text);
        }
    }
}
