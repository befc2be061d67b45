package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentDefinitionSnapshot;
import dev.understudy.appconfig.model.Treatment;
import dev.understudy.appconfig.model.TreatmentInput;
import dev.understudy.appconfig.model.UpdateExperimentDefinitionInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a flag are compared, and for whom. A run keeps the design that it began with.
 *
 * @param applicationId the application
 * @param id the definition's id
 * @param name given by the user, unique in its application
 * @param hypothesis null if there is none
 * @param profileId the feature flag profile
 * @param environmentId the environment
 * @param flagKey the flag
 * @param audienceRule who takes part, in the rule language
 * @param audienceDescription null if there is none
 * @param launchCriteria null if there are none
 * @param treatments the values to compare, with the keys {@code t1}, {@code t2}, …
 * @param control the value to compare them with, with the key {@code c}
 */
public record ExperimentDesign(
        String applicationId,
        String id,
        String name,
        @Nullable String hypothesis,
        String profileId,
        String environmentId,
        String flagKey,
        String audienceRule,
        @Nullable String audienceDescription,
        @Nullable String launchCriteria,
        List<Treatment> treatments,
        Treatment control) {
    private static final String CONTROL_KEY = "c";

    /** Keeps a copy. */
    public ExperimentDesign {
        treatments = List.copyOf(treatments);
    }

    /** Treatments with the keys that their places give them. */
    public static List<Treatment> keyed(List<TreatmentInput> treatments) {
        List<Treatment> keyed = new ArrayList<>();
        for (TreatmentInput treatment : treatments) {
            keyed.add(keyed("t" + (keyed.size() + 1), treatment));
        }
        return keyed;
    }

    /** The control with its key. */
    public static Treatment keyedControl(TreatmentInput control) {
        return keyed(CONTROL_KEY, control);
    }

    private static Treatment keyed(String key, TreatmentInput treatment) {
        return new Treatment(key, treatment.weight(), treatment.description(), treatment.flagValue());
    }

    /** Treatments and control, in the order of their shares. */
    public List<Treatment> arms() {
        List<Treatment> arms = new ArrayList<>(treatments);
        arms.add(control);
        return arms;
    }

    /** The design with what an update gives; treatments and control are replaced whole and get new keys. */
    public ExperimentDesign changed(UpdateExperimentDefinitionInput update) {
        return new ExperimentDesign(
                applicationId,
                id,
                name,
                Descriptions.changed(hypothesis, update.hypothesis()),
                profileId,
                environmentId,
                flagKey,
                update.audienceRule() == null ? audienceRule : update.audienceRule(),
                Descriptions.changed(audienceDescription, update.audienceDescription()),
                Descriptions.changed(launchCriteria, update.launchCriteria()),
                update.treatments() == null ? treatments : keyed(update.treatments()),
                update.control() == null ? control : keyedControl(update.control()));
    }

    /** The design as answers show it. */
    public ExperimentDefinitionSnapshot describe() {
        return new ExperimentDefinitionSnapshot(
                applicationId,
                id,
                name,
                hypothesis,
                profileId,
                environmentId,
                flagKey,
                audienceRule,
                audienceDescription,
                launchCriteria,
                treatments,
                control);
    }
}
