package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document. */
final class Problems {
    private final List<InvalidConfigurationDetail> all = new ArrayList<>();

    /** Everything so far, in the order in which it was found. */
    List<InvalidConfigurationDetail> all() {
        return all;
    }

    /** A value does not satisfy a constraint. */
    void notSatisfied(String constraint, String location, JsonNode value) {
        notSatisfied(constraint, location, FlagJson.text(value));
    }

    /** A value does not satisfy a constraint. */
    void notSatisfied(String constraint, String location, String value) {
        all.add(new InvalidConfigurationDetail(constraint, location, null, "NotSatisfied", value));
    }

    /** A value cannot be read as what it should be. */
    void invalid(String constraint, String location, JsonNode value) {
        all.add(new InvalidConfigurationDetail(constraint, location, null, "Invalid", FlagJson.text(value)));
    }

    /** Others found something wrong. */
    void addAll(List<InvalidConfigurationDetail> details) {
        all.addAll(details);
    }
}
