package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConfigurationProfileSummary;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.CreateConfigurationProfileOutput;
import dev.understudy.appconfig.model.DeleteConfigurationProfileInput;
import dev.understudy.appconfig.model.DeleteHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.GetConfigurationProfileInput;
import dev.understudy.appconfig.model.GetConfigurationProfileOutput;
import dev.understudy.appconfig.model.ListConfigurationProfilesInput;
import dev.understudy.appconfig.model.ListConfigurationProfilesOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.UpdateConfigurationProfileInput;
import dev.understudy.appconfig.model.UpdateConfigurationProfileOutput;
import dev.understudy.appconfig.model.Validator;
import dev.understudy.appconfig.model.ValidatorType;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Configuration profiles (behaviour sheet AppConfig §2.3, §3.1, §3.3)")
class ConfigurationProfilesTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/reader";
    private static final Validator SCHEMA = new Validator(ValidatorType.JSON_SCHEMA, "{}");
    private static final Validator FUNCTION =
            new Validator(ValidatorType.LAMBDA, "arn:aws:lambda:eu-west-1:111122223333:function:check");

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");

    @Test
    @DisplayName("a profile is freeform unless it says so [terraform]")
    void defaultType() {
        CreateConfigurationProfileOutput created =
                appConfig.perform(hosted("config").build());

        assertThat(created.id()).matches("[a-z0-9]{7}");
        assertThat(created.type()).isEqualTo("AWS.Freeform");
        assertThat(created.locationUri()).isEqualTo("hosted");
        assertThat(created.validators()).isNull();
        assertThat(created.kmsKeyArn()).isNull();
        assertThat(created.kmsKeyIdentifier()).isNull();
    }

    @ParameterizedTest
    @DisplayName("every other store needs a role to be read [model]; text [recorded 2026]")
    @ValueSource(
            strings = {
                "ssm-parameter://name",
                "arn:aws:ssm:eu-west-1:111122223333:parameter/name",
                "ssm-document://name",
                "arn:aws:ssm:eu-west-1:111122223333:document/name",
                "s3://bucket/key",
                "secretsmanager://name"
            })
    void roleRequired(String uri) {
        ModeledError refusal = appConfig.refusal(at(uri).build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "1 validation error detected: Value null at 'retrievalRoleArn' failed to satisfy constraint:"
                                + " Member must not be null if the request has the following uri: " + uri);
        CreateConfigurationProfileOutput created =
                appConfig.perform(at(uri).retrievalRoleArn(ROLE).build());
        assertThat(created.locationUri()).isEqualTo(uri);
        assertThat(created.retrievalRoleArn()).isEqualTo(ROLE);
    }

    @Test
    @DisplayName("a pipeline needs no role [model]")
    void pipelineWithoutRole() {
        CreateConfigurationProfileOutput created =
                appConfig.perform(at("codepipeline://deliver").build());

        assertThat(created.retrievalRoleArn()).isNull();
    }

    @Test
    @DisplayName("a hosted profile must not have a role [recorded 2026]")
    void hostedWithRole() {
        ModeledError refusal =
                appConfig.refusal(hosted("config").retrievalRoleArn(ROLE).build());

        assertThat(refusal)
                .hasMessage("1 validation error detected: Value " + ROLE + " at 'retrievalRoleArn' failed to satisfy"
                        + " constraint: Member must be null if the request has the following uri: hosted");
    }

    @Test
    @DisplayName("a location of an unknown kind is refused [recorded 2026]")
    void unknownScheme() {
        ModeledError refusal =
                appConfig.refusal(at("ftp://x").retrievalRoleArn(ROLE).build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("The Uri: ftp://x is of an unsupported type");
    }

    @Test
    @DisplayName("a bucket without a key is no location [recorded 2026]")
    void bucketWithoutKey() {
        ModeledError refusal =
                appConfig.refusal(at("s3://bucket").retrievalRoleArn(ROLE).build());

        assertThat(refusal).hasMessage("Invalid locationUri s3://bucket");
    }

    @Test
    @DisplayName("an unknown type is not found [recorded 2026]")
    void unknownType() {
        ModeledError refusal =
                appConfig.refusal(hosted("config").type("Custom.Type").build());

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        error -> assertThat(error.resourceName()).isEqualTo("ConfigurationProfileType"))
                .hasMessage("Invalid type, must be one of: AWS.Freeform, AWS.AppConfig.FeatureFlags");
    }

    @Test
    @DisplayName("feature flags are hosted [docs]; text [recorded 2026]")
    void flagsElsewhere() {
        ModeledError refusal = appConfig.refusal(at("ssm-parameter://flags")
                .type("AWS.AppConfig.FeatureFlags")
                .retrievalRoleArn(ROLE)
                .build());

        assertThat(refusal)
                .hasMessage("ConfigurationProfiles of type 'AWS.AppConfig.FeatureFlags' can only have a locationUri of"
                        + " 'hosted'");
    }

    @Test
    @DisplayName("JSON schemas are for freeform profiles, functions for both [docs]")
    void flagsWithSchema() {
        ModeledError refusal = appConfig.refusal(hosted("flags")
                .type("AWS.AppConfig.FeatureFlags")
                .validators(List.of(SCHEMA))
                .build());

        assertThat(refusal).isInstanceOf(BadRequestException.class);
        CreateConfigurationProfileOutput created = appConfig.perform(hosted("flags")
                .type("AWS.AppConfig.FeatureFlags")
                .validators(List.of(FUNCTION))
                .build());
        assertThat(created.validators()).containsExactly(FUNCTION);
    }

    @ParameterizedTest
    @DisplayName("the text of a schema is not looked at [terraform]")
    @ValueSource(strings = {"", "{not json", "{\"$schema\":\"http://json-schema.org/draft-05/schema#\"}"})
    void schemaIsNotCompiled(String schema) {
        Validator validator = new Validator(ValidatorType.JSON_SCHEMA, schema);

        CreateConfigurationProfileOutput created = appConfig.perform(
                hosted("config").validators(List.of(validator)).build());

        assertThat(created.validators()).containsExactly(validator);
    }

    @Test
    @DisplayName("a function has an ARN with an account [recorded 2026]")
    void functionWithoutAccount() {
        ModeledError refusal = appConfig.refusal(hosted("config")
                .validators(List.of(new Validator(ValidatorType.LAMBDA, "not-an-arn")))
                .build());

        assertThat(refusal).hasMessage("ARN not-an-arn is invalid due to not containing an account ID.");
    }

    @Test
    @DisplayName("an update replaces the whole list of validators, and leaves what is absent (§1.5 [terraform])")
    void update() {
        String id = appConfig.profile(
                hosted("config").validators(List.of(SCHEMA, FUNCTION)).build());

        UpdateConfigurationProfileOutput updated =
                appConfig.perform(update(id).validators(List.of(FUNCTION)).build());

        assertThat(updated.name()).isEqualTo("config");
        assertThat(updated.validators()).containsExactly(FUNCTION);
        UpdateConfigurationProfileOutput cleared =
                appConfig.perform(update(id).validators(List.of()).build());
        assertThat(cleared.validators()).isNull();
    }

    @Test
    @DisplayName("a name is taken within its application only [recorded 2026]")
    void nameTaken() {
        String id = appConfig.profile(application, "config");

        ModeledError refusal = appConfig.refusal(hosted("config").build());

        assertThat(refusal)
                .hasMessage("ConfigurationProfile with name config already exists with id " + id + " in application "
                        + application + " account 111122223333");
    }

    @Test
    @DisplayName("a list has the types of validators and neither description nor contents [model]")
    void summary() {
        String id = appConfig.profile(hosted("config")
                .description("secret")
                .validators(List.of(SCHEMA, FUNCTION))
                .build());

        ListConfigurationProfilesOutput listed = appConfig.perform(ListConfigurationProfilesInput.builder()
                .applicationId(application)
                .build());

        assertThat(listed.items())
                .containsExactly(new ConfigurationProfileSummary(
                        application,
                        id,
                        "config",
                        "hosted",
                        List.of(ValidatorType.JSON_SCHEMA, ValidatorType.LAMBDA),
                        "AWS.Freeform"));
    }

    @Test
    @DisplayName("a list may be of one type alone (scenario S13 [model])")
    void listByType() {
        appConfig.profile(application, "config");
        String flags = appConfig.flagProfile(application, "flags");

        ListConfigurationProfilesOutput listed = appConfig.perform(ListConfigurationProfilesInput.builder()
                .applicationId(application)
                .type("AWS.AppConfig.FeatureFlags")
                .build());

        assertThat(listed.items()).extracting(ConfigurationProfileSummary::id).containsExactly(flags);
    }

    @Test
    @DisplayName("a profile with hosted versions cannot be deleted, with 400 and not 409 [recorded]")
    void deleteWithVersions() {
        String id = appConfig.profile(application, "config");
        appConfig.version(application, id, "{}");

        ModeledError refusal = appConfig.refusal(delete(id));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot delete configuration profile " + id
                        + " because there are still hosted configuration versions existing under it.");
        assertThat(get(id).name()).isEqualTo("config");
    }

    @Test
    @DisplayName("a profile whose versions are gone can be deleted (scenario S15)")
    void deleteAfterVersions() {
        String id = appConfig.profile(application, "config");
        appConfig.version(application, id, "{}");
        appConfig.perform(new DeleteHostedConfigurationVersionInput(application, id, 1));

        appConfig.perform(delete(id));

        assertThat(appConfig.refusal(new GetConfigurationProfileInput(application, id)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Configuration Profile with Application Id " + application
                        + " and Configuration Profile Id " + id + " could not be found for account 111122223333.");
    }

    private CreateConfigurationProfileInput.Builder hosted(String name) {
        return CreateConfigurationProfileInput.builder()
                .applicationId(application)
                .name(name)
                .locationUri("hosted");
    }

    private CreateConfigurationProfileInput.Builder at(String uri) {
        return hosted("config").locationUri(uri);
    }

    private UpdateConfigurationProfileInput.Builder update(String id) {
        return UpdateConfigurationProfileInput.builder()
                .applicationId(application)
                .configurationProfileId(id);
    }

    private DeleteConfigurationProfileInput delete(String id) {
        return DeleteConfigurationProfileInput.builder()
                .applicationId(application)
                .configurationProfileId(id)
                .build();
    }

    private GetConfigurationProfileOutput get(String id) {
        return appConfig.perform(new GetConfigurationProfileInput(application, id));
    }
}
