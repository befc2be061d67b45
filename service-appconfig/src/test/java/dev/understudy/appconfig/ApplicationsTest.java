package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.Application;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateApplicationInput;
import dev.understudy.appconfig.model.CreateApplicationOutput;
import dev.understudy.appconfig.model.DeleteApplicationInput;
import dev.understudy.appconfig.model.GetApplicationInput;
import dev.understudy.appconfig.model.GetApplicationOutput;
import dev.understudy.appconfig.model.ListApplicationsInput;
import dev.understudy.appconfig.model.ListApplicationsOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.appconfig.model.UpdateApplicationInput;
import dev.understudy.appconfig.model.UpdateApplicationOutput;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import java.util.Map;
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

    @Test
    @DisplayName("an empty description is echoed by the request that brings it, and absent afterwards [recorded 2026]")
    void emptyDescription() {
        CreateApplicationOutput created = appConfig.perform(
                CreateApplicationInput.builder().name("shop").description("").build());

        assertThat(created.description()).isEmpty();
        assertThat(get(String.valueOf(created.id())).description()).isNull();
    }

    @Test
    @DisplayName("a name that is taken is refused with the id of its holder [recorded 2026]")
    void nameTaken() {
        String id = appConfig.application("shop");

        ModeledError refusal =
                appConfig.refusal(CreateApplicationInput.builder().name("shop").build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Application with name shop already exists with id " + id + " in account 111122223333");
        assertThat(list().items()).hasSize(1);
    }

    @Test
    @DisplayName("another account may use the same name")
    void sameNameElsewhere() {
        appConfig.application("shop");

        CreateApplicationOutput created =
                appConfig.perform(CreateApplicationInput.builder().name("shop").build(), "444455556666");

        assertThat(created.name()).isEqualTo("shop");
    }

    @Test
    @DisplayName("an update changes only the members that are present (§1.5 [terraform])")
    void updateIsPartial() {
        String id = appConfig.application("shop");
        appConfig.perform(UpdateApplicationInput.builder()
                .applicationId(id)
                .description("new")
                .build());

        UpdateApplicationOutput updated = appConfig.perform(
                UpdateApplicationInput.builder().applicationId(id).name("store").build());

        assertThat(updated.name()).isEqualTo("store");
        assertThat(updated.description()).isEqualTo("new");
    }

    @Test
    @DisplayName("an empty description takes the description away (§1.5 [terraform])")
    void updateClearsDescription() {
        CreateApplicationOutput created = appConfig.perform(
                CreateApplicationInput.builder().name("shop").description("old").build());
        String id = String.valueOf(created.id());

        appConfig.perform(UpdateApplicationInput.builder()
                .applicationId(id)
                .description("")
                .build());

        assertThat(get(id).description()).isNull();
        assertThat(get(id).name()).isEqualTo("shop");
    }

    @Test
    @DisplayName("an application may keep its own name in an update, but not take another's [recorded 2026]")
    void renameToTaken() {
        String shop = appConfig.application("shop");
        String other = appConfig.application("other");
        UpdateApplicationOutput kept = appConfig.perform(UpdateApplicationInput.builder()
                .applicationId(shop)
                .name("shop")
                .build());

        ModeledError refusal = appConfig.refusal(UpdateApplicationInput.builder()
                .applicationId(other)
                .name("shop")
                .build());

        assertThat(kept.name()).isEqualTo("shop");
        assertThat(refusal)
                .hasMessage("Application with name shop already exists with id " + shop + " in account 111122223333");
        assertThat(get(other).name()).isEqualTo("other");
    }

    @Test
    @DisplayName("an application is found by its name, too (§A12)")
    void getByName() {
        String id = appConfig.application("shop");

        GetApplicationOutput found = get("shop");

        assertThat(found.id()).isEqualTo(id);
    }

    @Test
    @DisplayName("an unknown id is not found [recorded 2026]")
    void unknown() {
        ModeledError refusal = appConfig.refusal(new GetApplicationInput("zzzzzzz"));

        assertThat(refusal)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Application with Id zzzzzzz could not be found for account 111122223333.");
    }

    @Test
    @DisplayName("an application with environments cannot be deleted [recorded 2026]")
    void deleteWithEnvironments() {
        String id = appConfig.application("shop");
        appConfig.environment(id, "prod");
        appConfig.profile(id, "config");

        ModeledError refusal = appConfig.refusal(new DeleteApplicationInput(id));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Cannot delete application " + id
                        + ", because there are still environments existing under it.");
        assertThat(get(id).name()).isEqualTo("shop");
    }

    @Test
    @DisplayName("an application with configuration profiles cannot be deleted [recorded 2026]")
    void deleteWithProfiles() {
        String id = appConfig.application("shop");
        appConfig.profile(id, "config");

        ModeledError refusal = appConfig.refusal(new DeleteApplicationInput(id));

        assertThat(refusal)
                .hasMessage("Cannot delete application " + id
                        + ", because there are still configuration profiles existing under it.");
    }

    @Test
    @DisplayName("an application that was deleted is gone, and deleting it again finds nothing (§1.5)")
    void deleteTwice() {
        String id = appConfig.application("shop");
        appConfig.perform(new DeleteApplicationInput(id));

        ModeledError refusal = appConfig.refusal(new DeleteApplicationInput(id));

        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
        assertThat(list().items()).isEmpty();
    }

    @Test
    @DisplayName("the 101st application exceeds the quota with HTTP 402 (§1.6 [docs])")
    void quota() {
        for (int i = 0; i < 100; i++) {
            appConfig.application("app-" + i);
        }

        ModeledError refusal = appConfig.refusal(
                CreateApplicationInput.builder().name("one too many").build());

        assertThat(refusal).isInstanceOf(ServiceQuotaExceededException.class);
        assertThat(refusal.httpStatus()).isEqualTo(402);
    }

    @Test
    @DisplayName("a list comes in pages, the last without a token (scenario S20)")
    void pages() {
        for (String name : List.of("a", "b", "c")) {
            appConfig.application(name);
        }
        ListApplicationsOutput first =
                appConfig.perform(ListApplicationsInput.builder().maxResults(2).build());

        ListApplicationsOutput second = appConfig.perform(ListApplicationsInput.builder()
                .maxResults(2)
                .nextToken(first.nextToken())
                .build());

        assertThat(first.items()).extracting(Application::name).containsExactly("a", "b");
        assertThat(second.items()).extracting(Application::name).containsExactly("c");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    @DisplayName("a token that is none is refused and shown [recorded 2026]")
    void badToken() {
        ModeledError refusal = appConfig.refusal(
                ListApplicationsInput.builder().nextToken("bogus").build());

        assertThat(refusal).isInstanceOf(BadRequestException.class).hasMessage("Invalid nextToken parameter bogus.");
    }

    @Test
    @DisplayName("nothing is created when a tag key is reserved (§1.4)")
    void reservedTag() {
        ModeledError refusal = appConfig.refusal(CreateApplicationInput.builder()
                .name("shop")
                .tags(Map.of("aws:mine", "x"))
                .build());

        assertThat(refusal).isInstanceOf(BadRequestException.class);
        assertThat(list().items()).isEmpty();
    }

    private GetApplicationOutput get(String id) {
        return appConfig.perform(new GetApplicationInput(id));
    }

    private ListApplicationsOutput list() {
        return appConfig.perform(ListApplicationsInput.builder().build());
    }
}
