package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateApplicationInput;
import dev.understudy.appconfig.model.CreateApplicationOutput;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.CreateDeploymentStrategyInput;
import dev.understudy.appconfig.model.CreateDeploymentStrategyOutput;
import dev.understudy.appconfig.model.CreateEnvironmentInput;
import dev.understudy.appconfig.model.CreateEnvironmentOutput;
import dev.understudy.appconfig.model.CreateExtensionAssociationInput;
import dev.understudy.appconfig.model.CreateExtensionAssociationOutput;
import dev.understudy.appconfig.model.CreateExtensionInput;
import dev.understudy.appconfig.model.CreateExtensionOutput;
import dev.understudy.appconfig.model.DeleteApplicationInput;
import dev.understudy.appconfig.model.ListTagsForResourceInput;
import dev.understudy.appconfig.model.ListTagsForResourceOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.TagResourceInput;
import dev.understudy.appconfig.model.UntagResourceInput;
import dev.understudy.core.error.ModeledError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tags (behaviour sheet AppConfig §1.5)")
class TagsTest {
    private static final Map<String, String> TAGS = Map.of("team", "web");

    private final AppConfig appConfig = new AppConfig();

    @Test
    @DisplayName("every kind of resource takes tags when it is created (scenario S19)")
    void createdWithTags() {
        String application = application(TAGS);
        CreateEnvironmentOutput environment = appConfig.perform(CreateEnvironmentInput.builder()
                .applicationId(application)
                .name("prod")
                .tags(TAGS)
                .build());
        String profile = appConfig.profile(CreateConfigurationProfileInput.builder()
                .applicationId(application)
                .name("config")
                .locationUri("hosted")
                .tags(TAGS)
                .build());
        CreateDeploymentStrategyOutput strategy = appConfig.perform(CreateDeploymentStrategyInput.builder()
                .name("fast")
                .deploymentDurationInMinutes(0)
                .growthFactor(100f)
                .tags(TAGS)
                .build());
        CreateExtensionOutput extension = appConfig.perform(CreateExtensionInput.builder()
                .name("teller")
                .actions(Map.of(
                        "ON_DEPLOYMENT_START",
                        List.of(Action.builder().name("tell").build())))
                .tags(TAGS)
                .build());
        CreateExtensionAssociationOutput association = appConfig.perform(CreateExtensionAssociationInput.builder()
                .extensionIdentifier(Objects.requireNonNull(extension.id()))
                .resourceIdentifier(AppConfig.arn("application/" + application))
                .tags(TAGS)
                .build());

        List<Map<String, String>> tags = List.of(
                tags(AppConfig.arn("application/" + application)),
                tags(AppConfig.arn("application/" + application + "/environment/" + environment.id())),
                tags(AppConfig.arn("application/" + application + "/configurationprofile/" + profile)),
                tags(AppConfig.arn("deploymentstrategy/" + strategy.id())),
                tags(String.valueOf(extension.arn())),
                tags(String.valueOf(association.arn())));

        assertThat(tags).containsOnly(TAGS);
    }

    @Test
    @DisplayName("TagResource merges and overwrites; an empty value stays [terraform]")
    void merge() {
        String arn = AppConfig.arn("application/" + application(Map.of("team", "web", "stage", "prod")));

        appConfig.perform(new TagResourceInput(arn, Map.of("team", "shop", "empty", "")));

        assertThat(tags(arn)).isEqualTo(Map.of("team", "shop", "stage", "prod", "empty", ""));
    }

    @Test
    @DisplayName("UntagResource ignores keys that are not there (§1.5)")
    void untag() {
        String arn = AppConfig.arn("application/" + application(TAGS));

        appConfig.perform(new UntagResourceInput(arn, List.of("team", "unknown")));

        assertThat(tags(arn)).isEmpty();
    }

    @Test
    @DisplayName("a resource has at most 50 tags, and a refusal adds none (§1.5)")
    void tooMany() {
        String arn = AppConfig.arn("application/" + application(TAGS));
        Map<String, String> fifty = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            fifty.put("key-" + i, "x");
        }

        ModeledError refusal = appConfig.refusal(new TagResourceInput(arn, fifty));

        assertThat(refusal).isInstanceOf(BadRequestException.class);
        assertThat(tags(arn)).isEqualTo(TAGS);
    }

    @ParameterizedTest
    @DisplayName("keys consist of letters, digits, spaces and + - = . _ : / (§1.4 [model])")
    @ValueSource(strings = {"a!", "star*", "at@home", "größe"})
    void keyCharacters(String key) {
        String arn = AppConfig.arn("application/" + application(TAGS));

        ModeledError refusal = appConfig.refusal(new TagResourceInput(arn, Map.of("Fine 1+-=._:/", "x", key, "x")));

        assertThat(refusal).isInstanceOf(BadRequestException.class);
        assertThat(tags(arn)).isEqualTo(TAGS);
    }

    @ParameterizedTest
    @DisplayName("an ARN of another service is refused (§1.5)")
    @ValueSource(strings = {"arn:aws:s3:eu-west-1:111122223333:application/abcdefg", "no-arn-at-all-but-long-enough"})
    void foreignArn(String arn) {
        ModeledError refusal = appConfig.refusal(new ListTagsForResourceInput(arn));

        assertThat(refusal).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @DisplayName("an ARN of a resource that is not there is not found (§1.5)")
    @ValueSource(
            strings = {
                "arn:aws:appconfig:eu-west-1:111122223333:application/zzzzzzz",
                "arn:aws:appconfig:eu-west-1:111122223333:application/zzzzzzz/environment/abcdefg",
                "arn:aws:appconfig:eu-west-1:111122223333:deploymentstrategy/zzzzzzz",
                "arn:aws:appconfig:eu-west-1:111122223333:extension/zzzzzzz/1",
                "arn:aws:appconfig:us-east-1:111122223333:application/zzzzzzz",
                "arn:aws:appconfig:eu-west-1:111122223333:something/else"
            })
    void unknownArn(String arn) {
        ModeledError refusal = appConfig.refusal(new ListTagsForResourceInput(arn));

        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("the tags of a resource go with it (§2.1)")
    void dropped() {
        String application = application(TAGS);
        appConfig.perform(new DeleteApplicationInput(application));

        ModeledError refusal =
                appConfig.refusal(new ListTagsForResourceInput(AppConfig.arn("application/" + application)));

        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
    }

    private String application(Map<String, String> tags) {
        CreateApplicationOutput created = appConfig.perform(
                CreateApplicationInput.builder().name("shop").tags(tags).build());
        return Objects.requireNonNull(created.id());
    }

    private Map<String, String> tags(String arn) {
        ListTagsForResourceOutput listed = appConfig.perform(new ListTagsForResourceInput(arn));
        return Objects.requireNonNull(listed.tags());
    }
}
