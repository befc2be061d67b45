package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.occurrence.Occurrence;
import org.jspecify.annotations.Nullable;

/** The member {@code occurrence} of rules, the same in all of them. */
final class OccurrenceJson {
    private static final String NAME = "occurrence";

    private OccurrenceJson() {}

    /**
     * What a rule says.
     *
     * @param byDefault what it means if it says nothing
     * @throws AdminRefusal if that makes no sense
     */
    static Occurrence read(AdminBody body, Occurrence byDefault) {
        JsonNode value = body.value(NAME);
        if (value == null) {
            return byDefault;
        }
        Occurrence meant = meant(value);
        if (meant == null) {
            throw AdminRefusal.badRequest(
                    "'occurrence' must be \"next\", \"always\", {\"first\": n}, {\"every\": n} with n"
                            + " from 1 on, or {\"probability\": p, \"seed\": s} with p above 0 and up to 1, not "
                            + value);
        }
        return meant;
    }

    private static @Nullable Occurrence meant(JsonNode value) {
        if (value.asText().equals("next")) {
            return new Occurrence.First(1);
        }
        if (value.asText().equals("always")) {
            return new Occurrence.Always();
        }
        JsonNode first = value.path("first");
        if (value.size() == 1 && first.isInt() && first.intValue() > 0) {
            return new Occurrence.First(first.intValue());
        }
        JsonNode every = value.path("every");
        if (value.size() == 1 && every.isInt() && every.intValue() > 0) {
            return new Occurrence.EveryNth(every.intValue());
        }
        return atRandom(value);
    }

    private static @Nullable Occurrence atRandom(JsonNode value) {
        double share = value.path("probability").asDouble();
        JsonNode seed = value.path("seed");
        boolean complete = value.path("probability").isNumber()
                && (value.size() == 1 || (value.size() == 2 && seed.canConvertToLong() && seed.isIntegralNumber()));
        return complete && share > 0 && share <= 1 ? new Occurrence.Probability(share, seed.asLong()) : null;
    }

    static void write(Occurrence occurrence, ObjectNode json) {
        if (occurrence instanceof Occurrence.First first) {
            json.putObject(NAME).put("first", first.count());
        } else if (occurrence instanceof Occurrence.EveryNth every) {
            json.putObject(NAME).put("every", every.step());
        } else if (occurrence instanceof Occurrence.Probability random) {
            json.putObject(NAME).put("probability", random.share()).put("seed", random.seed());
        } else {
            json.put(NAME, "always");
        }
    }
}
