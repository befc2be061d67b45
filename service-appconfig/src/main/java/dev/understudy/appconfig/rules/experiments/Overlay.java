package dev.understudy.appconfig.rules.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appconfig.model.AttributeValue;
import dev.understudy.appconfig.model.FlagValue;
import dev.understudy.appconfig.model.Treatment;
import dev.understudy.appconfig.rules.flags.serving.FlagContent;
import dev.understudy.appconfig.rules.flags.serving.FlagSettings;
import dev.understudy.appconfig.rules.flags.serving.FlagVariant;
import dev.understudy.appconfig.rules.flags.serving.ServedFlags;
import dev.understudy.appconfig.state.ExperimentDesign;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a flag answers while an experiment runs on it. AWS makes a list of variants of it, whose names, order and rules were
 * recorded in 2026: first one for each treatment that certain entities get in any case, then one for each treatment and
 * the control, then what is deployed. A flag that has variants of its own keeps them behind those.
 */
public final class Overlay {
    private static final String DEFAULT = "__default__";

    private Overlay() {}

    /**
     * Flags as they are while experiments run.
     *
     * @param flags as they are deployed; a flag that is not among them is left out
     * @param running the runs under way
     * @param account whose experiments they are
     */
    public static ServedFlags apply(ServedFlags flags, List<ExperimentRunRecord> running, String account) {
        ServedFlags overlaid = flags;
        for (ExperimentRunRecord run : running) {
            FlagContent deployed = flags.flag(run.design().flagKey());
            if (deployed != null) {
                overlaid = overlaid.with(
                        run.design().flagKey(), new FlagContent.MultiVariant(variants(run, deployed, account)));
            }
        }
        return overlaid;
    }

    /** The variants of a flag while an experiment runs on it. */
    public static List<FlagVariant> variants(ExperimentRunRecord run, FlagContent deployed, String account) {
        List<FlagVariant> variants = new ArrayList<>();
        addOverrides(run, variants);
        for (Band band : Band.of(run.design().arms(), run.exposure())) {
            variants.add(FlagVariant.of(
                    name(band.treatment()),
                    rule(run, band, account),
                    settings(band.treatment().flagValue())));
        }
        if (deployed instanceof FlagContent.MultiVariant own) {
            variants.addAll(own.variants());
        } else if (deployed instanceof FlagContent.Basic basic) {
            variants.add(FlagVariant.of(DEFAULT, null, basic.settings()));
        }
        return variants;
    }

    /** The name of the variant that stands for a treatment. */
    public static String name(Treatment treatment) {
        return "__" + treatment.key() + "__";
    }

    private static void addOverrides(ExperimentRunRecord run, List<FlagVariant> variants) {
        ExperimentDesign design = run.design();
        List<Treatment> controlFirst = new ArrayList<>();
        controlFirst.add(design.control());
        controlFirst.addAll(design.treatments());
        for (Treatment treatment : controlFirst) {
            List<String> entities = run.overrides().entrySet().stream()
                    .filter(override -> override.getValue().equals(treatment.key()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!entities.isEmpty()) {
                variants.add(FlagVariant.of(
                        "__" + treatment.key() + "_override__",
                        entities.stream()
                                .map(Overlay::quoted)
                                .collect(Collectors.joining(",", "(in $entityId [", "])")),
                        settings(treatment.flagValue())));
            }
        }
    }

    private static String rule(ExperimentRunRecord run, Band band, String account) {
        ExperimentDesign design = run.design();
        String seed = String.join(":", account, design.applicationId(), design.id(), Integer.toString(run.number()));
        String upTo = split(Band.text(band.to()), seed);
        String within = band.first() ? upTo : "(and " + upTo + " (not " + split(Band.text(band.from()), seed) + "))";
        return "(and (exists key::\"entityId\") " + design.audienceRule() + " " + within + ")";
    }

    private static String split(String percentage, String seed) {
        return "(split pct::" + percentage + " by::$entityId seed::" + quoted(seed) + ")";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static FlagSettings settings(FlagValue value) {
        Map<String, JsonNode> attributes = new TreeMap<>();
        if (value.attributeValues() != null) {
            for (Map.Entry<String, AttributeValue> attribute :
                    value.attributeValues().entrySet()) {
                attributes.put(attribute.getKey(), AttributeJson.of(attribute.getValue()));
            }
        }
        return new FlagSettings(value.enabled(), attributes);
    }
}
