package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateEnvironmentInput;
import dev.understudy.appconfig.model.CreateEnvironmentOutput;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.Environment;
import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.model.GetEnvironmentInput;
import dev.understudy.appconfig.model.GetEnvironmentOutput;
import dev.understudy.appconfig.model.ListEnvironmentsInput;
import dev.understudy.appconfig.model.ListEnvironmentsOutput;
import dev.understudy.appconfig.model.Monitor;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.appconfig.model.UpdateEnvironmentInput;
import dev.understudy.appconfig.model.UpdateEnvironmentOutput;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Environments (behaviour sheet AppConfig §2.2)")
class EnvironmentsTest {
    private static final Monitor MONITOR = new Monitor(
            "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors", "arn:aws:iam::111122223333:role/alarms");

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");

    @Test
    @DisplayName("a new environment is ready for deployment and echoes its monitors [recorded]")
    void createAnswersTheEnvironment() {
        CreateEnvironmentOutput created = appConfig.perform(
                input("prod").description("live").monitors(List.of(MONITOR)).build());

        assertThat(created.applicationId()).isEqualTo(application);
        assertThat(created.id()).matches("[a-z0-9]{7}");
        assertThat(created.description()).isEqualTo("live");
        assertThat(Objects.requireNonNull(created.state()).wireValue()).isEqualTo("ReadyForDeployment");
        assertThat(created.monitors()).containsExactly(MONITOR);
    }

    @Test
    @DisplayName("the state may be spelt as the model does (§4.5)")
    void spelling() {
        String id = appConfig.environment(application, "prod");

        appConfig.admin("PUT", "appconfig/environment-states", "{'spelling':'model'}");

        assertThat(get(id).state()).isEqualTo(EnvironmentState.READY_FOR_DEPLOYMENT);
        appConfig.admin("PUT", "appconfig/environment-states", "{'spelling':'service'}");
        assertThat(get(id).state()).isEqualTo(EnvironmentState.SPELT_READY_FOR_DEPLOYMENT);
    }

    @Test
    @DisplayName("monitors that were never given are absent (§1.1)")
    void noMonitors() {
        String id = appConfig.environment(application, "prod");

        GetEnvironmentOutput found = get(id);

        assertThat(found.monitors()).isNull();
    }

    @Test
    @DisplayName("a monitor without a role is refused, although the model does not require it [recorded 2026]")
    void monitorWithoutRole() {
        ModeledError refusal = appConfig.refusal(input("prod")
                .monitors(List.of(new Monitor(MONITOR.alarmArn(), null)))
                .build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("1 validation error detected: Value null at 'alarmRoleArn' failed to satisfy constraint:"
                        + " Member must not be null.");
        assertThat(list().items()).isEmpty();
    }

    @Test
    @DisplayName("without its application there is no environment [model]")
    void unknownApplication() {
        ModeledError refusal = appConfig.refusal(CreateEnvironmentInput.builder()
                .applicationId("zzzzzzz")
                .name("prod")
                .build());

        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("a name is taken within its application only [recorded 2026]")
    void nameTaken() {
        String id = appConfig.environment(application, "prod");
        appConfig.environment(appConfig.application("other"), "prod");

        ModeledError refusal = appConfig.refusal(input("prod").build());

        assertThat(refusal)
                .hasMessage("Environment with name prod already exists with id " + id + " in application " + application
                        + " and account 111122223333");
    }

    @Test
    @DisplayName("an environment of another application is not found [recorded 2026]")
    void foreignEnvironment() {
        String other = appConfig.application("other");
        String id = appConfig.environment(other, "prod");

        ModeledError refusal = appConfig.refusal(new GetEnvironmentInput(application, id));

        assertThat(refusal)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Environment with Application Id " + application + " and Environment Id " + id
                        + " could not be found for account 111122223333.");
    }

    @Test
    @DisplayName("an update replaces the whole list of monitors, and an empty one clears it (§1.5, §2.2 [recorded])")
    void updateMonitors() {
        CreateEnvironmentOutput created =
                appConfig.perform(input("prod").monitors(List.of(MONITOR)).build());
        String id = String.valueOf(created.id());

        UpdateEnvironmentOutput cleared = appConfig.perform(UpdateEnvironmentInput.builder()
                .applicationId(application)
                .environmentId(id)
                .monitors(List.of())
                .build());

        assertThat(cleared.monitors()).isNull();
        assertThat(cleared.name()).isEqualTo("prod");
        assertThat(get(id).monitors()).isNull();
    }

    @Test
    @DisplayName("a list shows the environments of its application alone, in full [recorded]")
    void listIsPerApplication() {
        appConfig.environment(application, "test");
        appConfig.environment(application, "prod");
        appConfig.environment(appConfig.application("other"), "prod");

        ListEnvironmentsOutput listed = list();

        assertThat(listed.items()).extracting(Environment::name).containsExactly("test", "prod");
        assertThat(listed.items())
                .extracting(Environment::state)
                .containsOnly(EnvironmentState.SPELT_READY_FOR_DEPLOYMENT);
    }

    @Test
    @DisplayName("the 21st environment exceeds the quota (scenario S22)")
    void quota() {
        for (int i = 0; i < 20; i++) {
            appConfig.environment(application, "env-" + i);
        }

        ModeledError refusal = appConfig.refusal(input("one too many").build());

        assertThat(refusal).isInstanceOf(ServiceQuotaExceededException.class);
    }

    @Test
    @DisplayName("an environment that was deleted is gone [model]")
    void delete() {
        String id = appConfig.environment(application, "prod");

        appConfig.perform(DeleteEnvironmentInput.builder()
                .applicationId(application)
                .environmentId(id)
                .build());

        assertThat(appConfig.refusal(new GetEnvironmentInput(application, id)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private CreateEnvironmentInput.Builder input(String name) {
        return CreateEnvironmentInput.builder().applicationId(application).name(name);
    }

    private GetEnvironmentOutput get(String id) {
        return appConfig.perform(new GetEnvironmentInput(application, id));
    }

    private ListEnvironmentsOutput list() {
        return appConfig.perform(
                ListEnvironmentsInput.builder().applicationId(application).build());
    }
}
