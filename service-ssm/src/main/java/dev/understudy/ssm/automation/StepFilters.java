package dev.understudy.ssm.automation;

import com.google.common.primitives.Ints;
import dev.understudy.ssm.automation.state.LoopPlace;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.StepExecutionFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filters of steps: one value of each filter has to fit, and each filter. */
final class StepFilters {
    private StepFilters() {}

    static Predicate<StepRecord> of(@Nullable List<StepExecutionFilter> filters) {
        Predicate<StepRecord> all = step -> true;
        for (StepExecutionFilter filter : Objects.requireNonNullElse(filters, List.<StepExecutionFilter>of())) {
            Predicate<StepRecord> any = step -> false;
            for (String value : filter.values()) {
                any = any.or(one(filter, value));
            }
            all = all.and(any);
        }
        return all;
    }

    private static Predicate<StepRecord> one(StepExecutionFilter filter, String value) {
        return switch (filter.key()) {
            case START_TIME_BEFORE -> before(ExecutionFilters.time(value));
            case START_TIME_AFTER -> after(ExecutionFilters.time(value));
            case STEP_EXECUTION_STATUS -> status(value);
            case STEP_EXECUTION_ID -> step -> step.id().equals(value);
            case STEP_NAME -> step -> step.name().equals(value);
            case ACTION -> step -> step.action().equals(value);
            case PARENT_STEP_EXECUTION_ID ->
                place(place -> place.stepExecutionId().equals(value));
            case PARENT_STEP_ITERATION -> iteration(value);
            case PARENT_STEP_ITERATOR_VALUE -> place(place -> value.equals(place.iteratorValue()));
        };
    }

    private static Predicate<StepRecord> before(Instant time) {
        return started(at -> at.isBefore(time));
    }

    private static Predicate<StepRecord> after(Instant time) {
        return started(at -> at.isAfter(time));
    }

    private static Predicate<StepRecord> started(Predicate<Instant> condition) {
        return step -> {
            Instant at = step.state().startedAt();
            return at != null && condition.test(at);
        };
    }

    private static Predicate<StepRecord> place(Predicate<LoopPlace> condition) {
        return step -> {
            LoopPlace place = step.place();
            return place != null && condition.test(place);
        };
    }

    private static Predicate<StepRecord> iteration(String value) {
        Integer wanted = Ints.tryParse(value);
        if (wanted == null) {
            throw AutomationErrors.invalidFilterValue();
        }
        return place(place -> place.iteration() == wanted);
    }

    private static Predicate<StepRecord> status(String value) {
        for (AutomationExecutionStatus status : AutomationExecutionStatus.values()) {
            if (status.wireValue().equals(value)) {
                return step -> step.state().status() == status;
            }
        }
        throw AutomationErrors.invalidFilterValue();
    }
}
