package dev.understudy.proton.rules.service;

import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import dev.understudy.proton.model.ListServiceInstancesSortBy;
import dev.understudy.proton.model.SortOrder;
import dev.understudy.proton.state.service.InstanceRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list shows instances; within the same, by service and by name. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_ListServiceInstances.html">ListServiceInstances</a>.
 *
 * @param by what decides first
 * @param descending whether the last comes first
 */
public record InstanceOrder(ListServiceInstancesSortBy by, boolean descending) {
    /** Comes before all letters that names may have. */
    private static final String SEPARATOR = " ";

    /** The order that a request asks for: by service unless it says otherwise. */
    public static InstanceOrder of(@Nullable ListServiceInstancesSortBy by, @Nullable SortOrder order) {
        return new InstanceOrder(
                by == null ? ListServiceInstancesSortBy.SERVICE_NAME : by, order == SortOrder.DESCENDING);
    }

    /** The instances that satisfy a condition, page by page in this order. */
    public PageSource<InstanceRecord> pages(
            Collection<InstanceRecord> instances, Predicate<? super InstanceRecord> condition) {
        Comparator<String> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Positioned<InstanceRecord>> sorted = instances.stream()
                .filter(condition)
                .map(instance -> new Positioned<>(position(instance), instance))
                .sorted(Comparator.comparing(Positioned::position, order))
                .toList();
        return after -> sorted.stream()
                .filter(at -> after == null || order.compare(at.position(), after) > 0)
                .iterator();
    }

    private String position(InstanceRecord instance) {
        return String.join(SEPARATOR, term(instance), instance.service(), instance.name());
    }

    private String term(InstanceRecord instance) {
        return switch (by) {
            case NAME -> instance.name();
            case DEPLOYMENT_STATUS -> instance.state().phase().status().wireValue();
            case TEMPLATE_NAME -> instance.state().setup().templateName();
            case SERVICE_NAME -> instance.service();
            case ENVIRONMENT_NAME -> instance.environment();
            case LAST_DEPLOYMENT_ATTEMPTED_AT ->
                sortable(instance.state().track().lastAttemptedAt());
            case CREATED_AT -> sortable(instance.createdAt());
        };
    }

    /** Digits that sort as the times do. */
    private static String sortable(Instant time) {
        return String.format(Locale.ROOT, "%020d%09d", time.getEpochSecond(), time.getNano());
    }
}
