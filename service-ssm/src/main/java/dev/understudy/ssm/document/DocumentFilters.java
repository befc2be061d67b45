package dev.understudy.ssm.document;

import dev.understudy.ssm.model.DocumentFilter;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentKeyValuesFilter;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of documents: a document has to satisfy all of them, each by one of its values.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentKeyValuesFilter.html">
 *     DocumentKeyValuesFilter</a>
 */
final class DocumentFilters {
    private static final String TAG = "tag:";
    private static final String OWNER = "Owner";
    private static final List<String> OWNERS = List.of("Self", "Amazon", "Private", "Public", "ThirdParty");
    private static final Set<String> KEYS =
            Set.of(OWNER, "Name", "PlatformTypes", "DocumentType", "TargetType", "SearchKeyword");

    /** Why a caller sees a document. */
    enum Origin {
        /** It is its own. */
        SELF("Self"),
        /** AWS publishes it. */
        AMAZON("Amazon"),
        /** Another account shares it with the caller. */
        PRIVATE("Private"),
        /** Another account shares it with everybody. */
        PUBLIC("Public");

        private final String value;

        Origin(String value) {
            this.value = value;
        }
    }

    private record Filter(String key, List<String> values) {}

    private final List<Filter> filters;

    private DocumentFilters(List<Filter> filters) {
        this.filters = filters;
    }

    /**
     * The filters of a request, those of the older kind included.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidFilterKey}
     */
    static DocumentFilters of(ListDocumentsInput input) {
        List<Filter> filters = new ArrayList<>();
        for (DocumentFilter filter : orEmpty(input.documentFilterList())) {
            filters.add(new Filter(filter.key().wireValue(), List.of(filter.value())));
        }
        for (DocumentKeyValuesFilter filter : orEmpty(input.filters())) {
            String key = String.valueOf(filter.key());
            if (!KEYS.contains(key) && !(key.startsWith(TAG) && key.length() > TAG.length())) {
                throw DocumentErrors.unknownFilter();
            }
            filters.add(new Filter(key, orEmpty(filter.values())));
        }
        refuseOwners(filters);
        return new DocumentFilters(filters);
    }

    private static void refuseOwners(List<Filter> filters) {
        List<Filter> owners =
                filters.stream().filter(filter -> filter.key().equals(OWNER)).toList();
        boolean legal = owners.stream()
                .allMatch(filter -> filter.values().size() == 1
                        && OWNERS.stream().anyMatch(filter.values().get(0)::equalsIgnoreCase));
        if (owners.size() > 1 || !legal) {
            throw DocumentErrors.oneOwner(OWNERS);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    /**
     * Whether a document satisfies all filters.
     *
     * @param name its name without the rest of its ARN
     */
    boolean accept(DocumentIdentifier document, String name, Origin origin) {
        return filters.stream()
                .allMatch(filter -> filter.values().stream().anyMatch(condition(filter.key(), document, name, origin)));
    }

    private static Predicate<String> condition(String key, DocumentIdentifier document, String name, Origin origin) {
        return switch (key) {
            case OWNER -> value -> value.equalsIgnoreCase(origin.value);
            case "Name" -> name::startsWith;
            case "PlatformTypes" ->
                value -> orEmpty(document.platformTypes()).stream()
                        .anyMatch(platform -> platform.wireValue().equalsIgnoreCase(value));
            case "DocumentType" ->
                value -> document.documentType() != null
                        && document.documentType().wireValue().equals(value);
            case "TargetType" -> value -> Objects.equals(document.targetType(), value);
            case "SearchKeyword" -> value -> name.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
            default -> value -> hasTag(document, key.substring(TAG.length()), value);
        };
    }

    private static boolean hasTag(DocumentIdentifier document, String key, String value) {
        for (Tag tag : orEmpty(document.tags())) {
            if (tag.key().equals(key) && tag.value().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
