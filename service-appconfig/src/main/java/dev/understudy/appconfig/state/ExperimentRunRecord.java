package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentRunEvent;
import dev.understudy.appconfig.model.ExperimentRunSummary;
import dev.understudy.appconfig.model.GetExperimentRunOutput;
import dev.understudy.appconfig.model.TreatmentOverrides;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of an experiment.
 *
 * @param number counted from 1 in its definition
 * @param description null if there is none
 * @param design what the definition said when the run began
 * @param exposure the share of the audience that takes part, in percent; it only grows
 * @param overrides the keys of treatments that certain clients get in any case, by entity id
 * @param phase whether it goes on
 * @param startedAt when it began
 * @param updatedAt when it was last changed
 * @param events what happened, oldest first
 */
public record ExperimentRunRecord(
        int number,
        @Nullable String description,
        ExperimentDesign design,
        float exposure,
        Map<String, String> overrides,
        RunPhase phase,
        Instant startedAt,
        Instant updatedAt,
        List<ExperimentRunEvent> events) {
    /** Keeps copies. */
    public ExperimentRunRecord {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        events = List.copyOf(events);
    }

    /** The definition. */
    public String definitionId() {
        return design.id();
    }

    /** The key in its table: the newest run of a definition comes first. */
    public String key() {
        return key(definitionId(), number);
    }

    /** The key of a run. */
    public static String key(String definitionId, int number) {
        return NumberedKeys.newestFirst(prefix(definitionId), number);
    }

    /** What the keys of all runs of a definition begin with. */
    public static String prefix(String definitionId) {
        return definitionId + "/";
    }

    /** The same run with another description. */
    public ExperimentRunRecord described(@Nullable String text) {
        return new ExperimentRunRecord(
                number,
                Descriptions.changed(description, text),
                design,
                exposure,
                overrides,
                phase,
                startedAt,
                updatedAt,
                events);
    }

    /** The same run with a greater exposure. */
    public ExperimentRunRecord exposed(float percentage) {
        return new ExperimentRunRecord(
                number, description, design, percentage, overrides, phase, startedAt, updatedAt, events);
    }

    /** The same run with other overrides. */
    public ExperimentRunRecord overridden(Map<String, String> replaced) {
        return new ExperimentRunRecord(
                number, description, design, exposure, replaced, phase, startedAt, updatedAt, events);
    }

    /** The same run in another phase. */
    public ExperimentRunRecord in(RunPhase next) {
        return new ExperimentRunRecord(
                number, description, design, exposure, overrides, next, startedAt, updatedAt, events);
    }

    /** The same run after one more event. */
    public ExperimentRunRecord after(ExperimentRunEvent event, Instant now) {
        List<ExperimentRunEvent> more = new ArrayList<>(events);
        more.add(event);
        return new ExperimentRunRecord(number, description, design, exposure, overrides, phase, startedAt, now, more);
    }

    /** The overrides as answers show them: none are left out. */
    public @Nullable TreatmentOverrides shownOverrides() {
        return overrides.isEmpty() ? null : TreatmentOverrides.inline(overrides);
    }

    /** The run as answers show it. */
    public GetExperimentRunOutput describe() {
        RunPhase.Done done = phase instanceof RunPhase.Done ended ? ended : null;
        return GetExperimentRunOutput.builder()
                .applicationId(design.applicationId())
                .experimentDefinitionId(design.id())
                .run(number)
                .description(description)
                .status(phase.status())
                .exposurePercentage(exposure)
                .treatmentOverrides(shownOverrides())
                .result(done == null ? null : done.result())
                .startedAt(startedAt)
                .updatedAt(updatedAt)
                .endedAt(done == null ? null : done.endedAt())
                .experimentDefinitionSnapshot(design.describe())
                .build();
    }

    /** The run as lists show it. */
    public ExperimentRunSummary summarize() {
        return ExperimentRunSummary.builder()
                .experimentDefinitionId(design.id())
                .run(number)
                .description(description)
                .status(phase.status())
                .startedAt(startedAt)
                .updatedAt(updatedAt)
                .endedAt(phase instanceof RunPhase.Done done ? done.endedAt() : null)
                .build();
    }
}
