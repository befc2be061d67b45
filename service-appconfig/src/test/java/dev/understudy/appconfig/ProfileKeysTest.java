package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.CreateConfigurationProfileOutput;
import dev.understudy.appconfig.model.UpdateConfigurationProfileInput;
import dev.understudy.appconfig.model.UpdateConfigurationProfileOutput;
import dev.understudy.core.error.ModeledError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The keys that encrypt the versions of a profile. */
@DisplayName("Configuration profiles (behaviour sheet AppConfig §2.3, §3.1, §3.3)")
class ProfileKeysTest {
    private static final String KEY = "c7698e1b-ea4e-4a19-9892-e1aebefb0731";

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");

    @Test
    @DisplayName("a key is echoed as given and resolved to its ARN [model], [terraform]")
    void key() {
        CreateConfigurationProfileOutput created =
                appConfig.perform(hosted("config").kmsKeyIdentifier(KEY).build());

        assertThat(created.kmsKeyIdentifier()).isEqualTo(KEY);
        assertThat(created.kmsKeyArn()).isEqualTo("arn:aws:kms:eu-west-1:111122223333:key/" + KEY);
    }

    @Test
    @DisplayName("a key is for hosted profiles alone [model]; text [recorded 2026]")
    void keyElsewhere() {
        ModeledError refusal = appConfig.refusal(
                at("codepipeline://deliver").kmsKeyIdentifier(KEY).build());

        assertThat(refusal)
                .hasMessage("KmsKeyIdentifier applies only to AppConfig hosted configuration data. For non-hosted"
                        + " configuration sources, configure encryption in the corresponding service.");
    }

    @Test
    @DisplayName("an empty identifier takes the key away (§1.4 [model])")
    void removeKey() {
        String id = appConfig.profile(hosted("config").kmsKeyIdentifier(KEY).build());

        UpdateConfigurationProfileOutput updated =
                appConfig.perform(update(id).kmsKeyIdentifier("").build());

        assertThat(updated.kmsKeyIdentifier()).isNull();
        assertThat(updated.kmsKeyArn()).isNull();
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
}
