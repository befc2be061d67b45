package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionOutput;
import dev.understudy.core.error.ModeledError;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of content that is a flag document, and of content that repeats itself. */
@DisplayName("Hosted configuration versions (behaviour sheet AppConfig §2.4, §1.2)")
class HostedFlagDocumentsTest {
    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");
    private final String profile = appConfig.profile(application, "config");

    @Test
    @DisplayName("a flag document is stored sorted, with the times of creation and change [recorded]")
    void flagDocument() {
        String flags = appConfig.flagProfile(application, "flags");

        CreateHostedConfigurationVersionOutput created = appConfig.version(
                application,
                flags,
                "{\"version\":\"1\",\"values\":{\"f\":{\"enabled\":true}},\"flags\":{\"f\":{\"name\":\"F\"}}}");

        assertThat(Objects.requireNonNull(created.content()).utf8())
                .isEqualTo("{\"flags\":{\"f\":{\"_createdAt\":\"2025-06-01T12:00:00Z\",\"_updatedAt\":"
                        + "\"2025-06-01T12:00:00Z\",\"name\":\"F\"}},\"values\":{\"f\":{\"_createdAt\":"
                        + "\"2025-06-01T12:00:00Z\",\"_updatedAt\":\"2025-06-01T12:00:00Z\",\"enabled\":true}},"
                        + "\"version\":\"1\"}");
    }

    @Test
    @DisplayName("a flag document that says nothing new makes no version [recorded 2026]")
    void repeatedFlagDocument() {
        String flags = appConfig.flagProfile(application, "flags");
        String document = "{\"version\":\"1\",\"values\":{\"f\":{\"enabled\":true}}}";
        CreateHostedConfigurationVersionOutput first = appConfig.version(application, flags, document);

        CreateHostedConfigurationVersionOutput second =
                appConfig.version(application, flags, document.replace("true", "\"TRUE\""));

        assertThat(second).isEqualTo(first);
    }

    @Test
    @DisplayName("freeform content that says nothing new makes a version all the same")
    void repeatedFreeform() {
        appConfig.version(application, profile, "{}");

        CreateHostedConfigurationVersionOutput second = appConfig.version(application, profile, "{}");

        assertThat(second.versionNumber()).isEqualTo(2);
    }

    @Test
    @DisplayName("a text that is no JSON is no flag document [recorded]")
    void malformedFlags() {
        String flags = appConfig.flagProfile(application, "flags");

        ModeledError refusal = appConfig.refusal(
                AppConfig.newVersion(application, flags, "eyJ2YWx1ZXM=").build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Error invoking extension AppConfig Feature Flags Helper: Malformed 'Content' provided");
    }
}
