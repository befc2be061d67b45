package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentDefinitionSnapshot;
import dev.understudy.appconfig.model.ExperimentDefinitionStatus;
import dev.understudy.appconfig.model.ExperimentDefinitionSummary;
import dev.understudy.appconfig.model.GetExperimentDefinitionOutput;
import java.time.Instant;

/**
 * What an experiment is about.
 *
 * @param design all that users say about it, with the ids of what it belongs to
 * @param stage whether a run is under way
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record ExperimentDefinitionRecord(
        ExperimentDesign design, ExperimentStage stage, Instant createdAt, Instant updatedAt) {
    /** 7 characters, given by the service. */
    public String id() {
        return design.id();
    }

    /** The application. */
    public String applicationId() {
        return design.applicationId();
    }

    /** The feature flag profile. */
    public String profileId() {
        return design.profileId();
    }

    /** The environment. */
    public String environmentId() {
        return design.environmentId();
    }

    /** The stage's name on the wire. */
    public ExperimentDefinitionStatus status() {
        return stage.status();
    }

    /** The same definition at another stage. */
    public ExperimentDefinitionRecord at(ExperimentStage next, Instant now) {
        return new ExperimentDefinitionRecord(design, next, createdAt, now);
    }

    /** The same definition with another design. */
    public ExperimentDefinitionRecord with(ExperimentDesign changed, Instant now) {
        return new ExperimentDefinitionRecord(changed, stage, createdAt, now);
    }

    /** The definition as answers show it. */
    public GetExperimentDefinitionOutput describe() {
        ExperimentDefinitionSnapshot shown = design.describe();
        return GetExperimentDefinitionOutput.builder()
                .applicationId(shown.applicationId())
                .id(shown.id())
                .name(shown.name())
                .hypothesis(shown.hypothesis())
                .status(status())
                .configurationProfileId(shown.configurationProfileId())
                .environmentId(shown.environmentId())
                .flagKey(shown.flagKey())
                .audienceRule(shown.audienceRule())
                .audienceDescription(shown.audienceDescription())
                .launchCriteria(shown.launchCriteria())
                .treatments(shown.treatments())
                .control(shown.control())
                .createdAt(createdAt)
                .updatedAt(updatedAt)
                .build();
    }

    /** The definition as lists show it. */
    public ExperimentDefinitionSummary summarize() {
        return ExperimentDefinitionSummary.builder()
                .applicationId(design.applicationId())
                .id(design.id())
                .name(design.name())
                .hypothesis(design.hypothesis())
                .status(status())
                .configurationProfileId(design.profileId())
                .environmentId(design.environmentId())
                .flagKey(design.flagKey())
                .createdAt(createdAt)
                .updatedAt(updatedAt)
                .build();
    }
}
