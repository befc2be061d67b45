package dev.understudy.appconfig.rules.experiments;

import com.google.common.collect.Iterators;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ExperimentErrors;
import dev.understudy.appconfig.model.ExperimentRunEvent;
import dev.understudy.appconfig.model.ListExperimentDefinitionsInput;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ExperimentDefinitionRecord;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What lists of experiments show, and in which order: what changed last comes first. */
public final class ExperimentLists {
    private ExperimentLists() {}

    /** The definitions that a request asks for. */
    public static PageSource<ExperimentDefinitionRecord> definitions(
            ListExperimentDefinitionsInput input, Lookup lookup) {
        Predicate<ExperimentDefinitionRecord> wanted = filter(input, lookup);
        List<ExperimentDefinitionRecord> found = new ArrayList<>();
        for (ExperimentDefinitionRecord experiment : lookup.store().experiments.values()) {
            if (wanted.test(experiment)) {
                found.add(experiment);
            }
        }
        found.sort(Comparator.comparing(ExperimentLists::age));
        return PageSource.sorted(found, ExperimentLists::age);
    }

    private static String age(ExperimentDefinitionRecord experiment) {
        return String.format(
                        Locale.ROOT,
                        "%019d",
                        Long.MAX_VALUE - experiment.updatedAt().toEpochMilli())
                + experiment.id();
    }

    private static Predicate<ExperimentDefinitionRecord> filter(ListExperimentDefinitionsInput input, Lookup lookup) {
        ApplicationRecord application =
                input.applicationIdentifier() == null ? null : lookup.requireApplication(input.applicationIdentifier());
        String environment = input.environmentIdentifier() == null
                ? null
                : environmentId(application, input.environmentIdentifier(), lookup);
        String profile = input.configurationProfileIdentifier() == null
                ? null
                : profileId(application, input.configurationProfileIdentifier(), lookup);
        return experiment -> (application == null || experiment.applicationId().equals(application.id()))
                && (environment == null || experiment.environmentId().equals(environment))
                && (profile == null || experiment.profileId().equals(profile))
                && (input.status() == null || experiment.status() == input.status());
    }

    /** Without an application, only an id says which environment is meant. */
    private static String environmentId(@Nullable ApplicationRecord application, String identifier, Lookup lookup) {
        EnvironmentRecord found = application == null
                ? lookup.store().environments.get(identifier)
                : lookup.findEnvironment(application, identifier);
        if (found == null) {
            throw ExperimentErrors.filterNotFound("environment", identifier);
        }
        return found.id();
    }

    private static String profileId(@Nullable ApplicationRecord application, String identifier, Lookup lookup) {
        ProfileRecord found = application == null
                ? lookup.store().profiles.get(identifier)
                : lookup.findProfile(application, identifier);
        if (found == null) {
            throw ExperimentErrors.filterNotFound("configuration profile", identifier);
        }
        return found.id();
    }

    /** The events of a run, newest first. */
    public static PageSource<ExperimentRunEvent> events(ExperimentRunRecord run) {
        List<Numbered> newestFirst = new ArrayList<>();
        for (int i = run.events().size() - 1; i >= 0; i--) {
            newestFirst.add(new Numbered(i, run.events().get(i)));
        }
        PageSource<Numbered> numbered = PageSource.sorted(
                newestFirst, event -> String.format(Locale.ROOT, "%010d", Integer.MAX_VALUE - event.number));
        return position -> Iterators.transform(
                numbered.after(position), event -> new Positioned<>(event.position(), event.item().event));
    }

    private record Numbered(int number, ExperimentRunEvent event) {}
}
