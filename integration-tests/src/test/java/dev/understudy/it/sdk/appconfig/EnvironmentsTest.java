package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Environment;
import software.amazon.awssdk.services.appconfig.model.Monitor;

/** The five operations on environments. Source: behaviour sheet AppConfig §1.3 and §2.2. */
class EnvironmentsTest {
    private static final String ALARM = "arn:aws:cloudwatch:us-east-1:111122223333:alarm:errors";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    private static Monitor monitor() {
        return Monitor.builder().alarmArn(ALARM).alarmRoleArn(Shop.ROLE).build();
    }

    private ObjectNode show(String id) {
        return tree(client.getEnvironment(r -> r.applicationId(shop.application).environmentId(id)));
    }

    private String create(String name) {
        return client.createEnvironment(r -> r.applicationId(shop.application)
                        .name(name)
                        .description("d")
                        .monitors(monitor()))
                .id();
    }

    /** Source: §2.2 [model], [recorded]; the spelling of the state §4.5 [recorded]. */
    @Test
    void creatingAnswersWhatWasAskedForReadyForDeployment() {
        JsonNode created = tree(client.createEnvironment(r -> r.applicationId(shop.application)
                .name("beta")
                .description("almost")
                .monitors(monitor())
                .tags(Map.of("team", "a"))));

        String id = created.path("Id").asText();
        assertThat(id).matches("[a-z0-9]{7}");
        assertThat(created)
                .isEqualTo(json(
                        "{ApplicationId:'%s',Id:'%s',Name:'beta',Description:'almost',State:'ReadyForDeployment',"
                                + "Monitors:[{AlarmArn:'%s',AlarmRoleArn:'%s'}]}",
                        shop.application, id, ALARM, Shop.ROLE));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(show(id)).isEqualTo(created);
    }

    /** Source: §1.5 [terraform]: an empty list clears; §2.2: the whole list is replaced. */
    @Test
    void updatingChangesWhatIsGivenAndReplacesMonitorsWhole() {
        String id = create("beta");

        JsonNode updated = tree(client.updateEnvironment(r -> r.applicationId(shop.application)
                .environmentId(id)
                .name("gamma")
                .monitors(List.of())));

        assertThat(updated.path("Name").asText()).isEqualTo("gamma");
        assertThat(updated.path("Description").asText()).isEqualTo("d");
        assertThat(updated.path("Monitors")).isEmpty();
        assertThat(show(id).path("Monitors")).isEmpty();
    }

    /** Source: §2.2 [recorded]: a rolled-back environment stays so. */
    @Test
    void updatingLeavesTheStateAlone() {
        shop.version("{}");
        int number = shop.start("AppConfig.AllAtOnce");
        shop.stop(number, false);

        String state = client.updateEnvironment(r -> r.applicationId(shop.application)
                        .environmentId(shop.environment)
                        .description("calm"))
                .stateAsString();

        assertThat(state).isEqualTo("RolledBack");
    }

    /** Source: §2.2 [recorded]: full objects. */
    @Test
    void theListShowsEnvironmentsAsGetDoes() {
        String id = create("beta");

        List<Environment> listed =
                client.listEnvironments(r -> r.applicationId(shop.application)).items();

        assertThat(listed).extracting(item -> tree(item)).containsExactlyInAnyOrder(show(shop.environment), show(id));
    }

    /** Source: §1.3 [model]: 204. */
    @Test
    void aDeletedEnvironmentIsGone() {
        client.deleteEnvironment(r -> r.applicationId(shop.application).environmentId(shop.environment));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> show(shop.environment)).with(404, "ResourceNotFoundException");
    }

    /** Source: §1.3 [model]: the operation declares ConflictException. */
    @Test
    void anEnvironmentUnderDeploymentStays() {
        shop.version("{}");
        shop.start(shop.strategy(10, 50, 5));

        Refused.call(() -> client.deleteEnvironment(
                        r -> r.applicationId(shop.application).environmentId(shop.environment)))
                .with(409, "ConflictException")
                .naming(shop.environment);

        assertThat(shop.deployment(1).stateAsString()).isEqualTo("DEPLOYING");
    }

    /** Source: README of the service, monitors [recorded]. */
    @Test
    void aMonitorNeedsARole() {
        Monitor silent = Monitor.builder().alarmArn(ALARM).build();

        Refused.call(() -> client.createEnvironment(
                        r -> r.applicationId(shop.application).name("beta").monitors(silent)))
                .with(400, "BadRequestException")
                .saying("1 validation error detected: Value null at 'alarmRoleArn' failed to satisfy constraint:"
                        + " Member must not be null.");
    }

    /** Source: README of the service, names [recorded]. */
    @Test
    void aNameThatIsTakenInTheApplicationIsRefused() {
        Refused.call(() -> create("prod"))
                .with(400, "BadRequestException")
                .saying("Environment with name prod already exists with id " + shop.environment + " in application "
                        + shop.application + " and account " + me.account());
    }

    /** Source: §1.4 [model]: at most five monitors. */
    @Test
    void thereAreAtMostFiveMonitors() {
        List<Monitor> six = Collections.nCopies(6, monitor());

        Refused.call(() -> client.createEnvironment(
                        r -> r.applicationId(shop.application).name("beta").monitors(six)))
                .with(400, "BadRequestException");
    }
}
