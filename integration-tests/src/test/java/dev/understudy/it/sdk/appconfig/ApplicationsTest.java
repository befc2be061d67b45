package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Application;

/** The five operations on applications. Source: behaviour sheet AppConfig §1.3 and §2.1. */
class ApplicationsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final AppConfigClient client = me.appConfig();

    private String create(String name) {
        return client.createApplication(r -> r.name(name)).id();
    }

    /** Source: §2.1 [model], echo [recorded]; the id §1.2 [recorded]. */
    @Test
    void creatingAnswersWhatWasAskedForWithAnIdAndWithoutTags() {
        JsonNode created = tree(client.createApplication(
                r -> r.name("web").description("all of it").tags(Map.of("team", "a"))));

        String id = created.path("Id").asText();
        assertThat(id).matches("[a-z0-9]{7}");
        assertThat(created).isEqualTo(json("{Id:'%s',Name:'web',Description:'all of it'}", id));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
    }

    /** Source: §1 [recorded]: a description never set is omitted. */
    @Test
    void anApplicationWithoutDescriptionIsShownWithoutOne() {
        String id = create("web");

        JsonNode shown = tree(client.getApplication(r -> r.applicationId(id)));

        assertThat(shown).isEqualTo(json("{Id:'%s',Name:'web'}", id));
    }

    /** Source: §2.1 [recorded]: the answer is the full object; §1.5 [terraform]: only present members change. */
    @Test
    void updatingChangesWhatIsGivenAndAnswersTheWhole() {
        String id = create("web");
        client.updateApplication(r -> r.applicationId(id).description("new"));

        JsonNode updated =
                tree(client.updateApplication(r -> r.applicationId(id).name("site")));

        assertThat(updated).isEqualTo(json("{Id:'%s',Name:'site',Description:'new'}", id));
        assertThat(tree(client.getApplication(r -> r.applicationId(id)))).isEqualTo(updated);
    }

    /** Source: §2.1 [model]. */
    @Test
    void theListShowsApplicationsAsGetDoes() {
        String first = create("a");
        String second = create("b");

        List<Application> listed = client.listApplications(r -> {}).items();

        assertThat(listed).extracting(Application::id).containsExactlyInAnyOrder(first, second);
        assertThat(listed)
                .extracting(item -> tree(item))
                .contains(tree(client.getApplication(r -> r.applicationId(first))));
    }

    /** Source: §2.1 [model]: 204, empty body. */
    @Test
    void aDeletedApplicationIsGone() {
        String id = create("web");

        client.deleteApplication(r -> r.applicationId(id));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(me.lastAnswer().body()).isEmpty();
        Refused.call(() -> client.getApplication(r -> r.applicationId(id))).with(404, "ResourceNotFoundException");
    }

    /** Source: README of the service, names [recorded]. */
    @Test
    void aNameThatIsTakenIsRefused() {
        String id = create("web");

        Refused.call(() -> create("web"))
                .with(400, "BadRequestException")
                .saying("Application with name web already exists with id " + id + " in account " + me.account());

        assertThat(client.listApplications(r -> {}).items()).hasSize(1);
    }

    /** Source: §2.1: order of deletion [docs], [terraform]. */
    @Test
    void anApplicationWithAnEnvironmentOrAProfileStays() {
        Shop shop = new Shop(me);

        Refused.call(() -> client.deleteApplication(r -> r.applicationId(shop.application)))
                .with(400, "BadRequestException")
                .naming(shop.application);
        client.deleteEnvironment(r -> r.applicationId(shop.application).environmentId(shop.environment));
        Refused.call(() -> client.deleteApplication(r -> r.applicationId(shop.application)))
                .with(400, "BadRequestException")
                .naming(shop.application);

        assertThat(client.getApplication(r -> r.applicationId(shop.application)).name())
                .isEqualTo("shop");
    }

    /** Source: §1.4 [model]. */
    @Test
    void aNameHasOneToSixtyFourCharacters() {
        Refused.call(() -> create("")).with(400, "BadRequestException");
        Refused.call(() -> create("x".repeat(65))).with(400, "BadRequestException");

        assertThat(create("x".repeat(64))).isNotBlank();
    }
}
