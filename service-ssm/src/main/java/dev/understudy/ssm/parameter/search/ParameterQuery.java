package dev.understudy.ssm.parameter.search;

import dev.understudy.ssm.model.DescribeParametersInput;
import dev.understudy.ssm.model.GetParametersByPathInput;
import dev.understudy.ssm.model.ParameterStringFilter;
import dev.understudy.ssm.model.ParametersFilter;
import dev.understudy.ssm.parameter.ParameterFilterErrors;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a list of parameters is asked for: a part of the names, and conditions on what is found there. */
public final class ParameterQuery {
    private final NameSelection selection;
    private final List<ParameterFilter> filters;
    private final boolean published;

    private ParameterQuery(NameSelection selection, List<ParameterFilter> filters, boolean published) {
        this.selection = selection;
        this.filters = filters;
        this.published = published;
    }

    /**
     * The search of a {@code DescribeParameters}.
     *
     * @throws dev.understudy.core.error.ModeledError if a filter cannot be accepted
     */
    public static ParameterQuery of(DescribeParametersInput input) {
        List<ParameterStringFilter> current = input.parameterFilters();
        List<ParametersFilter> old = input.filters();
        boolean usesOld = old != null && !old.isEmpty();
        if (usesOld && current != null && !current.isEmpty()) {
            throw ParameterFilterErrors.bothKinds();
        }
        List<ParameterFilter> filters =
                old != null && usesOld ? FilterRules.readOld(old) : FilterRules.DESCRIBE.read(current);
        return new ParameterQuery(narrowest(filters), filters, filters.stream().anyMatch(ParameterFilter::published));
    }

    /**
     * The search of a {@code GetParametersByPath}.
     *
     * @throws dev.understudy.core.error.ModeledError if the path or a filter cannot be accepted
     */
    public static ParameterQuery of(GetParametersByPathInput input) {
        ParameterPath path = ParameterPath.of(input.path());
        List<ParameterFilter> filters = FilterRules.BY_PATH.read(input.parameterFilters());
        return new ParameterQuery(path.selection(Boolean.TRUE.equals(input.recursive())), filters, path.published());
    }

    /** A path says where to look, and a name does; of other filters every parameter has to be asked. */
    private static NameSelection narrowest(List<ParameterFilter> filters) {
        return filters.stream()
                .sorted((one, other) -> Boolean.compare(other.key() == FilterKey.PATH, one.key() == FilterKey.PATH))
                .map(ParameterFilter::selection)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NameSelection.all());
    }

    /** The names that can match. */
    public NameSelection selection() {
        return selection;
    }

    /** Whether it looks for what AWS publishes to everybody. */
    public boolean published() {
        return published;
    }

    /**
     * What a parameter has to satisfy.
     *
     * @param tags tells the tags of a parameter
     */
    public Predicate<ParameterRecord> condition(Function<ParameterRecord, Map<String, String>> tags) {
        return parameter -> filters.stream().allMatch(filter -> filter.matches(parameter, tags));
    }

    /** The label that made a parameter match, so that the version carrying it is the answer; or null. */
    public @Nullable String matchedLabel(ParameterRecord parameter) {
        return filters.stream()
                .filter(filter -> filter.key() == FilterKey.LABEL)
                .flatMap(filter -> filter.values().stream())
                .filter(parameter.labels()::containsKey)
                .findFirst()
                .orElse(null);
    }
}
