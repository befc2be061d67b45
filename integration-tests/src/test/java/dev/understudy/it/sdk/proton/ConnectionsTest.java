package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.AcceptEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.GetEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsRequest;
import software.amazon.awssdk.services.proton.model.RejectEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentAccountConnectionRequest;

/** Environment account connections between two accounts. Source: §8.2, §9.5, §12.6. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class ConnectionsTest {
    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller manager = emulator.newCaller();
    private final Caller tenant = emulator.newCaller();
    private final ProtonClient managing = manager.proton();
    private final ProtonClient client = tenant.proton();
    private final Landscape land = new Landscape(emulator, tenant);

    private EnvironmentAccountConnection create() {
        return client.createEnvironmentAccountConnection(r -> r.managementAccountId(manager.account())
                        .environmentName("e2")
                        .roleArn(Landscape.ROLE))
                .environmentAccountConnection();
    }

    private String whole(String id, String status, Instant requested, String more) {
        return String.format(
                "{arn:'%s',id:'%s',managementAccountId:'%s',environmentAccountId:'%s',environmentName:'e2',"
                        + "roleArn:'%s',requestedAt:'%s',lastModifiedAt:'%s',status:'%s'%s}",
                land.arn("environment-account-connection/" + id),
                id,
                manager.account(),
                tenant.account(),
                Landscape.ROLE,
                requested,
                emulator.now(),
                status,
                more);
    }

    private static JsonNode answer(String connection) {
        return json("{environmentAccountConnection:%s}", connection);
    }

    /** §9.5 [docs], §12.6 [model]. */
    @Test
    void aConnectionFromItsRequestToItsEnd() {
        Instant requested = emulator.now();
        JsonNode created = ask(
                client::createEnvironmentAccountConnection,
                CreateEnvironmentAccountConnectionRequest.builder(),
                "{managementAccountId:'" + manager.account() + "',environmentName:'e2',roleArn:'" + Landscape.ROLE
                        + "'}");
        String id = created.at("/environmentAccountConnection/id").asText();
        String named = "{id:'" + id + "'}";
        assertThat(created).isEqualTo(answer(whole(id, "PENDING", requested, "")));
        assertThat(ask(
                        managing::listEnvironmentAccountConnections,
                        ListEnvironmentAccountConnectionsRequest.builder(),
                        "{requestedBy:'MANAGEMENT_ACCOUNT',environmentName:'e2',statuses:['PENDING']}"))
                .isEqualTo(json("{environmentAccountConnections:[%s]}", whole(id, "PENDING", requested, "")));

        emulator.advance(Landscape.STEP);
        assertThat(ask(
                        managing::acceptEnvironmentAccountConnection,
                        AcceptEnvironmentAccountConnectionRequest.builder(),
                        named))
                .isEqualTo(answer(whole(id, "CONNECTED", requested, "")));

        emulator.advance(Landscape.STEP);
        String more = ",componentRoleArn:'" + Landscape.ROLE + "'";
        assertThat(ask(
                        client::updateEnvironmentAccountConnection,
                        UpdateEnvironmentAccountConnectionRequest.builder(),
                        "{id:'" + id + "'" + more + "}"))
                .isEqualTo(answer(whole(id, "CONNECTED", requested, more)));
        assertThat(ask(
                        client::getEnvironmentAccountConnection,
                        GetEnvironmentAccountConnectionRequest.builder(),
                        named))
                .isEqualTo(answer(whole(id, "CONNECTED", requested, more)));
        assertThat(ask(
                        client::deleteEnvironmentAccountConnection,
                        DeleteEnvironmentAccountConnectionRequest.builder(),
                        named))
                .isEqualTo(answer(whole(id, "CONNECTED", requested, more)));
        Refused.call(() -> client.getEnvironmentAccountConnection(r -> r.id(id)))
                .with(400, "ResourceNotFoundException");
    }

    /** §9.5 [seed]: final. */
    @Test
    void aRejectedConnectionStaysRejected() {
        String id = create().id();
        JsonNode rejected = ask(
                managing::rejectEnvironmentAccountConnection,
                RejectEnvironmentAccountConnectionRequest.builder(),
                "{id:'" + id + "'}");
        assertThat(rejected.at("/environmentAccountConnection/status").asText()).isEqualTo("REJECTED");

        Refused.call(() -> managing.acceptEnvironmentAccountConnection(r -> r.id(id)))
                .with(400, "ConflictException");
    }

    /** §3.4 C3 [seed]; §1.3 [model]. */
    @Test
    void whatDoesNotExist() {
        assertThat(ask(
                        client::deleteEnvironmentAccountConnection,
                        DeleteEnvironmentAccountConnectionRequest.builder(),
                        "{id:'" + NOWHERE + "'}"))
                .isEqualTo(json("{}"));
        Refused.call(() -> client.updateEnvironmentAccountConnection(
                        r -> r.id(NOWHERE).roleArn(Landscape.ROLE)))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.acceptEnvironmentAccountConnection(r -> r.id(NOWHERE)))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.rejectEnvironmentAccountConnection(r -> r.id(NOWHERE)))
                .with(400, "ResourceNotFoundException");
    }
}
