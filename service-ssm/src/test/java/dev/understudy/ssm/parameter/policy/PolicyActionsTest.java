package dev.understudy.ssm.parameter.policy;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.state.DueTransition;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ParameterInlinePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyActionsTest {
    private static final String ACTION = "Parameter Store Policy Action";
    private static final String CHANGE = "Parameter Store Change";

    private final SsmBed bed = new SsmBed();

    private static String expiration(String timestamp) {
        return "{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"" + timestamp + "\"}}";
    }

    private static String notification(int hours) {
        return "{\"Type\":\"ExpirationNotification\",\"Version\":\"1.0\",\"Attributes\":{\"Before\":\"" + hours
                + "\",\"Unit\":\"Hours\"}}";
    }

    private static String noChange(int hours) {
        return "{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"" + hours
                + "\",\"Unit\":\"Hours\"}}";
    }

    private void given(String name, String... policies) {
        put(bed, advanced(name, "v").policies("[" + String.join(",", policies) + "]"));
    }

    private List<String> statuses(String name) {
        return describe(bed, name).policies().stream()
                .map(ParameterInlinePolicy::policyStatus)
                .toList();
    }

    // Source: sheet 7 [docs]
    @Test
    void aParameterIsThereUntilItExpires() {
        given("/p", expiration("2030-01-01T00:01:00Z"));
        bed.advance(Duration.ofSeconds(59));

        assertThat(read(bed, "/p").value()).isEqualTo("v");
        assertThat(statuses("/p")).containsExactly("Pending");
    }

    // Source: sheet 7 [docs], P9
    @Test
    void anExpiredParameterIsGone() {
        given("/p", expiration("2030-01-01T00:01:00Z"));

        List<DueTransition> happened = bed.advance(Duration.ofMinutes(1));

        assertThat(happened)
                .containsExactly(
                        new DueTransition(Instant.parse("2030-01-01T00:01:00Z"), "parameter-expiration", "/p"));
        assertThat(bed.refusal(get("/p"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 12 [docs] first and third member, rest [inferred]
    @Test
    void anExpirationIsAnnouncedAtItsOwnTime() {
        given("p", expiration("2030-01-01T00:01:00Z"));

        bed.advance(Duration.ofDays(1));

        EmittedEvent event = bed.events(ACTION).get(0);
        assertThat(event.time()).isEqualTo(Instant.parse("2030-01-01T00:01:00Z"));
        assertThat(event.source()).isEqualTo("aws.ssm");
        assertThat(event.resources()).containsExactly("arn:aws:ssm:us-east-1:111122223333:parameter/p");
        assertThat(event.detail().path("parameter-name").asText()).isEqualTo("p");
        assertThat(event.detail().path("parameter-type").asText()).isEqualTo("String");
        assertThat(event.detail().path("policy-type").asText()).isEqualTo("Expiration");
        assertThat(event.detail().path("policy-content").asText()).isEqualTo(expiration("2030-01-01T00:01:00Z"));
        assertThat(event.detail().path("action-status").asText()).isEqualTo("Success");
        assertThat(event.detail().has("action-reason")).isTrue();
    }

    // Source: sheet 12 [docs]
    @Test
    void anExpirationIsADeleteToo() {
        given("/p", expiration("2030-01-01T00:01:00Z"));

        bed.advance(Duration.ofMinutes(1));

        assertThat(bed.details(CHANGE).get(1)).contains("\"operation\":\"Delete\"", "\"name\":\"/p\"");
    }

    // Source: sheet 7 [docs]
    @Test
    void aNotificationComesBeforeTheExpiration() {
        given("/p", expiration("2030-01-02T00:00:00Z"), notification(2), notification(5));

        bed.advance(Duration.ofHours(20));

        assertThat(bed.events(ACTION)).hasSize(1);
        assertThat(bed.events(ACTION).get(0).time()).isEqualTo(Instant.parse("2030-01-01T19:00:00Z"));
        assertThat(statuses("/p")).containsExactly("Pending", "Pending", "Finished");
    }

    @Test
    void everythingHappensInOrder() {
        given("/p", expiration("2030-01-02T00:00:00Z"), notification(2), notification(5), noChange(3));

        List<DueTransition> happened = bed.advance(Duration.ofDays(2));

        assertThat(happened)
                .extracting(DueTransition::kind)
                .containsExactly(
                        "parameter-no-change-notification",
                        "parameter-expiration-notification",
                        "parameter-expiration-notification",
                        "parameter-expiration");
        assertThat(bed.events(ACTION)).hasSize(4).extracting(EmittedEvent::time).isSorted();
    }

    // Source: sheet 7 [docs]
    @Test
    void aParameterThatNobodyChangesIsReported() {
        given("/p", noChange(24));

        bed.advance(Duration.ofHours(24));

        assertThat(bed.details(ACTION).get(0)).contains("\"policy-type\":\"NoChangeNotification\"");
        assertThat(statuses("/p")).containsExactly("Finished");
    }

    // Source: sheet 7 [docs]
    @Test
    void everyPutRestartsTheNoChangeClock() {
        given("/p", noChange(24));
        bed.advance(Duration.ofHours(20));
        put(bed, overwrite("/p", "w"));

        bed.advance(Duration.ofHours(20));
        assertThat(bed.events(ACTION)).isEmpty();

        bed.advance(Duration.ofHours(4));
        assertThat(bed.events(ACTION)).hasSize(1);
    }

    @Test
    void aFinishedNoChangePolicyIsPendingAgainAfterAPut() {
        given("/p", noChange(24));
        bed.advance(Duration.ofHours(24));

        put(bed, overwrite("/p", "w"));

        assertThat(statuses("/p")).containsExactly("Pending");
    }

    // Source: user guide, Assigning parameter policies: an update of the parameter does not move its expiration
    @Test
    void aPutDoesNotMoveTheExpiration() {
        given("/p", expiration("2030-01-01T01:00:00Z"));
        bed.advance(Duration.ofMinutes(30));
        put(bed, overwrite("/p", "w"));

        bed.advance(Duration.ofMinutes(30));

        assertThat(bed.refusal(get("/p"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 7 [docs]
    @Test
    void withoutItsPolicyAParameterLives() {
        given("/p", expiration("2030-01-01T01:00:00Z"));
        put(bed, overwrite("/p", "w").policies("[{}]"));

        bed.advance(Duration.ofHours(2));

        assertThat(read(bed, "/p").value()).isEqualTo("w");
    }

    @Test
    void aDeletedParameterLeavesNothingBehindOnTheTimeline() {
        given("/p", expiration("2030-01-01T01:00:00Z"), notification(1), noChange(1));
        bed.call(delete("/p"));
        put(bed, string("/p", "new"));

        List<DueTransition> happened = bed.advance(Duration.ofHours(2));

        assertThat(happened).isEmpty();
        assertThat(read(bed, "/p").value()).isEqualTo("new");
    }

    @Test
    void whatIsOverdueHappensAtOnce() {
        given("/p", expiration("2029-12-31T00:00:00Z"));

        assertThat(bed.refusal(get("/p"))).isEqualTo("ParameterNotFound");
        assertThat(bed.events(ACTION).get(0).time()).isEqualTo(SsmBed.START);
    }
}
