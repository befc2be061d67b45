package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.CreateExtensionAssociationInput;
import dev.understudy.appconfig.model.CreateExtensionInput;
import dev.understudy.appconfig.model.CreateExtensionOutput;
import dev.understudy.appconfig.model.DeleteExtensionInput;
import dev.understudy.appconfig.model.ExtensionSummary;
import dev.understudy.appconfig.model.GetExtensionInput;
import dev.understudy.appconfig.model.GetExtensionOutput;
import dev.understudy.appconfig.model.ListExtensionsInput;
import dev.understudy.appconfig.model.ListExtensionsOutput;
import dev.understudy.appconfig.model.Parameter;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.UpdateExtensionInput;
import dev.understudy.appconfig.model.UpdateExtensionOutput;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Extensions (behaviour sheet AppConfig §6.1, §6.2)")
class ExtensionsTest {
    private static final Map<String, List<Action>> ACTIONS = Map.of(
            "ON_DEPLOYMENT_START",
            List.of(Action.builder()
                    .name("tell")
                    .uri("arn:aws:lambda:eu-west-1:111122223333:function:tell")
                    .build()));

    private final AppConfig appConfig = new AppConfig();

    @Test
    @DisplayName("a new extension has version 1, which ends its ARN [model]")
    void create() {
        CreateExtensionOutput created = create(input());

        assertThat(created.versionNumber()).isEqualTo(1);
        assertThat(created.arn()).isEqualTo(AppConfig.arn("extension/" + created.id() + "/1"));
        assertThat(created.actions()).isEqualTo(ACTIONS);
        assertThat(created.parameters()).isNull();
    }

    @Test
    @DisplayName("a parameter is neither required nor dynamic unless it says so [recorded 2026]")
    void parameterDefaults() {
        CreateExtensionOutput created =
                create(input().parameters(Map.of("plain", Parameter.builder().build())));

        assertThat(created.parameters()).containsExactly(Map.entry("plain", new Parameter(null, false, false)));
    }

    @Test
    @DisplayName("a parameter is not both required and dynamic [model]; text [recorded 2026]")
    void requiredAndDynamic() {
        ModeledError refusal = appConfig.refusal(input().parameters(Map.of("invalid", new Parameter(null, true, true)))
                .build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Extension parameters invalid can not be both required and dynamic");
    }

    @Test
    @DisplayName("creating the same extension again answers the one that is there [recorded 2026]")
    void sameAgain() {
        CreateExtensionOutput first = create(input());

        CreateExtensionOutput second = create(input());

        assertThat(second).isEqualTo(first);
    }

    @Test
    @DisplayName("another extension of the same name needs the newest version's number [recorded 2026]")
    void sameNameWithoutNumber() {
        create(input());

        ModeledError refusal = appConfig.refusal(input().description("another").build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("LatestVersionNumber not populated and an extension with name teller already exists.");
    }

    @Test
    @DisplayName("with the newest version's number it becomes the next version of the same id (§6.1 [model])")
    void nextVersion() {
        CreateExtensionOutput first = create(input());

        CreateExtensionOutput second = create(input().latestVersionNumber(1));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.arn()).endsWith("/2");
    }

    @Test
    @DisplayName("another number is a conflict [recorded 2026]")
    void staleNumber() {
        create(input());
        create(input().latestVersionNumber(1));

        ModeledError refusal = appConfig.refusal(input().latestVersionNumber(1).build());

        assertThat(refusal)
                .isInstanceOf(ConflictException.class)
                .hasMessage("LatestVersionNumber supplied in request 1 does not match latest version 2.");
    }

    @Test
    @DisplayName("an extension is found by id, name, and ARN with and without version (§1.2)")
    void identifiers() {
        String id = String.valueOf(create(input()).id());
        create(input().latestVersionNumber(1));

        List<Integer> versions = List.of(
                number(get(id, null)),
                number(get("teller", null)),
                number(get(AppConfig.arn("extension/" + id), null)),
                number(get(AppConfig.arn("extension/" + id + "/1"), null)),
                number(get(id, 1)));

        assertThat(versions).containsExactly(2, 2, 2, 1, 1);
    }

    @Test
    @DisplayName("an ARN of one version does not name another; the text shows the ARN's [recorded 2026]")
    void versionAgainstArn() {
        String id = String.valueOf(create(input()).id());
        String arn = AppConfig.arn("extension/" + id + "/1");

        ModeledError refusal = appConfig.refusal(new GetExtensionInput(arn, 2));

        assertThat(refusal)
                .hasMessage("Version number in ExtensionIdentifier ARN " + arn
                        + " does not match request ExtensionVersionNumber 1.");
    }

    @Test
    @DisplayName("an update changes a version in place and replaces whole maps [recorded]")
    void updateInPlace() {
        create(input().parameters(Map.of("one", Parameter.builder().build())));

        UpdateExtensionOutput updated = appConfig.perform(UpdateExtensionInput.builder()
                .extensionIdentifier("teller")
                .parameters(Map.of("two", Parameter.builder().build()))
                .build());

        assertThat(updated.versionNumber()).isEqualTo(1);
        assertThat(updated.actions()).isEqualTo(ACTIONS);
        assertThat(updated.parameters()).containsOnlyKeys("two");
    }

    @Test
    @DisplayName("deleting without a version deletes the newest alone [recorded 2026]")
    void deleteNewest() {
        create(input());
        create(input().latestVersionNumber(1));

        appConfig.perform(new DeleteExtensionInput("teller", null));

        assertThat(number(get("teller", null))).isEqualTo(1);
    }

    @Test
    @DisplayName("a version with associations cannot be deleted [model]; text [recorded 2026]")
    void deleteInUse() {
        String id = String.valueOf(create(input()).id());
        String application = appConfig.application("shop");
        for (int i = 0; i < 2; i++) {
            appConfig.perform(CreateExtensionAssociationInput.builder()
                    .extensionIdentifier(id)
                    .resourceIdentifier(AppConfig.arn("application/" + application))
                    .build());
        }

        ModeledError refusal = appConfig.refusal(new DeleteExtensionInput(id, 1));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot delete extension " + id + ", version 1, for account 111122223333, as there are 2"
                        + " associations of the extension still existing.");
        assertThat(number(get(id, null))).isEqualTo(1);
    }

    @Test
    @DisplayName("an extension that was deleted is gone [recorded 2026]")
    void unknown() {
        create(input());
        appConfig.perform(new DeleteExtensionInput("teller", null));

        ModeledError refusal = appConfig.refusal(new GetExtensionInput("teller", null));

        assertThat(refusal)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Extension could not be found for account 111122223333.");
    }

    @Test
    @DisplayName("a list shows own extensions in their newest version, then those that AWS wrote [recorded]")
    void listOrder() {
        create(input());
        create(input().latestVersionNumber(1));

        ListExtensionsOutput listed =
                appConfig.perform(ListExtensionsInput.builder().build());

        assertThat(Objects.requireNonNull(listed.items()))
                .extracting(ExtensionSummary::name)
                .containsExactly(
                        "teller",
                        "AppConfig Feature Flags Helper",
                        "AppConfig integration with Atlassian Jira",
                        "AppConfig deployment events to Amazon EventBridge",
                        "AppConfig deployment events to Amazon SQS",
                        "AppConfig deployment events to Amazon SNS");
        assertThat(listed.items().get(0).versionNumber()).isEqualTo(2);
        assertThat(listed.items().get(1).arn())
                .isEqualTo("arn:aws:appconfig:eu-west-1::extension/AWS.AppConfig.FeatureFlags/1");
    }

    @Test
    @DisplayName("a list may be of one whole name [recorded 2026]")
    void listByName() {
        create(input());

        ListExtensionsOutput whole =
                appConfig.perform(ListExtensionsInput.builder().name("teller").build());
        ListExtensionsOutput part =
                appConfig.perform(ListExtensionsInput.builder().name("tell").build());

        assertThat(whole.items()).hasSize(1);
        assertThat(part.items()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("an extension that AWS wrote can be read, but not changed (§6.1)")
    @ValueSource(
            strings = {
                "AWS.AppConfig.DeploymentNotificationsToSqs",
                "AppConfig deployment events to Amazon SQS",
                "arn:aws:appconfig:eu-west-1::extension/AWS.AppConfig.DeploymentNotificationsToSqs/1"
            })
    void awsAuthored(String identifier) {
        GetExtensionOutput found = get(identifier, null);

        assertThat(found.parameters()).containsOnlyKeys("queueArn");
        assertThat(appConfig.refusal(new DeleteExtensionInput(identifier, null)))
                .isInstanceOf(BadRequestException.class);
        assertThat(appConfig.refusal(UpdateExtensionInput.builder()
                        .extensionIdentifier(identifier)
                        .description("mine")
                        .build()))
                .isInstanceOf(BadRequestException.class);
    }

    private static CreateExtensionInput.Builder input() {
        return CreateExtensionInput.builder().name("teller").actions(ACTIONS);
    }

    private CreateExtensionOutput create(CreateExtensionInput.Builder input) {
        return appConfig.perform(input.build());
    }

    private GetExtensionOutput get(String identifier, @Nullable Integer version) {
        return appConfig.perform(new GetExtensionInput(identifier, version));
    }

    private static int number(GetExtensionOutput extension) {
        return Objects.requireNonNull(extension.versionNumber());
    }
}
