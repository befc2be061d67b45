package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Given something of everything that all services keep, then a saved and loaded copy cannot be told from it. */
class SnapshotTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final Emulator original = Emulator.builder()
            .clock(EmulatorClock.virtual(START))
            .ids(IdGenerator.seeded(1))
            .build();
    private final Emulator other = Emulator.builder()
            .clock(EmulatorClock.virtual(START.plus(Duration.ofDays(400))))
            .ids(IdGenerator.seeded(1))
            .build();
    private final RichState state = new RichState(original);

    @AfterEach
    void close() {
        original.close();
        other.close();
    }

    private String saved(Emulator emulator) {
        return Admin.of(emulator).send("GET", "snapshot", "").text();
    }

    private void load() {
        WireReply reply = Admin.of(other).send("PUT", "snapshot", saved(original));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static void advance(Emulator emulator, Duration duration) {
        emulator.clock().advance(duration);
        emulator.settle();
    }

    @Test
    void everyQuestionGetsTheSameAnswer() {
        load();

        assertThat(state.answers(other)).isEqualTo(state.answers(original));
    }

    @Test
    void savingWhatWasLoadedGivesTheSameDocument() {
        load();

        assertThat(saved(other)).isEqualTo(saved(original));
    }

    @Test
    void whatWasThereBeforeIsGone() {
        WireClient.of(other, "ssm").call("PutParameter", "{'Name':'mine','Type':'String','Value':'x'}");
        WireClient.of(other, "appmesh").inAccount("999999999999").call("CreateMesh", "{'meshName':'mine'}");

        load();

        assertThat(saved(other)).isEqualTo(saved(original));
    }

    @Test
    void deploymentsGoOnWhereTheyWere() {
        advance(original, Duration.ofMinutes(3));
        load();
        assertThat(state.deploymentState(other)).isEqualTo("DEPLOYING");

        advance(other, Duration.ofMinutes(9));
        assertThat(state.deploymentState(other)).isEqualTo("BAKING");

        advance(other, Duration.ofMinutes(4));
        assertThat(state.deploymentState(other)).isEqualTo("COMPLETE");
        assertThat(state.deploymentState(original)).isEqualTo("DEPLOYING");
    }

    @Test
    void executionsGoOnWhereTheyWere() {
        load();
        String none = "{\"last.Name\":[\"No output available yet because the step is not successfully executed\"]}";
        assertThat(state.executions().looping(other))
                .isEqualTo("InProgress InProgress Pending Success Success InProgress " + none);
        assertThat(state.executions().cancelling(other)).isEqualTo("Cancelling Cancelling Success Waiting {}");

        advance(other, Duration.ofMinutes(2));

        assertThat(state.executions().looping(other))
                .isEqualTo(
                        "Success Success Success Success Success Success Success" + " {\"last.Name\":[\"/rounds/b\"]}");
        assertThat(state.executions().cancelling(other)).isEqualTo("Cancelled Cancelled Success Cancelled {}");
        assertThat(state.executions().cancelling(original)).isEqualTo("Cancelling Cancelling Success Waiting {}");
    }

    @Test
    void whatIsDueFallsDueInTheCopyToo() {
        load();

        advance(other, Duration.ofDays(3));

        WireReply gone = WireClient.of(other, "ssm").call("GetParameter", "{'Name':'/shop/old'}");
        assertThat(gone.errorCode()).isEqualTo("ParameterNotFound");
        assertThat(other.events().find(event -> event.source().equals("aws.ssm")))
                .hasSizeGreaterThan(original.events()
                        .find(event -> event.source().equals("aws.ssm"))
                        .size());
    }

    @Test
    void openSessionsStayOpen() {
        load();
        advance(original, Duration.ofMinutes(20));
        advance(other, Duration.ofMinutes(20));

        assertThat(state.poll(other)).startsWith("200 {\"a\":1}").isEqualTo(state.poll(original));
    }

    @Test
    void retriedRequestsGetTheirFirstAnswer() {
        load();
        String again = "{'meshName':'shop','clientToken':'token-1','spec':{'egressFilter':{'type':'ALLOW_ALL'}},"
                + "'tags':[{'key':'team','value':'red'}]}";

        WireReply reply = WireClient.of(other, "appmesh").call("CreateMesh", again);

        assertThat(reply.text())
                .isEqualTo(WireClient.of(original, "appmesh")
                        .call("CreateMesh", again)
                        .text());
    }

    @Test
    void newIdentifiersAreNotThoseOfTheOriginal() {
        load();

        WireReply created = WireClient.of(other, "appconfig").call("CreateApplication", "{'Name':'second'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(saved(original)).doesNotContain(created.body().path("Id").asText());
    }

    @Test
    void theClockAndThePoliciesStandAsTheyDid() {
        original.lifecycles().choose("appconfig.rollback", TransitionPolicy.afterReads(2));

        load();

        assertThat(other.clock().read()).isEqualTo(original.clock().read());
        assertThat(other.lifecycles().inForce()).isEqualTo(original.lifecycles().inForce());
    }

    @Test
    void aForkGoesItsOwnWay() {
        try (Emulator fork = original.fork()) {
            assertThat(state.answers(fork)).isEqualTo(state.answers(original));
            String before = saved(original);

            advance(fork, Duration.ofDays(3));
            WireClient.of(fork, "ssm").call("DeleteParameter", "{'Name':'/shop/color'}");

            assertThat(saved(original)).isEqualTo(before);
            assertThat(saved(fork)).isNotEqualTo(before);
        }
    }

    private static String settingState(Emulator asked) {
        return WireClient.of(asked, "ssm")
                .call("GetServiceSetting", "{'SettingId':'" + RichParameters.SLOW_SETTING + "'}")
                .body()
                .at("/ServiceSetting/Status")
                .asText();
    }

    @Test
    void aTransitionThatWaitsForReadsCountsOnWhereItWas() {
        original.lifecycles().choose("ssm.service-setting", TransitionPolicy.afterReads(3));
        WireClient.of(original, "ssm")
                .call(
                        "UpdateServiceSetting",
                        "{'SettingId':'" + RichParameters.SLOW_SETTING + "','SettingValue':'standard'}");
        assertThat(settingState(original)).isEqualTo("PendingUpdate");

        load();

        assertThat(List.of(settingState(other), settingState(other), settingState(other)))
                .containsExactly("PendingUpdate", "PendingUpdate", "Customized");
        assertThat(settingState(original)).isEqualTo("PendingUpdate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions", "polling", "environment-states"})
    void whatAppConfigWasToldByTheAdminApiComesBack(String setting) {
        load();

        String told = Admin.of(other).send("GET", "appconfig/" + setting, "").text();
        assertThat(told)
                .isEqualTo(Admin.of(original)
                        .send("GET", "appconfig/" + setting, "")
                        .text());
        try (Emulator untouched = Emulator.builder().build()) {
            assertThat(told)
                    .isNotEqualTo(Admin.of(untouched)
                            .send("GET", "appconfig/" + setting, "")
                            .text());
        }
    }
}
