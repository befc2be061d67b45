package dev.understudy.proton.rules.service;

import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.model.DeploymentStatus;
import dev.understudy.proton.model.ListServiceInstancesFilter;
import dev.understudy.proton.model.ListServiceInstancesFilterBy;
import dev.understudy.proton.rules.template.Staleness;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which instances a list shows: those that fit every key of the filters, with any of its values. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_ListServiceInstancesFilter.html">
 * ListServiceInstancesFilter</a>.
 */
public final class InstanceFilters implements Predicate<InstanceRecord> {
    private final Map<ListServiceInstancesFilterBy, Predicate<InstanceRecord>> byKey =
            new EnumMap<>(ListServiceInstancesFilterBy.class);

    private InstanceFilters() {}

    /**
     * The filters of a request.
     *
     * @throws dev.understudy.proton.model.ValidationException if one is incomplete or has a value that its key does not know
     */
    public static InstanceFilters of(ProtonStore store, @Nullable List<ListServiceInstancesFilter> given) {
        InstanceFilters filters = new InstanceFilters();
        for (ListServiceInstancesFilter filter : given == null ? List.<ListServiceInstancesFilter>of() : given) {
            if (filter.key() == null || filter.value() == null) {
                throw ServiceErrors.incompleteFilter();
            }
            filters.byKey.merge(filter.key(), condition(store, filter.key(), filter.value()), Predicate::or);
        }
        return filters;
    }

    @Override
    public boolean test(InstanceRecord instance) {
        return byKey.values().stream().allMatch(condition -> condition.test(instance));
    }

    private static Predicate<InstanceRecord> condition(
            ProtonStore store, ListServiceInstancesFilterBy key, String value) {
        return switch (key) {
            case NAME -> instance -> instance.name().equals(value);
            case SERVICE_NAME -> instance -> instance.service().equals(value);
            case ENVIRONMENT_NAME -> instance -> instance.environment().equals(value);
            case TEMPLATE_NAME -> instance -> setup(instance).templateName().equals(value);
            case DEPLOYMENT_STATUS -> withStatus(key, value);
            case DEPLOYED_TEMPLATE_VERSION_STATUS -> behind(store, key, value);
            case CREATED_AT_BEFORE -> before(InstanceRecord::createdAt, value);
            case CREATED_AT_AFTER -> after(InstanceRecord::createdAt, value);
            case LAST_DEPLOYMENT_ATTEMPTED_AT_BEFORE -> before(InstanceFilters::attemptedAt, value);
            case LAST_DEPLOYMENT_ATTEMPTED_AT_AFTER -> after(InstanceFilters::attemptedAt, value);
        };
    }

    private static PartSetup setup(InstanceRecord instance) {
        return instance.state().setup();
    }

    private static Instant attemptedAt(InstanceRecord instance) {
        return instance.state().track().lastAttemptedAt();
    }

    private static Predicate<InstanceRecord> withStatus(ListServiceInstancesFilterBy key, String value) {
        DeploymentStatus status = Stream.of(DeploymentStatus.values())
                .filter(known -> known.wireValue().equals(value))
                .findFirst()
                .orElseThrow(() -> ServiceErrors.badFilterValue(key.wireValue(), value));
        return instance -> instance.state().phase().status() == status;
    }

    private static Predicate<InstanceRecord> behind(ProtonStore store, ListServiceInstancesFilterBy key, String value) {
        Staleness wanted = Stream.of(Staleness.values())
                .filter(known -> known.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ServiceErrors.badFilterValue(key.wireValue(), value));
        return instance -> Staleness.of(
                        store,
                        TemplateKind.SERVICE,
                        setup(instance).templateName(),
                        setup(instance).version())
                == wanted;
    }

    private static Predicate<InstanceRecord> before(Function<InstanceRecord, Instant> time, String value) {
        Instant bound = date(value);
        return instance -> time.apply(instance).isBefore(bound);
    }

    private static Predicate<InstanceRecord> after(Function<InstanceRecord, Instant> time, String value) {
        Instant bound = date(value);
        return instance -> time.apply(instance).isAfter(bound);
    }

    /** RFC 3339 without an offset: only {@code Z} will do. */
    private static Instant date(String value) {
        try {
            if (value.endsWith("Z")) {
                return LocalDateTime.parse(
                                value.substring(0, value.length() - 1), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeParseException e) {
            // refused below, like an offset
        }
        throw ServiceErrors.badFilterDate(value);
    }
}
