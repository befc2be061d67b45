package dev.understudy.appconfig.rules.flags.document;

import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import java.util.List;

/** What is wrong with the rules of variants. */
final class RuleCheck {
    private RuleCheck() {}

    /** Everything that is wrong with a rule. */
    static List<InvalidConfigurationDetail> details(String location, String rule) {
        return List.of();
    }
}
