package dev.understudy.it.sdk.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.BadRequestException;
import software.amazon.awssdk.services.appconfig.model.BadRequestReason;
import software.amazon.awssdk.services.appconfig.model.InvalidConfigurationDetail;
import software.amazon.awssdk.services.appconfig.model.Validator;
import software.amazon.awssdk.services.appconfig.model.ValidatorType;

/** ValidateConfiguration and what StartDeployment validates. Source: behaviour sheet AppConfig §1.3 and §3.2. */
class ValidateConfigurationTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:check";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    @BeforeEach
    void aSchema() {
        validator(
                ValidatorType.JSON_SCHEMA,
                "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"minimum\":1}}}");
    }

    private void validator(ValidatorType type, String content) {
        Validator validator = Validator.builder().type(type).content(content).build();
        client.updateConfigurationProfile(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .validators(validator));
    }

    private ThrowingCallable validation(String version) {
        return () -> client.validateConfiguration(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .configurationVersion(version));
    }

    private static Refused invalid(ThrowingCallable call) {
        return Refused.call(call)
                .with(400, "BadRequestException")
                .satisfying(
                        BadRequestException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION));
    }

    /** Source: §3.2 [model]: 204 without a body [docs]. */
    @Test
    void whatKeepsTheSchemaIsFine() throws Throwable {
        shop.version("{\"a\":1}");

        validation("1").call();

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(me.lastAnswer().body()).isEmpty();
    }

    /** Source: §3.2 [model]: reason and details; the keyword that failed. */
    @Test
    void whatBreaksTheSchemaIsToldInDetail() {
        shop.version("{\"a\":0}");

        Refused refusal = invalid(validation("1"));

        refusal.satisfying(
                BadRequestException.class,
                refused -> assertThat(refused.details().invalidConfiguration())
                        .extracting(InvalidConfigurationDetail::constraint)
                        .containsExactly("minimum"));
    }

    /** Source: §3.2 [docs]: deployments are validated as well; no deployment is made [model]. */
    @Test
    void whatBreaksTheSchemaIsNotDeployed() {
        shop.version("{}");

        invalid(() -> shop.start("AppConfig.AllAtOnce"));

        assertThat(client.listDeployments(r -> r.applicationId(shop.application).environmentId(shop.environment))
                        .items())
                .isEmpty();
    }

    /** Source: §3.2 [docs]: failed if the function threw. */
    @Test
    void aFunctionMayRefuseToo() {
        validator(ValidatorType.LAMBDA, FUNCTION);
        shop.version("{}");
        me.sendAdmin(
                "POST",
                "appconfig/actions",
                "{\"target\":\"" + FUNCTION + "\",\"times\":1,\"answer\":{\"Error\":\"E\",\"Message\":\"too bad\"}}");

        invalid(validation("1")).naming(FUNCTION, "too bad");
    }

    /** Source: §1.3 [model]. */
    @Test
    void aVersionThatIsNotThereIsNotFound() {
        Refused.call(validation("1")).with(404, "ResourceNotFoundException");
    }
}
