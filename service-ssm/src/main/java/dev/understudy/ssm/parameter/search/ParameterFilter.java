package dev.understudy.ssm.parameter.search;

import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a search, whose values are alternatives.
 *
 * @param key what it looks at
 * @param name the key as the caller wrote it, which for tags holds the tag's own key
 * @param option how it compares
 * @param values what it compares with; empty only for tags, where the key has to exist
 */
record ParameterFilter(FilterKey key, String name, String option, List<String> values) {

    boolean matches(ParameterRecord parameter, Function<ParameterRecord, Map<String, String>> tags) {
        ParameterVersion latest = parameter.latest();
        return switch (key) {
            case NAME -> matchesName(ParameterName.of(parameter.name()).key());
            case PATH -> true; // The selection sees to it.
            case TYPE -> compares(latest.type().wireValue());
            case KEY_ID -> compares(latest.keyId());
            case TIER -> compares(latest.tier().wireValue());
            case DATA_TYPE -> compares(latest.dataType());
            case LABEL -> values.stream().anyMatch(parameter.labels()::containsKey);
            case TAG -> matchesTag(tags.apply(parameter).get(tagKey()));
        };
    }

    /** The names that the filter leaves, if it can say so without looking at parameters. */
    @Nullable NameSelection selection() {
        if (key == FilterKey.PATH) {
            boolean recursive = option.equals(FilterKey.RECURSIVE);
            return NameSelection.anyOf(values.stream()
                    .map(value -> ParameterPath.ofFilter(value).selection(recursive))
                    .toList());
        }
        if (key != FilterKey.NAME || option.equals(FilterKey.CONTAINS)) {
            return null;
        }
        boolean exactly = option.equals(FilterKey.EQUALS);
        return NameSelection.anyOf(values.stream()
                .map(value -> ParameterName.of(value).key())
                .map(value -> exactly ? NameSelection.exactly(value) : NameSelection.prefix(value))
                .toList());
    }

    /** Whether it looks for what AWS publishes to everybody. */
    boolean published() {
        return key == FilterKey.PATH
                && values.stream()
                        .anyMatch(value -> ParameterPath.ofFilter(value).published());
    }

    private boolean matchesTag(@Nullable String value) {
        return value != null && (values.isEmpty() || compares(value));
    }

    private String tagKey() {
        return name.substring(FilterKey.TAG_PREFIX.length());
    }

    private boolean matchesName(String parameter) {
        return values.stream().anyMatch(value -> switch (option) {
            case FilterKey.CONTAINS -> parameter.contains(value);
            case FilterKey.BEGINS_WITH ->
                parameter.startsWith(ParameterName.of(value).key());
            default -> parameter.equals(ParameterName.of(value).key());
        });
    }

    private boolean compares(@Nullable String actual) {
        boolean beginning = option.equals(FilterKey.BEGINS_WITH);
        return actual != null
                && values.stream().anyMatch(value -> beginning ? actual.startsWith(value) : actual.equals(value));
    }
}
