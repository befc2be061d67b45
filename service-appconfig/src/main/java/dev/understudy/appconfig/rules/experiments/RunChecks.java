package dev.understudy.appconfig.rules.experiments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.appconfig.errors.ExperimentErrors;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.appconfig.model.Treatment;
import dev.understudy.appconfig.rules.flags.document.FlagDocuments;
import dev.understudy.appconfig.rules.flags.serving.FlagContent;
import dev.understudy.appconfig.rules.flags.serving.ServedFlags;
import dev.understudy.appconfig.rules.rollout.EnvironmentStates;
import dev.understudy.appconfig.rules.rollout.LiveConfiguration;
import dev.understudy.appconfig.rules.serving.ContentForms;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.ExperimentDesign;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.core.model.Blob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to hold before clients are given treatments. */
final class RunChecks {
    private final ContentForms forms;

    RunChecks(ContentForms forms) {
        this.forms = forms;
    }

    /**
     * The deployment whose configuration an experiment works on.
     *
     * @throws dev.understudy.appconfig.model.ConflictException if a deployment to the environment is in progress
     * @throws dev.understudy.appconfig.model.BadRequestException if none has the flag
     */
    Deployed requireDeployed(AppConfigStore store, ExperimentDesign design, Instant now) {
        DeploymentRecord current = current(store, design, now);
        FlagContent flag = current == null ? null : flag(current, design);
        if (current == null || flag == null) {
            throw ExperimentErrors.flagNotDeployed(design.flagKey(), design.environmentId());
        }
        return new Deployed(current, flag);
    }

    /**
     * A flag as it is deployed.
     *
     * @param deployment by which deployment
     * @param flag what it answers
     */
    record Deployed(DeploymentRecord deployment, FlagContent flag) {}

    /**
     * The deployment that is live where an experiment runs, or null.
     *
     * @throws dev.understudy.appconfig.model.ConflictException if a deployment to the environment is in progress
     */
    static @Nullable DeploymentRecord current(AppConfigStore store, ExperimentDesign design, Instant now) {
        if (EnvironmentStates.busy(store, design.environmentId(), now)) {
            throw ExperimentErrors.environmentBusy(design.environmentId());
        }
        return LiveConfiguration.of(store, design.environmentId(), design.profileId(), now)
                .current();
    }

    private @Nullable FlagContent flag(DeploymentRecord deployment, ExperimentDesign design) {
        ServedFlags flags = forms.flags(deployment);
        return flags == null ? null : flags.flag(design.flagKey());
    }

    /** Refuses a second experiment on a flag. */
    static void refuseSecond(AppConfigStore store, ExperimentDesign design) {
        for (ExperimentRunRecord other : store.runsUnderWay(design.environmentId(), design.profileId())) {
            if (other.design().flagKey().equals(design.flagKey())) {
                throw ExperimentErrors.flagInUse(design.flagKey(), other.definitionId());
            }
        }
    }

    /** Refuses weights that leave nothing to share. */
    static void requireWeight(ExperimentDesign design) {
        if (design.arms().stream().allMatch(arm -> arm.weight() == 0)) {
            throw ExperimentErrors.noWeight(design.id());
        }
    }

    /** Refuses overrides that name no treatment. */
    static void requireTreatments(ExperimentDesign design, Map<String, String> overrides) {
        for (String key : overrides.values()) {
            if (design.arms().stream().map(Treatment::key).noneMatch(key::equals)) {
                throw ExperimentErrors.unknownTreatment(key);
            }
        }
    }

    /** Refuses a run whose rules or values clients could not be given. */
    static void requireValid(ExperimentRunRecord run, Deployed deployed, String account) {
        ExperimentDesign design = run.design();
        Blob content = deployed.deployment().configuration().content();
        ArrayNode variants = JsonNodeFactory.instance.arrayNode();
        Overlay.variants(run, deployed.flag(), account).forEach(variant -> variants.add(variant.stored()));
        List<InvalidConfigurationDetail> details = FlagDocuments.problems(content, design.flagKey(), variants);
        if (!details.isEmpty()) {
            throw ExperimentErrors.invalidContent(
                    design.flagKey(),
                    design.environmentId(),
                    deployed.deployment().configuration().version(),
                    details);
        }
    }
}
