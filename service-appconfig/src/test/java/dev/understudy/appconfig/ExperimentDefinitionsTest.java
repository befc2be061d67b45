package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Lab;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.CreateExperimentDefinitionOutput;
import dev.understudy.appconfig.model.DeleteApplicationInput;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeleteExperimentDefinitionInput;
import dev.understudy.appconfig.model.DeleteType;
import dev.understudy.appconfig.model.ExperimentDefinitionStatus;
import dev.understudy.appconfig.model.ExperimentDefinitionSummary;
import dev.understudy.appconfig.model.GetExperimentDefinitionInput;
import dev.understudy.appconfig.model.GetExperimentDefinitionOutput;
import dev.understudy.appconfig.model.ListExperimentDefinitionsInput;
import dev.understudy.appconfig.model.ListExperimentDefinitionsOutput;
import dev.understudy.appconfig.model.ListTagsForResourceInput;
import dev.understudy.appconfig.model.ListTagsForResourceOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.appconfig.model.Treatment;
import dev.understudy.appconfig.model.UpdateExperimentDefinitionInput;
import dev.understudy.appconfig.model.UpdateExperimentDefinitionOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Experiment definitions (newest additions A3, A9, A10)")
class ExperimentDefinitionsTest {
    private final AppConfig appConfig = new AppConfig();
    private final Lab lab = new Lab(appConfig);
    private final String application = lab.shop().application();

    private void delete(String definition, @Nullable DeleteType type) {
        appConfig.perform(new DeleteExperimentDefinitionInput(application, definition, type));
    }

    private UpdateExperimentDefinitionInput.Builder update(String definition) {
        return UpdateExperimentDefinitionInput.builder()
                .applicationIdentifier(application)
                .experimentDefinitionIdentifier(definition);
    }

    private List<String> names(ListExperimentDefinitionsInput input) {
        ListExperimentDefinitionsOutput list = appConfig.perform(input);
        return Objects.requireNonNull(list.items()).stream()
                .map(ExperimentDefinitionSummary::name)
                .toList();
    }

    @Test
    @DisplayName("a new definition is IDLE, with keys c, t1, t2 in the order of the list [recorded], [docs]")
    void create() {
        CreateExperimentDefinitionOutput created = appConfig.perform(lab.definition("exp")
                .treatments(List.of(Lab.treatment(30, true), Lab.treatment(20, true)))
                .hypothesis("on is better")
                .build());

        assertThat(created.id()).matches("[a-z0-9]{7}");
        assertThat(created.status()).isEqualTo(ExperimentDefinitionStatus.IDLE);
        assertThat(created.createdAt()).isEqualTo(appConfig.now()).isEqualTo(created.updatedAt());
        assertThat(created.environmentId()).isEqualTo(lab.shop().environment());
        assertThat(created.configurationProfileId()).isEqualTo(lab.flags());
        assertThat(created.treatments()).extracting(Treatment::key).containsExactly("t1", "t2");
        assertThat(created.control().key()).isEqualTo("c");
        assertThat(created.hypothesis()).isEqualTo("on is better");
        assertThat(created.launchCriteria()).isNull();
        assertThat(created.kmsKeyIdentifier()).isNull();
    }

    @Test
    @DisplayName(
            "little is checked when it is made: nonsense rules, unknown flags and any weights are stored [recorded]")
    void createChecksLittle() {
        String definition = lab.define(lab.definition("exp")
                .audienceRule("garbage")
                .flagKey("unknown_flag")
                .control(Lab.treatment(0, false))
                .treatments(List.of(Lab.treatment(0, true)))
                .build());

        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.IDLE);
    }

    @ParameterizedTest
    @DisplayName("application, profile and environment must be there [model]")
    @CsvSource({"nope, flags, prod", "shop, nope, prod", "shop, flags, nope"})
    void createNeedsItsParents(String app, String profile, String environment) {
        assertThatThrownBy(() -> lab.define(lab.definition("exp")
                        .applicationIdentifier(app)
                        .configurationProfileIdentifier(profile)
                        .environmentIdentifier(environment)
                        .build()))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("the profile must hold feature flags, and the name be free in the application")
    void createNeedsFlagsAndAName() {
        lab.define("exp");

        assertThatThrownBy(() -> lab.define(lab.definition("other")
                        .configurationProfileIdentifier("settings")
                        .build()))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> lab.define("exp")).isInstanceOf(ConflictException.class);
        assertThat(names(ListExperimentDefinitionsInput.builder().build())).containsExactly("exp");
    }

    @Test
    @DisplayName("a quota can be set, since AWS has one [model]")
    void quota() {
        appConfig.kernel().quotas().adjust("appconfig.experiment-definitions", 1);
        lab.define("one");

        assertThatThrownBy(() -> lab.define("two")).isInstanceOf(ServiceQuotaExceededException.class);
    }

    @Test
    @DisplayName("names find a definition as ids do [model]")
    void getByName() {
        String definition = lab.define("exp");

        GetExperimentDefinitionOutput found = appConfig.perform(new GetExperimentDefinitionInput("shop", "exp"));

        assertThat(found).isEqualTo(lab.get(definition));
    }

    @Test
    @DisplayName("an update changes what it gives; treatments are replaced whole and get new keys")
    void update() {
        String definition = lab.define("exp");
        appConfig.advance(Duration.ofMinutes(1));

        UpdateExperimentDefinitionOutput updated = appConfig.perform(update(definition)
                .treatments(List.of(Lab.treatment(1, true), Lab.treatment(2, false)))
                .audienceRule("(eq $country \"CA\")")
                .build());

        assertThat(updated.treatments()).extracting(Treatment::key).containsExactly("t1", "t2");
        assertThat(updated.control().weight()).isEqualTo(50);
        assertThat(updated.audienceRule()).isEqualTo("(eq $country \"CA\")");
        assertThat(updated.name()).isEqualTo("exp");
        assertThat(updated.updatedAt()).isEqualTo(appConfig.now());
        assertThat(updated.createdAt()).isBefore(appConfig.now());
    }

    @Test
    @DisplayName("while a run is under way nothing of it can be updated [recorded]")
    void updateActive() {
        String definition = lab.define("exp");
        lab.start(definition, 0);

        assertThatThrownBy(() ->
                        appConfig.perform(update(definition).hypothesis("late").build()))
                .isInstanceOf(ConflictException.class)
                .hasMessage(
                        "Cannot update experiment definition " + definition + " with status ACTIVE. Stop the current"
                                + " experiment run before updating the experiment definition.");
        assertThat(lab.get(definition).hypothesis()).isNull();
    }

    @Test
    @DisplayName("nor once it is archived [recorded]")
    void updateArchived() {
        String definition = lab.define("exp");
        delete(definition, null);

        assertThatThrownBy(() ->
                        appConfig.perform(update(definition).hypothesis("late").build()))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Cannot update experiment definition " + definition + " with status ARCHIVED.");
    }

    @Test
    @DisplayName("without a type, delete archives: the definition stays readable and listed [recorded]")
    void archive() {
        String definition = lab.define("exp");

        delete(definition, null);

        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.ARCHIVED);
        assertThat(names(ListExperimentDefinitionsInput.builder().build())).containsExactly("exp");
    }

    @Test
    @DisplayName("destroyed it is gone with its runs and tags, whether it was archived or not [recorded]")
    void destroy() {
        String definition =
                lab.define(lab.definition("exp").tags(Map.of("a", "1")).build());
        lab.start(definition, 0);
        lab.stop(definition, 1);
        String idle = lab.define("idle");
        delete(definition, DeleteType.ARCHIVE);

        delete(definition, DeleteType.DESTROY);
        delete(idle, DeleteType.DESTROY);

        assertThatThrownBy(() -> lab.get(definition)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> lab.getRun(definition, 1)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> appConfig.perform(new ListTagsForResourceInput(arn(definition))))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(names(ListExperimentDefinitionsInput.builder().build())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a definition with a run under way cannot be deleted [recorded]")
    @EnumSource(DeleteType.class)
    void deleteActive(DeleteType type) {
        String definition = lab.define("exp");
        lab.start(definition, 0);

        assertThatThrownBy(() -> delete(definition, type))
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "Experiment definition " + definition + " cannot be deleted while an experiment is running.");
        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.ACTIVE);
    }

    @Test
    @DisplayName("lists show what changed last first, page by page, and filter by name, id and status")
    void lists() {
        String first = lab.define("first");
        appConfig.advance(Duration.ofSeconds(1));
        lab.define("second");
        appConfig.advance(Duration.ofSeconds(1));
        delete(first, null);
        ListExperimentDefinitionsOutput page = appConfig.perform(
                ListExperimentDefinitionsInput.builder().maxResults(1).build());

        assertThat(page.items()).extracting(ExperimentDefinitionSummary::name).containsExactly("first");
        assertThat(names(ListExperimentDefinitionsInput.builder()
                        .maxResults(1)
                        .nextToken(page.nextToken())
                        .build()))
                .containsExactly("second");
        assertThat(names(ListExperimentDefinitionsInput.builder()
                        .status(ExperimentDefinitionStatus.IDLE)
                        .build()))
                .containsExactly("second");
        assertThat(names(ListExperimentDefinitionsInput.builder()
                        .applicationIdentifier("shop")
                        .environmentIdentifier("prod")
                        .configurationProfileIdentifier("flags")
                        .build()))
                .containsExactly("first", "second");
        assertThat(names(ListExperimentDefinitionsInput.builder()
                        .environmentIdentifier(lab.shop().environment())
                        .build()))
                .containsExactly("first", "second");
        assertThatThrownBy(() -> names(ListExperimentDefinitionsInput.builder()
                        .environmentIdentifier("prod")
                        .build()))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("tags are kept under the definition's ARN and never answered [docs]")
    void tags() {
        String definition =
                lab.define(lab.definition("exp").tags(Map.of("a", "1")).build());

        ListTagsForResourceOutput tags = appConfig.perform(new ListTagsForResourceInput(arn(definition)));

        assertThat(tags.tags()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    @DisplayName("definitions that are not archived keep their environment, and any keeps its application [recorded]")
    void parents() {
        String definition = lab.define("exp");

        assertThatThrownBy(() ->
                        appConfig.perform(new DeleteEnvironmentInput(lab.shop().environment(), application, null)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot delete environment " + lab.shop().environment()
                        + ", because there are non-archived experiment definitions associated with it.");
        delete(definition, null);
        appConfig.perform(new DeleteEnvironmentInput(lab.shop().environment(), application, null));
        assertThat(lab.status(definition)).isEqualTo(ExperimentDefinitionStatus.ARCHIVED);
        assertThatThrownBy(() -> appConfig.perform(new DeleteApplicationInput(application)))
                .isInstanceOf(BadRequestException.class);
    }

    private String arn(String definition) {
        return "arn:aws:appconfig:eu-west-1:111122223333:application/" + application + "/experimentdefinition/"
                + definition;
    }
}
