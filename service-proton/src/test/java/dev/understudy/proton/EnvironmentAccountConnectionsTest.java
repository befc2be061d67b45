package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static dev.understudy.proton.fixture.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Environment account connections (behaviour sheet Proton §8.2, §9.5, §12.6, S11)")
class EnvironmentAccountConnectionsTest {
    private static final String ROLE = "arn:aws:iam::222222222222:role/r";
    private static final String CREATE =
            "{managementAccountId: '111111111111', environmentName: 'e2', roleArn: '" + ROLE + "', clientToken: 'T'}";

    private final Proton management = Proton.create();
    private final Proton environment = management.as(Proton.OTHER);

    private String create() {
        return environment
                .ask("CreateEnvironmentAccountConnection", CREATE)
                .at("/environmentAccountConnection/id")
                .asText();
    }

    private static String named(String id) {
        return "{id: '" + id + "'}";
    }

    private static String status(JsonNode answer) {
        return answer.at("/environmentAccountConnection/status").asText();
    }

    @Test
    @DisplayName("a new connection is PENDING and carries the environment account in its ARN (§2.1, S11.1 [docs])")
    void beginsPending() {
        JsonNode created =
                environment.ask("CreateEnvironmentAccountConnection", CREATE).get("environmentAccountConnection");

        String id = created.get("id").asText();
        long now = Proton.START.getEpochSecond();
        assertThat(created)
                .isEqualTo(json("{arn: 'arn:aws:proton:us-east-1:222222222222:environment-account-connection/" + id
                        + "', environmentAccountId: '222222222222', environmentName: 'e2', id: '" + id
                        + "', lastModifiedAt: " + now + ", managementAccountId: '111111111111', requestedAt: " + now
                        + ", roleArn: '" + ROLE + "', status: 'PENDING'}"));
    }

    @Test
    @DisplayName("both accounts list it, each in its role (§12.6 [model], S11.2)")
    void bothSidesListIt() {
        String id = create();

        JsonNode managed = management.ask("ListEnvironmentAccountConnections", "{requestedBy: 'MANAGEMENT_ACCOUNT'}");
        JsonNode requested =
                environment.ask("ListEnvironmentAccountConnections", "{requestedBy: 'ENVIRONMENT_ACCOUNT'}");
        JsonNode none = management.ask("ListEnvironmentAccountConnections", "{requestedBy: 'ENVIRONMENT_ACCOUNT'}");

        assertThat(texts(managed.get("environmentAccountConnections"), "id")).containsExactly(id);
        assertThat(texts(requested.get("environmentAccountConnections"), "id")).containsExactly(id);
        assertThat(none.get("environmentAccountConnections")).isEmpty();
    }

    @Test
    @DisplayName(
            "lists narrow down by status and environment; an unknown environment gives an empty list (§1.3, §12.6)")
    void listsNarrowDown() {
        create();
        String list = "{requestedBy: 'MANAGEMENT_ACCOUNT', ";

        JsonNode pending =
                management.ask("ListEnvironmentAccountConnections", list + "statuses: ['PENDING', 'REJECTED']}");
        JsonNode connected = management.ask("ListEnvironmentAccountConnections", list + "statuses: ['CONNECTED']}");
        JsonNode elsewhere = management.ask("ListEnvironmentAccountConnections", list + "environmentName: 'no'}");

        assertThat(pending.get("environmentAccountConnections")).hasSize(1);
        assertThat(connected.get("environmentAccountConnections")).isEmpty();
        assertThat(elsewhere.get("environmentAccountConnections")).isEmpty();
    }

    @Test
    @DisplayName("once accepted it is CONNECTED for both accounts, and lastModifiedAt moves (§9.5 [docs])")
    void accept() {
        String id = create();
        management.advance(Duration.ofMinutes(1));

        JsonNode accepted = management.ask("AcceptEnvironmentAccountConnection", named(id));

        JsonNode seen = environment.ask("GetEnvironmentAccountConnection", named(id));
        assertThat(status(accepted)).isEqualTo("CONNECTED");
        assertThat(seen).isEqualTo(accepted);
        assertThat(seen.at("/environmentAccountConnection/lastModifiedAt").asLong()
                        - seen.at("/environmentAccountConnection/requestedAt").asLong())
                .isEqualTo(60);
    }

    @Test
    @DisplayName("once rejected it stays REJECTED, and rejecting keeps lastModifiedAt (§9.5 [docs][seed], S11.4)")
    void reject() {
        String id = create();
        management.advance(Duration.ofMinutes(1));

        JsonNode rejected = management.ask("RejectEnvironmentAccountConnection", named(id));

        assertThat(status(rejected)).isEqualTo("REJECTED");
        assertThat(rejected.at("/environmentAccountConnection/lastModifiedAt"))
                .isEqualTo(rejected.at("/environmentAccountConnection/requestedAt"));
        assertThat(management
                        .refuse("AcceptEnvironmentAccountConnection", named(id))
                        .code())
                .isEqualTo("ConflictException");
        assertThat(status(environment.ask("GetEnvironmentAccountConnection", named(id))))
                .isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("only the management account accepts and rejects (§9.5, S11.3)")
    void onlyTheManagementAccountDecides() {
        String id = create();

        Refusal refusal = environment.refuse("AcceptEnvironmentAccountConnection", named(id));

        assertThat(refusal.code()).isEqualTo("AccessDeniedException");
    }

    @Test
    @DisplayName("a third account has no part in it (§12.6)")
    void strangersSeeNothing() {
        String id = create();

        Refusal refusal = management.as("333333333333").refuse("GetEnvironmentAccountConnection", named(id));

        assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName(
            "the environment account changes roles, whatever the status, and the management account sees them (§9.5)")
    void update() {
        String id = create();
        management.ask("AcceptEnvironmentAccountConnection", named(id));
        environment.ask(
                "UpdateEnvironmentAccountConnection",
                "{id: '" + id + "', componentRoleArn: 'arn:aws:iam::222222222222:role/c'}");

        JsonNode seen =
                management.ask("GetEnvironmentAccountConnection", named(id)).get("environmentAccountConnection");

        assertThat(seen.get("componentRoleArn").asText()).isEqualTo("arn:aws:iam::222222222222:role/c");
        assertThat(seen.get("roleArn").asText()).isEqualTo(ROLE);
        assertThat(seen.get("status").asText()).isEqualTo("CONNECTED");
    }

    @Test
    @DisplayName("a delete shows the last status, again on a retry; then nobody finds it (§3.4, §12.6 [docs][seed])")
    void delete() {
        String id = create();
        management.ask("AcceptEnvironmentAccountConnection", named(id));

        JsonNode deleted = environment.ask("DeleteEnvironmentAccountConnection", named(id));

        assertThat(status(deleted)).isEqualTo("CONNECTED");
        assertThat(environment.ask("DeleteEnvironmentAccountConnection", named(id)))
                .isEqualTo(deleted);
        assertThat(management
                        .refuse("GetEnvironmentAccountConnection", named(id))
                        .code())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("a delete of what never existed is answered with {} (§3.4 C3 [seed])")
    void deleteOfNothingIsEmpty() {
        JsonNode deleted =
                environment.ask("DeleteEnvironmentAccountConnection", named("00000000-0000-0000-0000-000000000000"));

        assertThat(deleted).isEqualTo(json("{}"));
    }

    @Test
    @DisplayName(
            "a retried create shows the present status; after eight hours it makes another one (§3.2 [seed], S3.6)")
    void retriedCreate() {
        String id = create();
        management.ask("AcceptEnvironmentAccountConnection", named(id));

        JsonNode again = environment.ask("CreateEnvironmentAccountConnection", CREATE);
        management.advance(Duration.ofHours(8));
        String later = create();

        assertThat(again.at("/environmentAccountConnection/id").asText()).isEqualTo(id);
        assertThat(status(again)).isEqualTo("CONNECTED");
        assertThat(later).isNotEqualTo(id);
    }

    @Test
    @DisplayName("an environment account asks for as many as its quota says (§18 [docs])")
    void quota() {
        management.kernel().quotas().adjust("proton.environment-account-connections", 1);
        create();

        Refusal refusal = environment.refuse(
                "CreateEnvironmentAccountConnection", "{managementAccountId: '111111111111', environmentName: 'e3'}");

        assertThat(refusal.code()).isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    @DisplayName("an account may connect to itself")
    void oneAccountIsBoth() {
        String id = management
                .ask("CreateEnvironmentAccountConnection", CREATE)
                .at("/environmentAccountConnection/id")
                .asText();

        JsonNode accepted = management.ask("AcceptEnvironmentAccountConnection", named(id));

        assertThat(status(accepted)).isEqualTo("CONNECTED");
    }

    private void template() {
        management.environmentTemplate("et1");
        management.publish("et1", management.environmentVersion("et1", ""));
    }

    private static String environment(String name, String connection) {
        return "{name: '" + name + "', templateName: 'et1', templateMajorVersion: '1', spec: 'proton: EnvironmentSpec',"
                + " environmentAccountConnectionId: '" + connection + "'}";
    }

    @Test
    @DisplayName("only a connected one creates an environment, the one that it is for (§8.2 [docs], S11.2)")
    void createsItsEnvironmentOnly() {
        template();
        String id = create();

        Refusal pending = management.refuse("CreateEnvironment", environment("e2", id));
        management.ask("AcceptEnvironmentAccountConnection", named(id));
        Refusal otherName = management.refuse("CreateEnvironment", environment("e3", id));
        JsonNode created = management.ask("CreateEnvironment", environment("e2", id));

        assertThat(pending.code()).isEqualTo("ValidationException");
        assertThat(otherName.code()).isEqualTo("ValidationException");
        assertThat(created.at("/environment/environmentAccountId").asText()).isEqualTo("222222222222");
    }

    @Test
    @DisplayName("while an environment uses it, it is not rejected, but may be deleted (§9.5 [seed], S11.3)")
    void inUse() {
        template();
        String id = create();
        management.ask("AcceptEnvironmentAccountConnection", named(id));
        management.ask("CreateEnvironment", environment("e2", id));

        Refusal rejected = management.refuse("RejectEnvironmentAccountConnection", named(id));
        JsonNode deleted = environment.ask("DeleteEnvironmentAccountConnection", named(id));

        assertThat(rejected.code()).isEqualTo("ConflictException");
        assertThat(status(deleted)).isEqualTo("CONNECTED");
    }

    @Test
    @DisplayName("without its connection an environment is not deployed, with a new one it is (§8.2 [seed], S11.3)")
    void replacesALostConnection() {
        template();
        String lost = create();
        management.ask("AcceptEnvironmentAccountConnection", named(lost));
        management.ask("CreateEnvironment", environment("e2", lost));
        management.advance(Duration.ofHours(1));
        environment.ask("DeleteEnvironmentAccountConnection", named(lost));
        management.ask("UpdateEnvironment", "{name: 'e2', deploymentType: 'CURRENT_VERSION'}");
        management.advance(Duration.ofHours(1));
        String failed = deploymentStatus();
        String next = create();
        management.ask("AcceptEnvironmentAccountConnection", named(next));

        management.ask(
                "UpdateEnvironment",
                "{name: 'e2', deploymentType: 'CURRENT_VERSION', environmentAccountConnectionId: '" + next + "'}");

        management.advance(Duration.ofHours(1));
        assertThat(failed).isEqualTo("FAILED");
        assertThat(deploymentStatus()).isEqualTo("SUCCEEDED");
    }

    private String deploymentStatus() {
        return management
                .ask("GetEnvironment", "{name: 'e2'}")
                .at("/environment/deploymentStatus")
                .asText();
    }
}
