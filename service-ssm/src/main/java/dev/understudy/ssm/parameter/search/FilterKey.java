package dev.understudy.ssm.parameter.search;

import java.util.List;

/** What filters look at, and how they may compare. */
enum FilterKey {
    NAME("Name", List.of("BeginsWith", "Equals"), "Equals"),
    PATH("Path", List.of("Recursive", "OneLevel"), "OneLevel"),
    TYPE("Type", List.of("BeginsWith", "Equals"), "Equals"),
    KEY_ID("KeyId", List.of("BeginsWith", "Equals"), "Equals"),
    TIER("Tier", List.of("Equals"), "Equals"),
    DATA_TYPE("DataType", List.of("BeginsWith", "Equals"), "Equals"),
    LABEL("Label", List.of("Equals"), "Equals"),
    TAG("tag:", List.of("BeginsWith", "Equals"), "Equals");

    static final String EQUALS = "Equals";
    static final String BEGINS_WITH = "BeginsWith";
    static final String CONTAINS = "Contains";
    static final String RECURSIVE = "Recursive";
    static final String TAG_PREFIX = "tag:";

    private final String wireValue;
    private final List<String> options;
    private final String usualOption;

    FilterKey(String wireValue, List<String> options, String usualOption) {
        this.wireValue = wireValue;
        this.options = options;
        this.usualOption = usualOption;
    }

    /** The key that the model's pattern let through. */
    static FilterKey of(String name) {
        for (FilterKey key : values()) {
            if (key == TAG ? name.startsWith(TAG_PREFIX) : name.equals(key.wireValue)) {
                return key;
            }
        }
        throw new IllegalArgumentException("no filter key is called " + name);
    }

    /** The options that a refusal lists. Names can also be searched for a part, which it does not mention. */
    List<String> options() {
        return options;
    }

    boolean knows(String option) {
        return options.contains(option) || (this == NAME && option.equals(CONTAINS));
    }

    /** The option of a filter that names none. */
    String usualOption() {
        return usualOption;
    }
}
