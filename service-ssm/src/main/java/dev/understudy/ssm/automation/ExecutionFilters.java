package dev.understudy.ssm.automation;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.state.ApprovalRequest;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.AutomationExecutionFilter;
import dev.understudy.ssm.model.AutomationExecutionFilterKey;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.AutomationSubtype;
import dev.understudy.ssm.model.AutomationType;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.state.SsmStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filters of executions: one value of each filter has to fit, and each filter. */
final class ExecutionFilters {
    private ExecutionFilters() {}

    static Predicate<ExecutionRecord> of(
            @Nullable List<AutomationExecutionFilter> filters, Partition<SsmStore> partition) {
        Predicate<ExecutionRecord> all = execution -> true;
        for (AutomationExecutionFilter filter :
                Objects.requireNonNullElse(filters, List.<AutomationExecutionFilter>of())) {
            Predicate<ExecutionRecord> any = execution -> false;
            for (String value : filter.values()) {
                any = any.or(one(filter, value, partition));
            }
            all = all.and(any);
        }
        return all;
    }

    /** The only executions that can fit, if a filter names them or those that started them; null if all can. */
    static @Nullable Collection<String> named(@Nullable List<AutomationExecutionFilter> filters, SsmStore store) {
        for (AutomationExecutionFilter filter :
                Objects.requireNonNullElse(filters, List.<AutomationExecutionFilter>of())) {
            if (filter.key() == AutomationExecutionFilterKey.EXECUTION_ID) {
                return filter.values();
            }
            if (filter.key() == AutomationExecutionFilterKey.PARENT_EXECUTION_ID) {
                return filter.values().stream()
                        .flatMap(id -> store.automationExecutionsByParent.keys(id).stream())
                        .toList();
            }
        }
        return null;
    }

    private static Predicate<ExecutionRecord> one(
            AutomationExecutionFilter filter, String value, Partition<SsmStore> partition) {
        return switch (filter.key()) {
            case DOCUMENT_NAME_PREFIX ->
                execution -> execution.origin().documentName().startsWith(value);
            case EXECUTION_STATUS -> status(value);
            case EXECUTION_ID -> execution -> execution.id().equals(value);
            case PARENT_EXECUTION_ID -> execution -> parent(execution, value);
            case CURRENT_ACTION -> execution -> action(execution, value);
            case START_TIME_BEFORE -> before(time(value));
            case START_TIME_AFTER -> after(time(value));
            case AUTOMATION_TYPE -> type(value);
            case TAG_KEY -> tagged(value, partition);
            case TARGET_RESOURCE_GROUP -> execution -> group(execution, value);
            case AUTOMATION_SUBTYPE -> subtype(value);
            case OPS_ITEM_ID -> execution -> opsItem(execution, value);
        };
    }

    /** There may be many executions without any tag, so what has tags is looked at once. */
    private static Predicate<ExecutionRecord> tagged(String key, Partition<SsmStore> partition) {
        String prefix = AutomationTags.arn(partition.key(), "");
        Set<String> ids = new HashSet<>();
        partition.tags().all().forEach((resource, tags) -> {
            if (tags.containsKey(key) && resource.startsWith(prefix)) {
                ids.add(resource.substring(prefix.length()));
            }
        });
        return execution -> ids.contains(execution.id());
    }

    private static Predicate<ExecutionRecord> status(String value) {
        for (AutomationExecutionStatus status : AutomationExecutionStatus.values()) {
            if (status.wireValue().equals(value)) {
                return execution -> execution.status() == status;
            }
        }
        throw AutomationErrors.invalidFilterValue();
    }

    private static boolean parent(ExecutionRecord execution, String id) {
        Parent parent = execution.origin().parent();
        return parent != null && parent.executionId().equals(id);
    }

    private static boolean action(ExecutionRecord execution, String action) {
        StepRecord current = execution.currentStep();
        return current != null && current.action().equals(action);
    }

    private static Predicate<ExecutionRecord> before(Instant time) {
        return execution -> execution.origin().startedAt().isBefore(time);
    }

    private static Predicate<ExecutionRecord> after(Instant time) {
        return execution -> execution.origin().startedAt().isAfter(time);
    }

    private static Predicate<ExecutionRecord> type(String value) {
        for (AutomationType type : AutomationType.values()) {
            if (type.wireValue().equals(value)) {
                return execution -> AutomationAnswers.type(execution) == type;
            }
        }
        throw AutomationErrors.invalidFilterValue();
    }

    private static Predicate<ExecutionRecord> subtype(String value) {
        for (AutomationSubtype subtype : AutomationSubtype.values()) {
            if (subtype.wireValue().equals(value)) {
                return execution -> {
                    ApprovalRequest request = execution.origin().request();
                    return request != null && request.subtype() == subtype;
                };
            }
        }
        throw AutomationErrors.invalidFilterValue();
    }

    private static boolean opsItem(ExecutionRecord execution, String id) {
        ApprovalRequest request = execution.origin().request();
        return request != null && request.opsItemId().equals(id);
    }

    private static boolean group(ExecutionRecord execution, String group) {
        ScaleOut scaleOut = execution.scaleOut();
        List<Target> targets = scaleOut == null ? null : scaleOut.targets();
        return targets != null
                && targets.stream()
                        .anyMatch(target ->
                                ("ResourceGroup".equals(target.key()) || "resource-groups:Name".equals(target.key()))
                                        && target.values() != null
                                        && target.values().contains(group));
    }

    /** The time that a filter names. */
    static Instant time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw AutomationErrors.invalidFilterValue();
        }
    }
}
