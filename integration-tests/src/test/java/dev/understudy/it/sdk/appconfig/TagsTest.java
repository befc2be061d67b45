package dev.understudy.it.sdk.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Action;
import software.amazon.awssdk.services.appconfig.model.ActionPoint;

/** ListTagsForResource, TagResource and UntagResource. Source: behaviour sheet AppConfig §1.2, §1.3 and §1.5. */
class TagsTest {
    private static final Map<String, String> TAGS = Map.of("team", "a", "empty", "");

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    /** The seven kinds that have tags. Source: §1.5 [model]; ARNs §1.2 [recorded], [terraform], [docs]. */
    enum Taggable {
        APPLICATION,
        ENVIRONMENT,
        CONFIGURATION_PROFILE,
        DEPLOYMENT_STRATEGY,
        DEPLOYMENT,
        EXTENSION,
        EXTENSION_ASSOCIATION
    }

    /** Creates something with {@link #TAGS} and answers its ARN. */
    private String create(Taggable kind) {
        return switch (kind) {
            case APPLICATION ->
                shop.arn("application/"
                        + client.createApplication(r -> r.name("x").tags(TAGS)).id());
            case ENVIRONMENT ->
                shop.applicationArn() + "/environment/"
                        + client.createEnvironment(r -> r.applicationId(shop.application)
                                        .name("x")
                                        .tags(TAGS))
                                .id();
            case CONFIGURATION_PROFILE ->
                shop.applicationArn() + "/configurationprofile/"
                        + client.createConfigurationProfile(r -> r.applicationId(shop.application)
                                        .name("x")
                                        .locationUri("hosted")
                                        .tags(TAGS))
                                .id();
            case DEPLOYMENT_STRATEGY ->
                shop.arn("deploymentstrategy/"
                        + client.createDeploymentStrategy(r -> r.name("x")
                                        .deploymentDurationInMinutes(0)
                                        .growthFactor(100F)
                                        .tags(TAGS))
                                .id());
            case DEPLOYMENT -> deployment();
            case EXTENSION -> extension();
            case EXTENSION_ASSOCIATION -> association();
        };
    }

    private String deployment() {
        shop.version("{}");
        int number = client.startDeployment(
                        shop.deployment("AppConfig.AllAtOnce").tags(TAGS).build())
                .deploymentNumber();
        return shop.environmentArn() + "/deployment/" + number;
    }

    private String extension() {
        Action action = Action.builder()
                .name("a")
                .uri("arn:aws:sqs:us-east-1:111122223333:news")
                .build();
        return client.createExtension(r -> r.name("x")
                        .actions(Map.of(ActionPoint.ON_DEPLOYMENT_START, List.of(action)))
                        .tags(TAGS))
                .arn();
    }

    private String association() {
        String extension = extension();
        return client.createExtensionAssociation(r -> r.extensionIdentifier(extension)
                        .resourceIdentifier(shop.applicationArn())
                        .tags(TAGS))
                .arn();
    }

    private Map<String, String> tags(String arn) {
        return client.listTagsForResource(r -> r.resourceArn(arn)).tags();
    }

    /** Source: §1.5 [model]; an empty value is stored [terraform]. */
    @ParameterizedTest
    @EnumSource
    void whatIsCreatedWithTagsHasThem(Taggable kind) {
        String arn = create(kind);

        Map<String, String> tags = tags(arn);

        assertThat(tags).isEqualTo(TAGS);
    }

    /** Source: §1.5 [model], [moto], [terraform]: merges, overwrites; 204. */
    @ParameterizedTest
    @EnumSource
    void taggingMerges(Taggable kind) {
        String arn = create(kind);

        client.tagResource(r -> r.resourceArn(arn).tags(Map.of("team", "b", "more", "c")));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(tags(arn)).isEqualTo(Map.of("team", "b", "empty", "", "more", "c"));
    }

    /** Source: §1.5 [model]: 204. */
    @ParameterizedTest
    @EnumSource
    void untaggingTakesAway(Taggable kind) {
        String arn = create(kind);

        client.untagResource(r -> r.resourceArn(arn).tagKeys("team", "empty"));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(tags(arn)).isEmpty();
    }

    /** Source: §1.5 [model]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/abcdefg",
                "deploymentstrategy/abcdefg",
                "extension/abcdefg/1",
                "extensionassociation/abcdefg"
            })
    void whatIsNotThereHasNoTags(String resource) {
        String arn = shop.arn(resource);

        Refused.call(() -> tags(arn)).with(404, "ResourceNotFoundException").naming(arn);
        Refused.call(() -> client.tagResource(r -> r.resourceArn(arn).tags(TAGS)))
                .with(404, "ResourceNotFoundException");
        Refused.call(() -> client.untagResource(r -> r.resourceArn(arn).tagKeys("team")))
                .with(404, "ResourceNotFoundException");
    }

    /** Source: §1.4 [model]: the shape of an ARN. */
    @Test
    void whatIsNoArnIsRefused() {
        Refused.call(() -> tags("shop-with-a-long-name")).with(400, "BadRequestException");
    }

    /** Source: §1.4 [model]: fifty tags, keys that do not begin with {@code aws:}. */
    @Test
    void aResourceHasAtMostFiftyTagsOfItsOwn() {
        Map<String, String> fifty = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            fifty.put("key" + i, "v");
        }
        client.tagResource(r -> r.resourceArn(shop.applicationArn()).tags(fifty));

        Refused.call(() -> client.tagResource(
                        r -> r.resourceArn(shop.applicationArn()).tags(Map.of("one", "more"))))
                .with(400, "BadRequestException");
        Refused.call(() -> client.tagResource(
                        r -> r.resourceArn(shop.environmentArn()).tags(Map.of("aws:key", "v"))))
                .with(400, "BadRequestException");

        assertThat(tags(shop.applicationArn())).isEqualTo(fifty);
        assertThat(tags(shop.environmentArn())).isEmpty();
    }
}
