package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Lab;
import dev.understudy.appconfig.model.AttributeValue;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BadRequestReason;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.DeploymentEvent;
import dev.understudy.appconfig.model.DeploymentParameters;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.DeploymentSummary;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.model.ExperimentDefinitionStatus;
import dev.understudy.appconfig.model.ExperimentRunStatus;
import dev.understudy.appconfig.model.FlagValue;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.appconfig.model.ListTagsForResourceInput;
import dev.understudy.appconfig.model.ListTagsForResourceOutput;
import dev.understudy.appconfig.model.StartExperimentRunOutput;
import dev.understudy.appconfig.model.TreatmentInput;
import dev.understudy.appconfig.model.TreatmentOverrides;
import dev.understudy.appconfig.state.ProfileRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Starting runs of experiments (newest additions A4, A5, A10)")
class StartExperimentRunTest {
    private final AppConfig appConfig = new AppConfig();
    private final Lab lab = new Lab(appConfig);
    private final String application = lab.shop().application();

    private static TreatmentOverrides overrides(String... entitiesAndKeys) {
        return entitiesAndKeys.length == 2
                ? TreatmentOverrides.inline(Map.of(entitiesAndKeys[0], entitiesAndKeys[1]))
                : TreatmentOverrides.inline(Map.of());
    }

    /** What must not change when a request is refused. */
    private List<Object> state(String definition) {
        return List.of(lab.get(definition), lab.deployments());
    }

    @Test
    @DisplayName("a run starts with exposure 0, number 1 and a snapshot; the definition becomes ACTIVE [recorded]")
    void start() {
        String definition = lab.define("exp");

        StartExperimentRunOutput run = appConfig.perform(lab.run(definition).build());

        assertThat(run.run()).isEqualTo(1);
        assertThat(run.status()).isEqualTo(ExperimentRunStatus.RUNNING);
        assertThat(run.exposurePercentage()).isZero();
        assertThat(run.treatmentOverrides()).isNull();
        assertThat(run.result()).isNull();
        assertThat(run.endedAt()).isNull();
        assertThat(run.startedAt()).isEqualTo(appConfig.now());
        assertThat(Objects.requireNonNull(run.experimentDefinitionSnapshot()).id())
                .isEqualTo(definition);
        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.ACTIVE);
    }

    @Test
    @DisplayName("each step makes one MANAGED deployment of the version that is deployed, complete at once [recorded]")
    void managedDeployments() {
        String definition = lab.define("exp");
        lab.start(definition, 10);
        lab.expose(definition, 20);
        appConfig.perform(
                lab.change(definition).treatmentOverrides(overrides("me", "t1")).build());

        lab.stop(definition, 1);

        assertThat(lab.deployments())
                .extracting(DeploymentSummary::deploymentNumber, DeploymentSummary::type)
                .containsExactly(
                        tuple(5, DeploymentType.MANAGED),
                        tuple(4, DeploymentType.MANAGED),
                        tuple(3, DeploymentType.MANAGED),
                        tuple(2, DeploymentType.MANAGED),
                        tuple(1, DeploymentType.USER));
        assertThat(lab.deployments())
                .allSatisfy(deployment ->
                        assertThat(deployment.configurationVersion()).isEqualTo("1"))
                .allSatisfy(deployment ->
                        assertThat(deployment.configurationProfileId()).isEqualTo(lab.flags()));
    }

    @Test
    @DisplayName("the managed deployment shows as recorded: no strategy, all at once, for the run")
    void managedDeployment() {
        String definition = lab.define("exp");
        lab.start(definition, 0);

        GetDeploymentOutput deployment = lab.shop().get(2);

        assertThat(deployment.deploymentStrategyId()).isNull();
        assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(deployment.percentageComplete()).isEqualTo(100);
        assertThat(deployment.deploymentDurationInMinutes()).isZero();
        assertThat(deployment.growthFactor()).isEqualTo(100);
        assertThat(deployment.finalBakeTimeInMinutes()).isZero();
        assertThat(deployment.description())
                .isEqualTo("For arn:aws:appconfig:eu-west-1:111122223333:application/" + application
                        + "/experimentdefinition/" + definition + "/experimentrun/1");
        assertThat(deployment.eventLog())
                .extracting(DeploymentEvent::description)
                .containsExactly("Deployment completed instantly", "Deployment started");
        assertThat(deployment.appliedExtensions()).hasSize(1);
    }

    @Test
    @DisplayName("deployment parameters give tags to the managed deployment, and tags to the run [model]")
    void tags() {
        String definition = lab.define("exp");
        appConfig.perform(lab.run(definition)
                .tags(Map.of("run", "1"))
                .deploymentParameters(new DeploymentParameters(null, Map.of("deployment", "2")))
                .build());
        String base = "arn:aws:appconfig:eu-west-1:111122223333:application/" + application;

        ListTagsForResourceOutput run = appConfig.perform(
                new ListTagsForResourceInput(base + "/experimentdefinition/" + definition + "/experimentrun/1"));
        ListTagsForResourceOutput deployment = appConfig.perform(
                new ListTagsForResourceInput(base + "/environment/" + lab.shop().environment() + "/deployment/2"));

        assertThat(run.tags()).isEqualTo(Map.of("run", "1"));
        assertThat(deployment.tags()).isEqualTo(Map.of("deployment", "2"));
    }

    @Test
    @DisplayName("a nonsense rule shows at the start, with details for each treatment; nothing is started [recorded]")
    void nonsenseRule() {
        String definition =
                lab.define(lab.definition("bad").audienceRule("garbage").build());
        List<Object> before = state(definition);

        BadRequestException refusal = catchThrowableOfType(BadRequestException.class, () -> lab.start(definition, 0));

        assertThat(refusal)
                .hasMessage("Experiment definition produces invalid flag content. Ensure audience rule is valid and"
                        + " control, treatment flag values comply with the definition of flag 'checkout' deployed to"
                        + " environment '" + lab.shop().environment() + "' (configuration version '1').");
        assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
        String seed = "seed::\"111122223333:" + application + ":" + definition + ":1\"";
        String first = "(and (exists key::\"entityId\") garbage (split pct::0 by::$entityId " + seed + "))";
        String second = "(and (exists key::\"entityId\") garbage (and (split pct::50 by::$entityId " + seed
                + ") (not (split pct::50 by::$entityId " + seed + "))))";
        assertThat(refusal.details().asInvalidConfiguration())
                .containsExactly(
                        detail("Empty", "values.checkout._variants.0.rule", null, first),
                        detail("RuleIsValid", "values.checkout._variants.0.rule.and.2", "UnknownSymbol", cut(first)),
                        detail("Empty", "values.checkout._variants.1.rule", null, second),
                        detail("RuleIsValid", "values.checkout._variants.1.rule.and.2", "UnknownSymbol", cut(second)));
        assertThat(state(definition)).isEqualTo(before);
    }

    private static InvalidConfigurationDetail detail(
            String constraint, String location, @Nullable String reason, String value) {
        return new InvalidConfigurationDetail(constraint, location, reason, "NotSatisfied", value);
    }

    private static String cut(String rule) {
        return rule.substring(0, 97) + "...";
    }

    @Test
    @DisplayName("values that the flag's definition does not allow are refused in the same way")
    void valuesAgainstTheDefinition() {
        TreatmentInput green = new TreatmentInput(
                50f, null, new FlagValue(true, Map.of("color", AttributeValue.stringValue("green"))));
        String definition =
                lab.define(lab.definition("bad").treatments(List.of(green)).build());

        BadRequestException refusal = catchThrowableOfType(BadRequestException.class, () -> lab.start(definition, 0));

        assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
        assertThat(lab.deployments()).hasSize(1);
    }

    @Test
    @DisplayName("weights need not sum to 100 [recorded], but must not all be 0")
    void weights() {
        String odd = lab.define(
                lab.definition("odd").control(Lab.treatment(40, false)).build());
        String none = lab.define(lab.definition("none")
                .flagKey("header")
                .control(Lab.treatment(0, false))
                .treatments(List.of(Lab.treatment(0, true)))
                .build());

        assertThat(lab.start(odd, 100).status()).isEqualTo(ExperimentRunStatus.RUNNING);
        assertThatThrownBy(() -> lab.start(none, 0)).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("a definition that is active or archived does not start")
    void wrongStatus() {
        String active = lab.define("active");
        lab.start(active, 0);

        assertThatThrownBy(() -> lab.start(active, 0)).isInstanceOf(ConflictException.class);
        assertThat(lab.deployments()).hasSize(2);
    }

    @Test
    @DisplayName("the flag must be deployed to the environment [docs]")
    void notDeployed() {
        String other = lab.shop().newProfile("other", ProfileRecord.FEATURE_FLAGS);
        String profile = lab.define(
                lab.definition("profile").configurationProfileIdentifier(other).build());
        String flag = lab.define(lab.definition("flag").flagKey("nowhere").build());

        assertThatThrownBy(() -> lab.start(profile, 0)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> lab.start(flag, 0)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("deployment parameters that no deployment could be given are refused before anything changes [model]")
    void wrongDeploymentParameters(DeploymentParameters wrong) {
        String definition = lab.define("exp");
        List<Object> before = state(definition);

        assertThatThrownBy(() -> appConfig.perform(
                        lab.run(definition).deploymentParameters(wrong).build()))
                .isInstanceOf(BadRequestException.class);

        assertThat(state(definition)).isEqualTo(before);
        assertThat(lab.start(definition, 0).run()).isEqualTo(1);
    }

    static Stream<DeploymentParameters> wrongDeploymentParameters() {
        return Stream.of(
                new DeploymentParameters(null, Map.of("aws:reserved", "1")),
                new DeploymentParameters(Map.of("nowhere#parameter", "1"), null));
    }

    @Test
    @DisplayName("two experiments run on different flags at the same time [recorded], but not on the same flag")
    void twoExperiments() {
        lab.start(lab.define("one"), 0);
        String header = lab.define(lab.definition("two").flagKey("header").build());
        String same = lab.define("three");

        assertThat(lab.start(header, 0).run()).isEqualTo(1);
        assertThatThrownBy(() -> lab.start(same, 0)).isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("while a deployment to the environment is in progress, runs neither start nor change nor stop")
    void busyEnvironment() {
        String definition = lab.define("exp");
        String waiting = lab.define(lab.definition("two").flagKey("header").build());
        lab.start(definition, 10);
        appConfig.perform(lab.shop().deployment(lab.shop().linear(10, 20, 0)).build());

        assertThatThrownBy(() -> lab.start(waiting, 0)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> lab.expose(definition, 20)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> lab.stop(definition, 1)).isInstanceOf(ConflictException.class);
        assertThat(lab.getRun(definition, 1).exposurePercentage()).isEqualTo(10);
        assertThat(lab.status(waiting)).isEqualTo(ExperimentDefinitionStatus.IDLE);
    }
}
