package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.ConfigurationProfileSummary;
import software.amazon.awssdk.services.appconfig.model.CreateConfigurationProfileRequest;
import software.amazon.awssdk.services.appconfig.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appconfig.model.Validator;
import software.amazon.awssdk.services.appconfig.model.ValidatorType;

/** The five operations on configuration profiles. Source: behaviour sheet AppConfig §1.3, §2.3 and §3.3. */
class ConfigurationProfilesTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:check";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    private CreateConfigurationProfileRequest.Builder profile(String name) {
        return CreateConfigurationProfileRequest.builder()
                .applicationId(shop.application)
                .name(name)
                .locationUri("hosted");
    }

    private ObjectNode create(CreateConfigurationProfileRequest.Builder request) {
        return tree(client.createConfigurationProfile(request.build()));
    }

    private ObjectNode show(String id) {
        return tree(client.getConfigurationProfile(
                r -> r.applicationId(shop.application).configurationProfileId(id)));
    }

    private static Validator validator(ValidatorType type, String content) {
        return Validator.builder().type(type).content(content).build();
    }

    /** Source: §2.3 [model]; validators are not looked at [terraform]; the key §3.3 [model], [terraform]. */
    @Test
    void creatingAnswersWhatWasAskedForWithTheKeyFound() {
        String key = "arn:aws:kms:us-east-1:" + me.account() + ":key/12345678-1234-1234-1234-123456789012";

        JsonNode created = create(profile("web")
                .description("d")
                .validators(validator(ValidatorType.JSON_SCHEMA, ""), validator(ValidatorType.LAMBDA, FUNCTION))
                .kmsKeyIdentifier("12345678-1234-1234-1234-123456789012")
                .tags(Map.of("team", "a")));

        String id = created.path("Id").asText();
        assertThat(id).matches("[a-z0-9]{7}");
        assertThat(created)
                .isEqualTo(json(
                        "{ApplicationId:'%s',Id:'%s',Name:'web',Description:'d',LocationUri:'hosted',"
                                + "Validators:[{Type:'JSON_SCHEMA',Content:''},{Type:'LAMBDA',Content:'%s'}],"
                                + "Type:'AWS.Freeform',KmsKeyArn:'%s',"
                                + "KmsKeyIdentifier:'12345678-1234-1234-1234-123456789012'}",
                        shop.application, id, FUNCTION, key));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(show(id)).isEqualTo(created);
    }

    /** Source: §2.3 [docs]: other sources than AppConfig's own need a role. */
    @Test
    void aProfileMayPointElsewhere() {
        JsonNode created =
                create(profile("web").locationUri("ssm-parameter://web").retrievalRoleArn(Shop.ROLE));

        assertThat(created.path("LocationUri").asText()).isEqualTo("ssm-parameter://web");
        assertThat(created.path("RetrievalRoleArn").asText()).isEqualTo(Shop.ROLE);
    }

    /** Source: §2.3 [model]: no Description, no Validators, but their types; filter exact. */
    @Test
    void theListShowsSummariesOfTheTypeAskedFor() {
        String flags = shop.flags("flags");
        String web = create(profile("web").description("d").validators(validator(ValidatorType.LAMBDA, FUNCTION)))
                .path("Id")
                .asText();

        List<ConfigurationProfileSummary> freeform = client.listConfigurationProfiles(
                        r -> r.applicationId(shop.application).type("AWS.Freeform"))
                .items();

        assertThat(freeform)
                .extracting(ConfigurationProfileSummary::id)
                .containsExactlyInAnyOrder(shop.profile, web)
                .doesNotContain(flags);
        assertThat(freeform)
                .filteredOn(item -> item.id().equals(web))
                .singleElement()
                .extracting(item -> tree(item))
                .isEqualTo(json(
                        "{ApplicationId:'%s',Id:'%s',Name:'web',LocationUri:'hosted',ValidatorTypes:['LAMBDA'],"
                                + "Type:'AWS.Freeform'}",
                        shop.application, web));
    }

    /** Source: §2.3 [model], §1.5 [terraform], §11 row 24: validators are replaced whole, an empty key takes it away. */
    @Test
    void updatingChangesWhatIsGiven() {
        String id = create(profile("web")
                        .validators(validator(ValidatorType.LAMBDA, FUNCTION))
                        .kmsKeyIdentifier("alias/web"))
                .path("Id")
                .asText();

        JsonNode updated = tree(client.updateConfigurationProfile(r -> r.applicationId(shop.application)
                .configurationProfileId(id)
                .name("site")
                .validators(List.of())
                .kmsKeyIdentifier("")));

        assertThat(updated.path("Name").asText()).isEqualTo("site");
        assertThat(updated.path("Validators")).isEmpty();
        assertThat(updated.has("KmsKeyIdentifier")).isFalse();
        assertThat(updated.has("KmsKeyArn")).isFalse();
        assertThat(show(id).path("Name").asText()).isEqualTo("site");
    }

    /** Source: §2.3 [recorded]. */
    @Test
    void aProfileWithVersionsStays() {
        shop.version("{}");

        Refused.call(() -> client.deleteConfigurationProfile(
                        r -> r.applicationId(shop.application).configurationProfileId(shop.profile)))
                .with(400, "BadRequestException")
                .saying("Cannot delete configuration profile " + shop.profile
                        + " because there are still hosted configuration versions existing under it.");

        assertThat(show(shop.profile).path("Name").asText()).isEqualTo("settings");
    }

    /** Source: §1.3 [model]: the operation declares ConflictException. */
    @Test
    void aProfileUnderDeploymentStays() {
        shop.version("{}");
        shop.start("AppConfig.AllAtOnce");

        Refused.call(() -> client.deleteConfigurationProfile(
                        r -> r.applicationId(shop.application).configurationProfileId(shop.profile)))
                .with(409, "ConflictException")
                .naming(shop.profile);

        assertThat(show(shop.profile).path("Name").asText()).isEqualTo("settings");
    }

    /** Source: §1.3 [model]: 204. */
    @Test
    void aDeletedProfileIsGone() {
        client.deleteConfigurationProfile(r -> r.applicationId(shop.application).configurationProfileId(shop.profile));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> show(shop.profile)).with(404, "ResourceNotFoundException");
    }

    /** Source: README of the service: 404 with a ResourceName [recorded]. */
    @Test
    void aTypeThatNobodyKnowsIsNotFound() {
        Refused.call(() -> create(profile("web").type("AWS.Novelty")))
                .with(404, "ResourceNotFoundException")
                .saying("Invalid type, must be one of: AWS.Freeform, AWS.AppConfig.FeatureFlags")
                .satisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceName()).isEqualTo("ConfigurationProfileType"));
    }

    /** Source: §2.3 [docs]: flags are hosted, and have no schemas of their own. */
    @Test
    void flagsAreHostedAndWithoutSchemas() {
        Refused.call(() -> create(profile("web")
                        .type(Shop.FLAG_TYPE)
                        .locationUri("ssm-parameter://web")
                        .retrievalRoleArn(Shop.ROLE)))
                .with(400, "BadRequestException");
        Refused.call(() -> create(
                        profile("web").type(Shop.FLAG_TYPE).validators(validator(ValidatorType.JSON_SCHEMA, "{}"))))
                .with(400, "BadRequestException");

        assertThat(client.listConfigurationProfiles(r -> r.applicationId(shop.application))
                        .items())
                .hasSize(1);
    }

    /** Source: README of the service, names [recorded]. */
    @Test
    void aNameThatIsTakenInTheApplicationIsRefused() {
        Refused.call(() -> create(profile("settings")))
                .with(400, "BadRequestException")
                .saying("ConfigurationProfile with name settings already exists with id " + shop.profile
                        + " in application " + shop.application + " account " + me.account());
    }

    /** Source: §3.3: the key is for what AppConfig itself stores [model]. */
    @Test
    void onlyHostedConfigurationsHaveAKey() {
        Refused.call(() -> create(profile("web")
                        .locationUri("ssm-parameter://web")
                        .retrievalRoleArn(Shop.ROLE)
                        .kmsKeyIdentifier("alias/web")))
                .with(400, "BadRequestException");
    }
}
