package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.BadRequestException;
import software.amazon.awssdk.services.appconfig.model.BadRequestReason;
import software.amazon.awssdk.services.appconfig.model.BytesMeasure;
import software.amazon.awssdk.services.appconfig.model.CreateHostedConfigurationVersionRequest;
import software.amazon.awssdk.services.appconfig.model.HostedConfigurationVersionSummary;
import software.amazon.awssdk.services.appconfig.model.PayloadTooLargeException;

/** The four operations on hosted configuration versions. Source: behaviour sheet AppConfig §1.3 and §2.4. */
class HostedVersionsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    private CreateHostedConfigurationVersionRequest.Builder version(String content) {
        return CreateHostedConfigurationVersionRequest.builder()
                .applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .contentType("text/plain")
                .content(SdkBytes.fromUtf8String(content));
    }

    private ObjectNode create(CreateHostedConfigurationVersionRequest.Builder request) {
        return tree(client.createHostedConfigurationVersion(request.build()));
    }

    private List<HostedConfigurationVersionSummary> list(String label) {
        return client.listHostedConfigurationVersions(r -> r.applicationId(shop.application)
                        .configurationProfileId(shop.profile)
                        .versionLabel(label))
                .items();
    }

    /** Source: §2.4 [model]: content in the body, all else in header fields, the same in Create and Get. */
    @Test
    void aVersionIsAnsweredRawWithItsPropertiesAround() {
        JsonNode created = create(version("a = 1").description("first").versionLabel("v1"));

        assertThat(created)
                .isEqualTo(json(
                        "{'Application-Id':'%s','Configuration-Profile-Id':'%s','Version-Number':1,"
                                + "'Content-Type':'text/plain',Description:'first',VersionLabel:'v1',Content:'a = 1'}",
                        shop.application, shop.profile));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(me.lastAnswer().body()).isEqualTo("a = 1");
        JsonNode shown = tree(client.getHostedConfigurationVersion(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .versionNumber(1)));
        assertThat(shown).isEqualTo(created);
    }

    /** Source: §2.4 [model]: any bytes. */
    @Test
    void contentNeedsToBeNoText() {
        byte[] bytes = {0, -1, 13, 10, 127, -128};

        client.createHostedConfigurationVersion(
                version("").content(SdkBytes.fromByteArray(bytes)).build());

        byte[] shown = client.getHostedConfigurationVersion(r -> r.applicationId(shop.application)
                        .configurationProfileId(shop.profile)
                        .versionNumber(1))
                .content()
                .asByteArray();
        assertThat(shown).isEqualTo(bytes);
    }

    /** Source: §2.3, §3.3 [model]: the key of the profile encrypts its versions. */
    @Test
    void aVersionOfAProfileWithAKeyNamesItsArn() {
        String key = "arn:aws:kms:us-east-1:" + me.account() + ":key/12345678-1234-1234-1234-123456789012";
        client.updateConfigurationProfile(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .kmsKeyIdentifier(key));

        JsonNode created = create(version("a"));

        assertThat(created.path("KmsKeyArn").asText()).isEqualTo(key);
        assertThat(list(null).get(0).kmsKeyArn()).isEqualTo(key);
    }

    /** Source: §1.2 [terraform]: the next number is the highest plus one, and deleting the newest frees its number. */
    @Test
    void numbersFollowTheHighestThatIsThere() {
        create(version("one"));
        create(version("two"));
        client.deleteHostedConfigurationVersion(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .versionNumber(2));

        JsonNode again = create(version("three"));

        assertThat(again.path("Version-Number").asInt()).isEqualTo(2);
        assertThat(again.path("Content").asText()).isEqualTo("three");
    }

    /** Source: §2.4 [model]: no content; filter exact, or by prefix with a star at its end. */
    @Test
    void theListShowsSummariesWithTheLabelsAskedFor() {
        create(version("a").versionLabel("v1").description("d"));
        create(version("b").versionLabel("v12"));
        create(version("c").versionLabel("other"));

        List<HostedConfigurationVersionSummary> exact = list("v1");

        assertThat(exact)
                .singleElement()
                .extracting(item -> tree(item))
                .isEqualTo(json(
                        "{ApplicationId:'%s',ConfigurationProfileId:'%s',VersionNumber:1,Description:'d',"
                                + "ContentType:'text/plain',VersionLabel:'v1'}",
                        shop.application, shop.profile));
        assertThat(list("v*"))
                .extracting(HostedConfigurationVersionSummary::versionNumber)
                .containsExactlyInAnyOrder(1, 2);
    }

    /** Source: §1.3 [model]: 204. */
    @Test
    void aDeletedVersionIsGone() {
        create(version("a"));

        client.deleteHostedConfigurationVersion(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .versionNumber(1));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(list(null)).isEmpty();
    }

    /** Source: §2.4 [model]: an optimistic lock; text README of the service [recorded]. */
    @Test
    void whoeverDoesNotKnowTheNewestVersionIsRefused() {
        create(version("a").latestVersionNumber(0));
        create(version("b").latestVersionNumber(1));

        Refused.call(() -> create(version("c").latestVersionNumber(1)))
                .with(409, "ConflictException")
                .saying("Expected latest version 1 does not match actual latest version 2");

        assertThat(list(null)).hasSize(2);
    }

    /** Source: README of the service, labels [recorded]; all digits §1.4 [model]. */
    @Test
    void aLabelIsFreeAndNoNumber() {
        create(version("a").versionLabel("v1"));

        Refused.call(() -> create(version("b").versionLabel("v1")))
                .with(400, "BadRequestException")
                .saying("The version label 'v1' has already been assigned to hosted configuration version 1. Please"
                        + " provide a different version label to create your hosted configuration version.");
        Refused.call(() -> create(version("b").versionLabel("123"))).with(400, "BadRequestException");

        assertThat(list(null)).hasSize(1);
    }

    /** Source: §1.1 and §2.4 [model], limit §1.6 [docs]. */
    @Test
    void tooMuchContentIsRefusedWithItsMeasures() {
        byte[] most = new byte[2048 * 1024];
        Arrays.fill(most, (byte) 'x');
        byte[] tooMuch = Arrays.copyOf(most, most.length + 1);

        Refused.call(() -> create(version("").content(SdkBytes.fromByteArray(tooMuch))))
                .with(413, "PayloadTooLargeException")
                .satisfying(PayloadTooLargeException.class, refusal -> {
                    assertThat(refusal.measure()).isEqualTo(BytesMeasure.KILOBYTES);
                    assertThat(refusal.limit()).isEqualTo(2048F);
                    assertThat(refusal.size()).isGreaterThan(2048F);
                });

        assertThat(create(version("").content(SdkBytes.fromByteArray(most)))
                        .path("Version-Number")
                        .asInt())
                .isEqualTo(1);
    }

    /** Source: §2.4: only hosted profiles have versions. */
    @Test
    void aProfileThatPointsElsewhereHasNoVersions() {
        String parameter = client.createConfigurationProfile(r -> r.applicationId(shop.application)
                        .name("parameter")
                        .locationUri("ssm-parameter://web")
                        .retrievalRoleArn(Shop.ROLE))
                .id();

        Refused.call(() -> create(version("a").configurationProfileId(parameter)))
                .with(400, "BadRequestException");
    }

    /** Source: §2.4 [docs]: stored and returned with generated times. */
    @Test
    void flagsAreStoredWithTheirTimes() {
        String flags = shop.flags("flags");

        JsonNode created =
                create(version(Shop.FLAGS).configurationProfileId(flags).contentType("application/json"));

        JsonNode checkout = json(created.path("Content").asText()).path("flags").path("checkout");
        assertThat(checkout.path("_createdAt").asText()).isEqualTo("2026-02-03T04:05:06.789Z");
        assertThat(checkout.path("_updatedAt").asText()).isEqualTo("2026-02-03T04:05:06.789Z");
    }

    /** Source: §1.1 [recorded]; newest additions A13 [recorded] for what is wrong. */
    @Test
    void badFlagsAreRefusedWithWhatIsWrong() {
        String flags = shop.flags("flags");
        String wrong = Shop.FLAGS.replace("{\"enabled\":false}", "{\"enabled\":false,\"color\":\"green\"}");

        Refused.call(() -> create(version("{").configurationProfileId(flags)))
                .with(400, "BadRequestException")
                .saying("Error invoking extension AppConfig Feature Flags Helper: Malformed 'Content' provided");
        Refused.call(() -> create(version(wrong).configurationProfileId(flags)))
                .with(400, "BadRequestException")
                .saying("Error invoking extension AppConfig Feature Flags Helper: Invalid 'Content' data")
                .satisfying(BadRequestException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
                    assertThat(refusal.details().invalidConfiguration())
                            .singleElement()
                            .satisfies(detail -> {
                                assertThat(detail.constraint()).isEqualTo("OneOf(red, blue)");
                                assertThat(detail.location()).isEqualTo("values.checkout.color");
                            });
                });
    }
}
