package dev.understudy.appconfig.rules.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.KmsKey;
import dev.understudy.appconfig.state.KmsKeyStandIn;
import dev.understudy.core.state.PartitionKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Keys (behaviour sheet AppConfig §3.3)")
class KmsKeysTest {
    private static final String ID = "c7698e1b-ea4e-4a19-9892-e1aebefb0731";

    private final AppConfigStore store = new AppConfigStore();
    private final PartitionKey owner = new PartitionKey("appconfig", AppConfig.ACCOUNT, AppConfig.REGION);

    @ParameterizedTest
    @DisplayName("a key id and a key's ARN lead to the ARN [model]")
    @CsvSource({
        "c7698e1b-ea4e-4a19-9892-e1aebefb0731, arn:aws:kms:eu-west-1:111122223333:key/c7698e1b-ea4e-4a19-9892-e1aebefb0731",
        "arn:aws:kms:us-east-1:444455556666:key/c7698e1b-ea4e-4a19-9892-e1aebefb0731,"
                + " arn:aws:kms:us-east-1:444455556666:key/c7698e1b-ea4e-4a19-9892-e1aebefb0731",
        "mrk-0123456789abcdef0123456789abcdef, arn:aws:kms:eu-west-1:111122223333:key/mrk-0123456789abcdef0123456789abcdef"
    })
    void keys(String identifier, String arn) {
        KmsKey key = KmsKeys.require(identifier, store, owner);

        assertThat(key).isEqualTo(new KmsKey(identifier, arn));
    }

    @Test
    @DisplayName("an alias and its ARN lead to one key, another alias to another")
    void aliases() {
        KmsKey byAlias = KmsKeys.require("alias/app", store, owner);
        KmsKey byArn = KmsKeys.require("arn:aws:kms:eu-west-1:111122223333:alias/app", store, owner);
        KmsKey other = KmsKeys.require("alias/other", store, owner);

        assertThat(byAlias.arn()).matches("arn:aws:kms:eu-west-1:111122223333:key/[0-9a-f-]{36}");
        assertThat(byArn.arn()).isEqualTo(byAlias.arn());
        assertThat(byArn.identifier()).isEqualTo("arn:aws:kms:eu-west-1:111122223333:alias/app");
        assertThat(other.arn()).isNotEqualTo(byAlias.arn());
    }

    @ParameterizedTest
    @DisplayName("what names no customer managed key is refused (§3.3)")
    @ValueSource(
            strings = {
                "garbage",
                "alias/",
                "alias/aws/ssm",
                "arn:aws:kms:eu-west-1:111122223333:alias/aws/ssm",
                "arn:aws:s3:eu-west-1:111122223333:key/c7698e1b-ea4e-4a19-9892-e1aebefb0731"
            })
    void refused(String identifier) {
        assertThatThrownBy(() -> KmsKeys.require(identifier, store, owner)).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("the admin API may say which key an alias means, or that a key cannot be used")
    void known() {
        store.kmsKeys.put("alias/app", new KmsKeyStandIn("alias/app", "arn:aws:kms:eu-west-1:1:key/" + ID, true));
        store.kmsKeys.put(ID, new KmsKeyStandIn(ID, ID, false));

        KmsKey key = KmsKeys.require("alias/app", store, owner);

        assertThat(key.arn()).isEqualTo("arn:aws:kms:eu-west-1:1:key/" + ID);
        assertThatThrownBy(() -> KmsKeys.require(ID, store, owner)).isInstanceOf(BadRequestException.class);
    }
}
