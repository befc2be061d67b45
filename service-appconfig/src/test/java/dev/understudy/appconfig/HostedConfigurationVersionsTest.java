package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BytesMeasure;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.DeleteHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.HostedConfigurationVersionSummary;
import dev.understudy.appconfig.model.ListHostedConfigurationVersionsInput;
import dev.understudy.appconfig.model.ListHostedConfigurationVersionsOutput;
import dev.understudy.appconfig.model.PayloadTooLargeException;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Blob;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Hosted configuration versions (behaviour sheet AppConfig §2.4, §1.2)")
class HostedConfigurationVersionsTest {
    private static final int TWO_MEGABYTES = 2048 * 1024;

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");
    private final String profile = appConfig.profile(application, "config");

    @Test
    @DisplayName("a version answers its content and what goes with it [model]")
    void create() {
        CreateHostedConfigurationVersionOutput created =
                appConfig.perform(AppConfig.newVersion(application, profile, "{\"a\":1}")
                        .description("first")
                        .versionLabel("v1")
                        .build());

        assertThat(created)
                .isEqualTo(new CreateHostedConfigurationVersionOutput(
                        application, profile, 1, "first", Blob.ofUtf8("{\"a\":1}"), "application/json", "v1", null));
        assertThat(get(1).content()).isEqualTo(Blob.ofUtf8("{\"a\":1}"));
    }

    @Test
    @DisplayName("content may be any bytes [model]")
    void anyBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        appConfig.perform(AppConfig.newVersion(application, profile, "")
                .content(Blob.wrap(bytes))
                .contentType("application/octet-stream")
                .build());

        assertThat(get(1).content()).isEqualTo(Blob.wrap(bytes));
    }

    @Test
    @DisplayName("numbers count up, and deleting the newest frees its number [terraform]")
    void numbers() {
        appConfig.version(application, profile, "1");
        appConfig.version(application, profile, "2");
        appConfig.perform(new DeleteHostedConfigurationVersionInput(application, profile, 2));

        CreateHostedConfigurationVersionOutput created = appConfig.version(application, profile, "3");

        assertThat(created.versionNumber()).isEqualTo(2);
    }

    @Test
    @DisplayName("a gap further down stays a gap (§1.2: highest existing + 1)")
    void gap() {
        appConfig.version(application, profile, "1");
        appConfig.version(application, profile, "2");
        appConfig.perform(new DeleteHostedConfigurationVersionInput(application, profile, 1));

        CreateHostedConfigurationVersionOutput created = appConfig.version(application, profile, "3");

        assertThat(created.versionNumber()).isEqualTo(3);
    }

    @Test
    @DisplayName("a version is made if the request knows the newest number (scenario S11)")
    void lockHolds() {
        appConfig.version(application, profile, "1");

        CreateHostedConfigurationVersionOutput created =
                appConfig.perform(AppConfig.newVersion(application, profile, "2")
                        .latestVersionNumber(1)
                        .build());

        assertThat(created.versionNumber()).isEqualTo(2);
    }

    @Test
    @DisplayName("an empty profile has 0 as its newest number (§2.4)")
    void lockOfEmptyProfile() {
        CreateHostedConfigurationVersionOutput created =
                appConfig.perform(AppConfig.newVersion(application, profile, "1")
                        .latestVersionNumber(0)
                        .build());

        assertThat(created.versionNumber()).isEqualTo(1);
    }

    @Test
    @DisplayName("a version is refused if the request knows another newest number [recorded 2026]")
    void lockFails() {
        appConfig.version(application, profile, "1");

        ModeledError refusal = appConfig.refusal(AppConfig.newVersion(application, profile, "2")
                .latestVersionNumber(5)
                .build());

        assertThat(refusal)
                .isInstanceOf(ConflictException.class)
                .hasMessage("Expected latest version 5 does not match actual latest version 1");
        assertThat(numbers(null)).containsExactly(1);
    }

    @Test
    @DisplayName("a label names one version of a profile [recorded 2026]")
    void labelTaken() {
        appConfig.perform(AppConfig.newVersion(application, profile, "1")
                .versionLabel("v1.0")
                .build());

        ModeledError refusal = appConfig.refusal(AppConfig.newVersion(application, profile, "2")
                .versionLabel("v1.0")
                .build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "The version label 'v1.0' has already been assigned to hosted configuration version 1. Please"
                                + " provide a different version label to create your hosted configuration version.");
        assertThat(numbers(null)).containsExactly(1);
    }

    @Test
    @DisplayName("content of exactly 2,048 KB is taken, one byte more is not [recorded 2026]")
    void tooLarge() {
        appConfig.perform(AppConfig.newVersion(application, profile, "")
                .content(Blob.wrap(new byte[TWO_MEGABYTES]))
                .build());

        ModeledError refusal = appConfig.refusal(AppConfig.newVersion(application, profile, "")
                .content(Blob.wrap(new byte[TWO_MEGABYTES + 1]))
                .build());

        assertThat(refusal)
                .hasMessage("Content size limit exceeded.")
                .isInstanceOfSatisfying(PayloadTooLargeException.class, error -> {
                    assertThat(error.httpStatus()).isEqualTo(413);
                    assertThat(error.measure()).isEqualTo(BytesMeasure.KILOBYTES);
                    assertThat(error.limit()).isEqualTo(2048f);
                    assertThat(error.size()).isEqualTo(2049f);
                });
    }

    @Test
    @DisplayName("a version has content [recorded 2026]")
    void empty() {
        ModeledError refusal =
                appConfig.refusal(AppConfig.newVersion(application, profile, "").build());

        assertThat(refusal)
                .hasMessage("1 validation error detected: Value at 'content' failed to satisfy constraint: Member must"
                        + " not be null");
    }

    @Test
    @DisplayName("the store of an account takes 1 GB (§1.6 [docs])")
    void storeIsFull() {
        appConfig.kernel().quotas().adjust("appconfig.hosted-store-mb", 1);
        appConfig.perform(AppConfig.newVersion(application, profile, "")
                .content(Blob.wrap(new byte[1024 * 1024 - 1]))
                .build());

        ModeledError refusal = appConfig.refusal(
                AppConfig.newVersion(application, profile, "{}").build());

        assertThat(refusal).isInstanceOf(ServiceQuotaExceededException.class);
    }

    @Test
    @DisplayName("only hosted profiles have hosted versions (§2.4)")
    void notHosted() {
        String pipeline = appConfig.profile(CreateConfigurationProfileInput.builder()
                .applicationId(application)
                .name("pipeline")
                .locationUri("codepipeline://deliver")
                .build());

        ModeledError refusal = appConfig.refusal(
                AppConfig.newVersion(application, pipeline, "{}").build());

        assertThat(refusal).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("an unknown number is not found [recorded 2026]")
    void unknown() {
        ModeledError refusal = appConfig.refusal(new GetHostedConfigurationVersionInput(application, profile, 99));

        assertThat(refusal)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Hosted Configuration Version with Application Id " + application
                        + ", Configuration Profile Id " + profile
                        + ", and Version 99 could not be found for account 111122223333");
        assertThat(appConfig.refusal(new DeleteHostedConfigurationVersionInput(application, profile, 99)))
                .hasMessage(refusal.getMessage());
    }

    @Test
    @DisplayName("a list shows the newest version first and no content [recorded 2026]")
    void newestFirst() {
        appConfig.version(application, profile, "1");
        appConfig.perform(AppConfig.newVersion(application, profile, "2")
                .versionLabel("second")
                .build());

        ListHostedConfigurationVersionsOutput listed =
                appConfig.perform(list(null).build());

        assertThat(listed.items())
                .containsExactly(
                        new HostedConfigurationVersionSummary(
                                application, profile, 2, null, "application/json", "second", null),
                        new HostedConfigurationVersionSummary(
                                application, profile, 1, null, "application/json", null, null));
    }

    @ParameterizedTest
    @DisplayName("a list may be of one label, or of all that begin alike [model]")
    @CsvSource({"v1.0, 1", "v1*, 2;1", "v*, 3;2;1", "*, 3;2;1", "V1.0, ''", "v1, ''"})
    void listByLabel(String filter, String expected) {
        for (String label : List.of("v1.0", "v1.1", "v2")) {
            appConfig.perform(AppConfig.newVersion(application, profile, "{}")
                    .versionLabel(label)
                    .build());
        }
        appConfig.version(application, profile, "unlabelled");

        List<Integer> found = numbers(filter);

        assertThat(found.stream().map(String::valueOf).toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(";", -1)));
    }

    @Test
    @DisplayName("a version carries the key that the profile has when it is made (§2.3 [model])")
    void key() {
        String encrypted = appConfig.profile(CreateConfigurationProfileInput.builder()
                .applicationId(application)
                .name("encrypted")
                .locationUri("hosted")
                .kmsKeyIdentifier("arn:aws:kms:eu-west-1:111122223333:key/c7698e1b-ea4e-4a19-9892-e1aebefb0731")
                .build());

        CreateHostedConfigurationVersionOutput created = appConfig.version(application, encrypted, "{}");

        assertThat(created.kmsKeyArn())
                .isEqualTo("arn:aws:kms:eu-west-1:111122223333:key/c7698e1b-ea4e-4a19-9892-e1aebefb0731");
    }

    private GetHostedConfigurationVersionOutput get(int number) {
        return appConfig.perform(new GetHostedConfigurationVersionInput(application, profile, number));
    }

    private ListHostedConfigurationVersionsInput.Builder list(@Nullable String label) {
        return ListHostedConfigurationVersionsInput.builder()
                .applicationId(application)
                .configurationProfileId(profile)
                .versionLabel(label);
    }

    private List<Integer> numbers(@Nullable String label) {
        ListHostedConfigurationVersionsOutput listed =
                appConfig.perform(list(label).build());
        return Objects.requireNonNull(listed.items()).stream()
                .map(HostedConfigurationVersionSummary::versionNumber)
                .map(Objects::requireNonNull)
                .toList();
    }
}
