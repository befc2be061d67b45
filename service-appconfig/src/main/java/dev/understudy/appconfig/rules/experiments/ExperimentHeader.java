package dev.understudy.appconfig.rules.experiments;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.model.Treatment;
import dev.understudy.appconfig.state.ExperimentDesign;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.core.state.PartitionKey;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Experiment-Flags}, which tells agents which variants stand for which treatments, so that they can write
 * assignment logs. Its form was recorded in 2026: {@code flag=runArn|t1=__t1__,c=__c__;…}.
 */
public final class ExperimentHeader {
    private ExperimentHeader() {}

    /** The header's value; null if no experiment runs. */
    public static @Nullable String of(List<ExperimentRunRecord> running, PartitionKey owner) {
        return running.isEmpty()
                ? null
                : running.stream().map(run -> entry(run, owner)).collect(Collectors.joining(";"));
    }

    private static String entry(ExperimentRunRecord run, PartitionKey owner) {
        ExperimentDesign design = run.design();
        String arn = AppConfigArns.experimentRun(owner, design.applicationId(), design.id(), run.number());
        String treatments =
                design.arms().stream().map(ExperimentHeader::variant).collect(Collectors.joining(","));
        return design.flagKey() + "=" + arn + "|" + treatments;
    }

    private static String variant(Treatment treatment) {
        return treatment.key() + "=" + Overlay.name(treatment);
    }
}
