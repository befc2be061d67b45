package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/** Policies as time goes by: the clock is moved, nobody waits. Source: behaviour sheet SSM Parameter Store §7, §12. */
class PolicyTimelineTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    private static String expiresAt(Instant time) {
        return "{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"" + time + "\"}}";
    }

    private static String notifiesBefore(int hours) {
        return "{\"Type\":\"ExpirationNotification\",\"Version\":\"1.0\",\"Attributes\":{\"Before\":\"" + hours
                + "\",\"Unit\":\"Hours\"}}";
    }

    private static String notifiesWithoutChangeAfter(int days) {
        return "{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"" + days
                + "\",\"Unit\":\"Days\"}}";
    }

    private void put(String... policies) {
        ObjectNode input = (ObjectNode) json("{Name:'/a',Value:'v',Type:'String',Tier:'Advanced'}");
        input.put("Policies", "[" + String.join(",", policies) + "]");
        fixture.ssm.putParameter(read(PutParameterRequest.builder(), input));
    }

    private List<EmittedEvent> policyEvents() {
        return emulator.eventsOf(me).stream()
                .filter(event -> event.type().equals("Parameter Store Policy Action"))
                .toList();
    }

    /** Source: [docs]. */
    @Test
    void anExpiredParameterIsGone() {
        put(expiresAt(emulator.now().plusSeconds(60)));
        emulator.advance(Duration.ofSeconds(59));
        assertThat(fixture.value("/a")).isEqualTo("v");

        emulator.advance(Duration.ofSeconds(1));

        Refused.call(() -> fixture.get("/a")).with(400, "ParameterNotFound").silently();
        assertThat(fixture.describeAll("{}")).isEmpty();
    }

    /** Source: [docs] for type and first and third member, [inferred] for the rest. */
    @Test
    void expirationIsTold() {
        Instant due = emulator.now().plus(Duration.ofHours(1));
        put(expiresAt(due));

        emulator.advance(Duration.ofHours(2));

        assertThat(policyEvents()).hasSize(1);
        EmittedEvent event = policyEvents().get(0);
        assertThat(event.source()).isEqualTo("aws.ssm");
        assertThat(event.time()).isEqualTo(due);
        assertThat(event.resources()).containsExactly(fixture.arn("/a"));
        assertThat(event.detail().path("parameter-name").asText()).isEqualTo("/a");
        assertThat(event.detail().path("parameter-type").asText()).isEqualTo("String");
        assertThat(event.detail().path("policy-type").asText()).isEqualTo("Expiration");
    }

    /** Source: [docs]. */
    @Test
    void aNotificationComesBeforeTheEnd() {
        Instant due = emulator.now().plus(Duration.ofHours(10));
        put(expiresAt(due), notifiesBefore(3));

        emulator.advance(Duration.ofHours(7));

        assertThat(policyEvents())
                .extracting(
                        EmittedEvent::time,
                        event -> event.detail().path("policy-type").asText())
                .containsExactly(tuple(due.minus(Duration.ofHours(3)), "ExpirationNotification"));
        assertThat(fixture.value("/a")).isEqualTo("v");
        assertThat(statuses()).containsExactlyInAnyOrder("Expiration Pending", "ExpirationNotification Finished");
    }

    private List<String> statuses() {
        JsonNode policies = fixture.describe("/a").path("Policies");
        return policies.findValuesAsText("PolicyType").stream()
                .map(type -> type + " " + status(policies, type))
                .toList();
    }

    private static String status(JsonNode policies, String type) {
        for (JsonNode policy : policies) {
            if (policy.path("PolicyType").asText().equals(type)) {
                return policy.path("PolicyStatus").asText();
            }
        }
        return "none";
    }

    /** Source: [docs]: from last modification; each put restarts it. */
    @Test
    void whatDoesNotChangeIsTold() {
        put(notifiesWithoutChangeAfter(2));
        emulator.advance(Duration.ofDays(1));
        fixture.overwrite("/a", "w");
        emulator.advance(Duration.ofHours(47));
        assertThat(policyEvents()).isEmpty();

        emulator.advance(Duration.ofHours(1));

        assertThat(policyEvents())
                .extracting(event -> event.detail().path("policy-type").asText())
                .containsExactly("NoChangeNotification");
    }

    /** Source: [docs]: [{}] removes policies. */
    @Test
    void aPolicyThatWasRemovedDoesNothing() {
        put(expiresAt(emulator.now().plusSeconds(60)));
        fixture.putAs("{Name:'/a',Value:'v',Overwrite:true,Policies:'[{}]'}");

        emulator.advance(Duration.ofDays(1));

        assertThat(fixture.value("/a")).isEqualTo("v");
        assertThat(policyEvents()).isEmpty();
    }

    /** Source: [docs]: a parameter that is created again has nothing to do with the old one. */
    @Test
    void aDeletedParameterTakesItsPoliciesAlong() {
        put(expiresAt(emulator.now().plusSeconds(60)));
        fixture.ssm.deleteParameter(r -> r.name("/a"));
        fixture.put("/a", "new");

        emulator.advance(Duration.ofDays(1));

        assertThat(fixture.value("/a")).isEqualTo("new");
    }

    /** The same over the admin API, which shows what became due. */
    @Test
    void theAdminApiMovesTheClockAndShowsTheEvents() {
        Instant due = emulator.now().plus(Duration.ofMinutes(10));
        put(expiresAt(due));

        WireAnswer advanced = me.sendAdmin("POST", "clock/advance", "{\"duration\":\"PT10M\"}")
                .ok();

        assertThat(advanced.json().path("now").asText()).isEqualTo(due.toString());
        assertThat(advanced.json().path("transitions")).isNotEmpty().allSatisfy(transition -> {
            assertThat(transition.path("dueAt").asText()).isEqualTo(due.toString());
            assertThat(transition.path("resource").asText()).contains("/a");
        });
        Refused.call(() -> fixture.get("/a")).with(400, "ParameterNotFound");
        JsonNode events = me.sendAdmin("GET", "events?service=ssm&account=" + me.account(), "")
                .ok()
                .json()
                .path("events");
        assertThat(events)
                .extracting(event -> event.path("detail-type").asText())
                .contains("Parameter Store Policy Action");
    }
}
