package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.CreateApplicationInput;
import dev.understudy.appconfig.model.CreateApplicationOutput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applications (behaviour sheet AppConfig §2.1)")
class ApplicationsTest {
    private final AppConfig appConfig = new AppConfig();

    @Test
    @DisplayName("a new application has an id of 7 characters and echoes what was given [recorded]")
    void createAnswersTheApplication() {
        CreateApplicationOutput created = appConfig.perform(CreateApplicationInput.builder()
                .name("shop")
                .description("the shop")
                .build());

        assertThat(created.id()).matches("[a-z0-9]{7}");
        assertThat(created.name()).isEqualTo("shop");
        assertThat(created.description()).isEqualTo("the shop");
    }
}
