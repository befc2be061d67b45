package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Lab;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.DeploymentParameters;
import dev.understudy.appconfig.model.ExperimentDefinitionStatus;
import dev.understudy.appconfig.model.ExperimentRunEvent;
import dev.understudy.appconfig.model.ExperimentRunEventType;
import dev.understudy.appconfig.model.ExperimentRunResult;
import dev.understudy.appconfig.model.ExperimentRunStatus;
import dev.understudy.appconfig.model.ExperimentRunSummary;
import dev.understudy.appconfig.model.GetExperimentRunOutput;
import dev.understudy.appconfig.model.ListExperimentRunsInput;
import dev.understudy.appconfig.model.ListExperimentRunsOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.StartExperimentRunOutput;
import dev.understudy.appconfig.model.StopExperimentRunInput;
import dev.understudy.appconfig.model.StopExperimentRunOutput;
import dev.understudy.appconfig.model.TreatmentOverrides;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.appconfig.model.UpdateExperimentDefinitionInput;
import dev.understudy.appconfig.model.UpdateExperimentRunOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changing and stopping runs of experiments (newest additions A4, A6, A10)")
class ExperimentRunsTest {
    private final AppConfig appConfig = new AppConfig();
    private final Lab lab = new Lab(appConfig);
    private final String application = lab.shop().application();

    private static TreatmentOverrides overrides(String... entitiesAndKeys) {
        return entitiesAndKeys.length == 2
                ? TreatmentOverrides.inline(Map.of(entitiesAndKeys[0], entitiesAndKeys[1]))
                : TreatmentOverrides.inline(Map.of());
    }

    private List<ExperimentRunEventType> types(String definition) {
        return lab.events(definition, 1).stream()
                .map(ExperimentRunEvent::eventType)
                .toList();
    }

    @Test
    @DisplayName("events come newest first, each with what is in force after it [recorded], [docs]")
    void events() {
        String definition = lab.define("exp");
        appConfig.perform(lab.run(definition)
                .exposurePercentage(10f)
                .treatmentOverrides(overrides("me", "c"))
                .build());
        lab.expose(definition, 20);
        appConfig.perform(lab.change(definition).treatmentOverrides(overrides()).build());
        lab.stop(definition, 1);

        List<ExperimentRunEvent> events = lab.events(definition, 1);

        assertThat(events)
                .extracting(ExperimentRunEvent::eventType)
                .containsExactly(
                        ExperimentRunEventType.RUN_STOPPED,
                        ExperimentRunEventType.OVERRIDES_UPDATED,
                        ExperimentRunEventType.EXPOSURE_UPDATED,
                        ExperimentRunEventType.RUN_STARTED);
        assertThat(events).extracting(ExperimentRunEvent::exposurePercentage).containsExactly(20f, 20f, 20f, 10f);
        assertThat(events)
                .extracting(ExperimentRunEvent::treatmentOverrides)
                .containsExactly(null, null, overrides("me", "c"), overrides("me", "c"));
        assertThat(events).extracting(ExperimentRunEvent::triggeredBy).containsOnly(TriggeredBy.USER);
        assertThat(events.get(3).description()).isEqualTo("Experiment run started");
        assertThat(events.get(0).description()).isEqualTo("Experiment run stopped");
        assertThat(events.get(0).associatedDeployment()).isNull();
    }

    @Test
    @DisplayName("exposure only grows; less is refused with both numbers, the same is no change [recorded]")
    void exposure() {
        String definition = lab.define("exp");
        lab.start(definition, 20);

        assertThatThrownBy(() -> lab.expose(definition, 0))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Exposure percentage can only be increased. Current: 20.0%, Requested: 0.0%.");
        lab.expose(definition, 20);
        assertThat(types(definition)).containsExactly(ExperimentRunEventType.RUN_STARTED);
        appConfig.advance(Duration.ofMinutes(1));
        UpdateExperimentRunOutput grown = lab.expose(definition, 30);
        assertThat(grown.exposurePercentage()).isEqualTo(30);
        assertThat(grown.updatedAt()).isEqualTo(appConfig.now());
    }

    @Test
    @DisplayName("exposure and overrides do not change together; nothing changes then [recorded]")
    void oneAttributeAtATime() {
        String definition = lab.define("exp");
        lab.start(definition, 0);
        GetExperimentRunOutput before = lab.getRun(definition, 1);

        assertThatThrownBy(() -> appConfig.perform(lab.change(definition)
                        .exposurePercentage(20f)
                        .treatmentOverrides(overrides("me", "t1"))
                        .build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("1 validation error detected: Value 20.0 at 'exposurePercentage' failed to satisfy"
                        + " constraint: Only one deployment attribute can be updated per request");
        assertThat(lab.getRun(definition, 1)).isEqualTo(before);
    }

    @Test
    @DisplayName("overrides are replaced whole, and name treatments that there are")
    void replacedOverrides() {
        String definition = lab.define("exp");
        appConfig.perform(
                lab.run(definition).treatmentOverrides(overrides("me", "t1")).build());

        UpdateExperimentRunOutput replaced = appConfig.perform(
                lab.change(definition).treatmentOverrides(overrides("you", "c")).build());

        assertThat(replaced.treatmentOverrides()).isEqualTo(overrides("you", "c"));
        assertThatThrownBy(() -> appConfig.perform(lab.change(definition)
                        .treatmentOverrides(overrides("you", "t2"))
                        .build()))
                .isInstanceOf(BadRequestException.class);
        assertThat(lab.getRun(definition, 1).treatmentOverrides()).isEqualTo(overrides("you", "c"));
    }

    @Test
    @DisplayName("a description alone makes neither a deployment nor an event")
    void descriptionOnly() {
        String definition = lab.define("exp");
        lab.start(definition, 0);

        UpdateExperimentRunOutput described =
                appConfig.perform(lab.change(definition).description("second").build());

        assertThat(described.description()).isEqualTo("second");
        assertThat(lab.deployments()).hasSize(2);
        assertThat(types(definition)).hasSize(1);
    }

    @Test
    @DisplayName("a stopped run is DONE, with the result as given; the definition is IDLE again [recorded]")
    void stop() {
        String definition = lab.define("exp");
        lab.start(definition, 20);
        appConfig.advance(Duration.ofHours(1));
        ExperimentRunResult result = new ExperimentRunResult("on is better", null, null);

        StopExperimentRunOutput stopped = appConfig.perform(StopExperimentRunInput.builder()
                .applicationIdentifier(application)
                .experimentDefinitionIdentifier(definition)
                .run(1)
                .result(result)
                .build());

        assertThat(stopped.status()).isEqualTo(ExperimentRunStatus.DONE);
        assertThat(stopped.result()).isEqualTo(result);
        assertThat(stopped.exposurePercentage()).isEqualTo(20);
        assertThat(stopped.endedAt()).isEqualTo(appConfig.now()).isEqualTo(stopped.updatedAt());
        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.IDLE);
    }

    @Test
    @DisplayName("a run neither changes nor stops with tags that its deployment could not have")
    void wrongTags() {
        String definition = lab.define("exp");
        lab.start(definition, 20);
        DeploymentParameters reserved = new DeploymentParameters(null, Map.of("aws:reserved", "1"));
        GetExperimentRunOutput before = lab.getRun(definition, 1);

        assertThatThrownBy(() -> appConfig.perform(lab.change(definition)
                        .exposurePercentage(30f)
                        .deploymentParameters(reserved)
                        .build()))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> appConfig.perform(StopExperimentRunInput.builder()
                        .applicationIdentifier(application)
                        .experimentDefinitionIdentifier(definition)
                        .run(1)
                        .deploymentParameters(reserved)
                        .build()))
                .isInstanceOf(BadRequestException.class);

        assertThat(lab.getRun(definition, 1)).isEqualTo(before);
        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.ACTIVE);
        assertThat(lab.deployments()).hasSize(2);
    }

    @Test
    @DisplayName("a run that is done is neither changed nor stopped again [recorded]")
    void done() {
        String definition = lab.define("exp");
        lab.start(definition, 20);
        lab.stop(definition, 1);

        assertThatThrownBy(() -> appConfig.perform(
                        lab.change(definition).description("late").build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot update experiment run 1 for experiment definition " + definition
                        + " because it is already terminal.");
        assertThatThrownBy(() -> lab.stop(definition, 1))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Experiment run 1 for experiment definition " + definition + " is not running.");
    }

    @Test
    @DisplayName("the next run has the next number, and the old one keeps its snapshot [docs]")
    void secondRun() {
        String definition = lab.define("exp");
        lab.start(definition, 0);
        lab.stop(definition, 1);
        appConfig.perform(UpdateExperimentDefinitionInput.builder()
                .applicationIdentifier(application)
                .experimentDefinitionIdentifier(definition)
                .audienceRule("(eq $country \"CA\")")
                .build());

        StartExperimentRunOutput second = lab.start(definition, 0);

        assertThat(second.run()).isEqualTo(2);
        assertThat(snapshotRule(1)).isEqualTo("(eq $country \"US\")");
        assertThat(snapshotRule(2)).isEqualTo("(eq $country \"CA\")");
    }

    private @Nullable String snapshotRule(int run) {
        return Objects.requireNonNull(lab.getRun("exp", run).experimentDefinitionSnapshot())
                .audienceRule();
    }

    @Test
    @DisplayName("runs are listed newest first, page by page and by status; unknown runs are not found")
    void lists() {
        String definition = lab.define("exp");
        lab.start(definition, 0);
        lab.stop(definition, 1);
        lab.start(definition, 0);

        assertThat(runs(ListExperimentRunsInput.builder())).containsExactly(2, 1);
        assertThat(runs(ListExperimentRunsInput.builder().status(ExperimentRunStatus.DONE)))
                .containsExactly(1);
        assertThat(runs(ListExperimentRunsInput.builder().maxResults(1))).containsExactly(2);
        assertThatThrownBy(() -> lab.getRun(definition, 3)).isInstanceOf(ResourceNotFoundException.class);
    }

    private List<Integer> runs(ListExperimentRunsInput.Builder input) {
        ListExperimentRunsOutput list = appConfig.perform(input.applicationIdentifier(application)
                .experimentDefinitionIdentifier("exp")
                .build());
        return Objects.requireNonNull(list.items()).stream()
                .map(ExperimentRunSummary::run)
                .toList();
    }

    @Test
    @DisplayName("a user's deployment is allowed during a run [docs], but not one without the flag")
    void userDeployments() {
        String definition = lab.define("exp");
        lab.start(definition, 0);
        lab.shop()
                .newVersion(
                        lab.flags(),
                        "{\"version\":\"1\",\"flags\":{\"checkout\":{\"name\":\"C\"}},"
                                + "\"values\":{\"checkout\":{\"enabled\":true}}}");
        lab.shop()
                .newVersion(
                        lab.flags(),
                        "{\"version\":\"1\",\"flags\":{\"header\":{\"name\":\"H\"}},"
                                + "\"values\":{\"header\":{\"enabled\":true}}}");

        lab.deploy("2");

        assertThat(lab.deployments()).hasSize(3);
        assertThatThrownBy(() -> lab.deploy("3")).isInstanceOf(BadRequestException.class);
        assertThat(lab.deployments()).hasSize(3);
    }
}
