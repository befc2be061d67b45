package dev.understudy.appconfig.rules.experiments;

import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ExperimentErrors;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.ExperimentDefinitionRecord;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import org.jspecify.annotations.Nullable;

/** Finds the definitions and runs that requests name. */
public final class ExperimentFinder {
    private final Lookup lookup;

    /** Looks among the resources of one account and region. */
    public ExperimentFinder(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The definition of this id or name in the application of this id or name. */
    public ExperimentDefinitionRecord require(String applicationIdentifier, String identifier) {
        ApplicationRecord application = lookup.requireApplication(applicationIdentifier);
        ExperimentDefinitionRecord byId = lookup.store().experiments.get(identifier);
        ExperimentDefinitionRecord found = byId != null && byId.applicationId().equals(application.id())
                ? byId
                : findByName(application, identifier);
        if (found == null) {
            throw ExperimentErrors.definitionNotFound(identifier);
        }
        return found;
    }

    /** The definition of this name in an application, or null. */
    public @Nullable ExperimentDefinitionRecord findByName(ApplicationRecord application, String name) {
        return lookup.store().experimentsOf(application.id()).stream()
                .filter(experiment -> experiment.design().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The run of this number of a definition. */
    public ExperimentRunRecord requireRun(String applicationIdentifier, String identifier, int run) {
        ExperimentDefinitionRecord experiment = require(applicationIdentifier, identifier);
        return lookup.store()
                .runs
                .require(
                        ExperimentRunRecord.key(experiment.id(), run),
                        () -> ExperimentErrors.runNotFound(experiment.id(), run));
    }
}
