package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateExtensionAssociationInput;
import dev.understudy.appconfig.model.CreateExtensionAssociationOutput;
import dev.understudy.appconfig.model.CreateExtensionInput;
import dev.understudy.appconfig.model.CreateExtensionOutput;
import dev.understudy.appconfig.model.DeleteApplicationInput;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeleteExtensionAssociationInput;
import dev.understudy.appconfig.model.ExtensionAssociationSummary;
import dev.understudy.appconfig.model.GetExtensionAssociationInput;
import dev.understudy.appconfig.model.GetExtensionAssociationOutput;
import dev.understudy.appconfig.model.ListExtensionAssociationsInput;
import dev.understudy.appconfig.model.ListExtensionAssociationsOutput;
import dev.understudy.appconfig.model.Parameter;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.UpdateExtensionAssociationInput;
import dev.understudy.appconfig.model.UpdateExtensionAssociationOutput;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Extension associations (behaviour sheet AppConfig §6.1)")
class ExtensionAssociationsTest {
    private static final Map<String, List<Action>> ACTIONS = Map.of(
            "PRE_START_DEPLOYMENT",
            List.of(Action.builder()
                    .name("ask")
                    .uri("arn:aws:lambda:eu-west-1:111122223333:function:ask")
                    .build()));

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");
    private final String resource = AppConfig.arn("application/" + application);

    @Test
    @DisplayName("an association is with the newest version unless it says so [model]")
    void create() {
        String extension = extension(Map.of());
        appConfig.perform(CreateExtensionInput.builder()
                .name("asker")
                .actions(ACTIONS)
                .latestVersionNumber(1)
                .build());

        CreateExtensionAssociationOutput created = associate(extension, Map.of());

        assertThat(created.id()).matches("[a-z0-9]{7}");
        assertThat(created.extensionVersionNumber()).isEqualTo(2);
        assertThat(created.extensionArn()).isEqualTo(AppConfig.arn("extension/" + extension + "/2"));
        assertThat(created.resourceArn()).isEqualTo(resource);
        assertThat(created.arn()).isEqualTo(AppConfig.arn("extensionassociation/" + created.id()));
        assertThat(created.parameters()).isNull();
    }

    @Test
    @DisplayName("without any parameter although one is required, it is refused [recorded 2026]")
    void noParameters() {
        String extension = extension(Map.of("fixed", new Parameter(null, true, null)));

        ModeledError refusal = appConfig.refusal(input(extension, Map.of()));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Extension asker version 1 has required parameters, but no parameters have been supplied");
        assertThat(list(ListExtensionAssociationsInput.builder())).isEmpty();
    }

    @Test
    @DisplayName(
            "an update replaces the parameters as a whole, so that the required one may be missing [recorded 2026]")
    void updateWithoutRequired() {
        String extension =
                extension(Map.of("fixed", new Parameter(null, true, null), "dynamic", new Parameter(null, null, true)));
        String id = String.valueOf(associate(extension, Map.of("fixed", "one", "dynamic", "default"))
                .id());

        ModeledError refusal = appConfig.refusal(new UpdateExtensionAssociationInput(id, Map.of("dynamic", "second")));

        assertThat(refusal)
                .hasMessage("Parameter fixed  is required for extension " + extension
                        + " version 1, but a value has not been supplied.");
        assertThat(get(id).parameters()).containsEntry("dynamic", "default");
    }

    @Test
    @DisplayName("an empty map clears the parameters [terraform]")
    void clearParameters() {
        String extension = extension(Map.of("plain", Parameter.builder().build()));
        String id = String.valueOf(associate(extension, Map.of("plain", "x")).id());

        UpdateExtensionAssociationOutput updated = appConfig.perform(new UpdateExtensionAssociationInput(id, Map.of()));

        assertThat(updated.parameters()).isNull();
    }

    @Test
    @DisplayName("a parameter that the extension does not know is refused (§6.1)")
    void unknownParameter() {
        String extension = extension(Map.of());

        ModeledError refusal = appConfig.refusal(input(extension, Map.of("other", "x")));

        assertThat(refusal).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("the same association may be made twice [recorded 2026]")
    void twice() {
        String extension = extension(Map.of());
        associate(extension, Map.of());

        associate(extension, Map.of());

        assertThat(list(ListExtensionAssociationsInput.builder())).hasSize(2);
    }

    @ParameterizedTest
    @DisplayName("extensions act on applications, environments and profiles alone (§6.1)")
    @ValueSource(
            strings = {
                "abc",
                "arn:aws:s3:::bucket",
                "arn:aws:appconfig:eu-west-1:111122223333:deploymentstrategy/abcdefg"
            })
    void otherResource(String arn) {
        String extension = extension(Map.of());

        ModeledError refusal = appConfig.refusal(CreateExtensionAssociationInput.builder()
                .extensionIdentifier(extension)
                .resourceIdentifier(arn)
                .build());

        assertThat(refusal).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("a resource that is not there is not found (§6.1)")
    void unknownResource() {
        String extension = extension(Map.of());

        ModeledError refusal = appConfig.refusal(CreateExtensionAssociationInput.builder()
                .extensionIdentifier(extension)
                .resourceIdentifier(AppConfig.arn("application/zzzzzzz"))
                .build());

        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("filters of a list all apply (§6.1)")
    void filters() {
        String extension = extension(Map.of());
        String environment = appConfig.environment(application, "prod");
        String environmentArn = AppConfig.arn("application/" + application + "/environment/" + environment);
        associate(extension, Map.of());
        CreateExtensionAssociationOutput wanted = appConfig.perform(CreateExtensionAssociationInput.builder()
                .extensionIdentifier(extension)
                .resourceIdentifier(environmentArn)
                .build());

        List<ExtensionAssociationSummary> found = list(ListExtensionAssociationsInput.builder()
                .extensionIdentifier("asker")
                .extensionVersionNumber(1)
                .resourceIdentifier(environmentArn));

        assertThat(found).extracting(ExtensionAssociationSummary::id).containsExactly(wanted.id());
        assertThat(list(ListExtensionAssociationsInput.builder().extensionIdentifier("unknown")))
                .isEmpty();
        assertThat(list(ListExtensionAssociationsInput.builder()
                        .extensionIdentifier("asker")
                        .extensionVersionNumber(2)))
                .isEmpty();
    }

    @Test
    @DisplayName("an application with associations cannot be deleted, which comes before its children [recorded 2026]")
    void blocksApplication() {
        associate(extension(Map.of()), Map.of());
        appConfig.environment(application, "prod");

        ModeledError refusal = appConfig.refusal(new DeleteApplicationInput(application));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "Cannot delete application " + resource + " because there are extensions associated with it."
                                + " Please remove the extension associations to this application first.");
    }

    @Test
    @DisplayName("an environment with associations cannot be deleted [recorded 2026]")
    void blocksEnvironment() {
        String environment = appConfig.environment(application, "prod");
        String arn = AppConfig.arn("application/" + application + "/environment/" + environment);
        appConfig.perform(CreateExtensionAssociationInput.builder()
                .extensionIdentifier(extension(Map.of()))
                .resourceIdentifier(arn)
                .build());

        ModeledError refusal = appConfig.refusal(DeleteEnvironmentInput.builder()
                .applicationId(application)
                .environmentId(environment)
                .build());

        assertThat(refusal)
                .hasMessage("Cannot delete environment " + arn + " because there are extensions associated with it."
                        + " Please remove the extension associations to this environment first.");
    }

    @Test
    @DisplayName("an association that was deleted is gone [model]")
    void delete() {
        String id = String.valueOf(associate(extension(Map.of()), Map.of()).id());

        appConfig.perform(new DeleteExtensionAssociationInput(id));

        assertThat(appConfig.refusal(new GetExtensionAssociationInput(id)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private String extension(Map<String, Parameter> parameters) {
        CreateExtensionOutput created = appConfig.perform(CreateExtensionInput.builder()
                .name("asker")
                .actions(ACTIONS)
                .parameters(parameters.isEmpty() ? null : parameters)
                .build());
        return Objects.requireNonNull(created.id());
    }

    private CreateExtensionAssociationInput input(String extension, Map<String, String> parameters) {
        return CreateExtensionAssociationInput.builder()
                .extensionIdentifier(extension)
                .resourceIdentifier(resource)
                .parameters(parameters)
                .build();
    }

    private CreateExtensionAssociationOutput associate(String extension, Map<String, String> parameters) {
        return appConfig.perform(input(extension, parameters));
    }

    private GetExtensionAssociationOutput get(String id) {
        return appConfig.perform(new GetExtensionAssociationInput(id));
    }

    private List<ExtensionAssociationSummary> list(ListExtensionAssociationsInput.Builder input) {
        ListExtensionAssociationsOutput listed = appConfig.perform(input.build());
        return Objects.requireNonNull(listed.items());
    }
}
