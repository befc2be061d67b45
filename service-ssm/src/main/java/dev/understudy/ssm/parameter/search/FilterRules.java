package dev.understudy.ssm.parameter.search;

import dev.understudy.core.model.EnumSchema;
import dev.understudy.ssm.model.ParameterStringFilter;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.ParametersFilter;
import dev.understudy.ssm.parameter.ParameterFilterErrors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which filters an operation takes.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html">
 *     ParameterStringFilter</a>
 */
enum FilterRules {
    /** The filters of {@code DescribeParameters}. */
    DESCRIBE(EnumSet.complementOf(EnumSet.of(FilterKey.LABEL)), List.of("Path", "Name", "Type", "KeyId", "Tier")),
    /** The filters of {@code GetParametersByPath}. */
    BY_PATH(EnumSet.of(FilterKey.TYPE, FilterKey.KEY_ID, FilterKey.LABEL), List.of("Type", "KeyId"));

    private final Set<FilterKey> keys;
    private final List<String> listedKeys;

    FilterRules(Set<FilterKey> keys, List<String> listedKeys) {
        this.keys = keys;
        this.listedKeys = listedKeys;
    }

    /** The filters of a request, each of them checked. */
    List<ParameterFilter> read(@Nullable List<ParameterStringFilter> filters) {
        List<ParameterFilter> checked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ParameterStringFilter filter : filters == null ? List.<ParameterStringFilter>of() : filters) {
            FilterKey key = FilterKey.of(filter.key());
            if (!keys.contains(key)) {
                throw ParameterFilterErrors.unknownKey(filter.key(), listedKeys);
            }
            if (!seen.add(filter.key())) {
                throw ParameterFilterErrors.duplicateKey(filter.key());
            }
            checked.add(read(key, filter));
        }
        return List.copyOf(checked);
    }

    private static ParameterFilter read(FilterKey key, ParameterStringFilter filter) {
        List<String> values = filter.values() == null ? List.of() : filter.values();
        if (values.isEmpty() && key != FilterKey.TAG) {
            throw ParameterFilterErrors.missingValues(filter.key());
        }
        String option = filter.option() == null ? key.usualOption() : filter.option();
        if (!key.knows(option)) {
            throw ParameterFilterErrors.unknownOption(option, key.options());
        }
        switch (key) {
            case TIER -> requireKnown(values, ParameterTier.SCHEMA);
            case TYPE -> {
                if (option.equals(FilterKey.EQUALS)) {
                    requireKnown(values, ParameterType.SCHEMA);
                }
            }
            case PATH -> values.forEach(ParameterPath::ofFilter);
            default -> {}
        }
        return new ParameterFilter(key, filter.key(), option, values);
    }

    private static void requireKnown(List<String> values, EnumSchema known) {
        for (String value : values) {
            if (known.constant(value) == null) {
                throw ParameterFilterErrors.unknownValue(value, List.copyOf(known.wireValues()));
            }
        }
    }

    /** The filters of the older kind: names match by their beginning, everything else as a whole. */
    static List<ParameterFilter> readOld(List<ParametersFilter> filters) {
        return filters.stream()
                .map(filter -> {
                    FilterKey key = FilterKey.of(filter.key().wireValue());
                    String option = key == FilterKey.NAME ? FilterKey.BEGINS_WITH : FilterKey.EQUALS;
                    return new ParameterFilter(key, filter.key().wireValue(), option, filter.values());
                })
                .toList();
    }
}
