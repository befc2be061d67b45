package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.unlabel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.event.EmittedEvent;
import dev.understudy.ssm.fixture.SsmBed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ParameterEventsTest {
    private static final String CHANGE = "Parameter Store Change";

    private final SsmBed bed = new SsmBed();

    // Source: sheet 12 [docs], P13
    @Test
    void everyChangeIsToldInItsShape() {
        put(bed, string("/app/db", "v").description("d"));
        put(bed, overwrite("/app/db", "w"));
        bed.call(label("/app/db", 1L, "prod"));
        bed.call(delete("/app/db"));

        assertThat(bed.details(CHANGE))
                .containsExactly(
                        "{\"operation\":\"Create\",\"name\":\"/app/db\",\"type\":\"String\",\"description\":\"d\"}",
                        "{\"operation\":\"Update\",\"name\":\"/app/db\",\"type\":\"String\",\"description\":\"d\"}",
                        "{\"operation\":\"LabelParameterVersion\",\"name\":\"/app/db\",\"type\":\"String\","
                                + "\"description\":\"d\"}",
                        "{\"operation\":\"Delete\",\"name\":\"/app/db\",\"type\":\"String\",\"description\":\"d\"}");
    }

    // Source: sheet 12 [docs], [inferred]
    @Test
    void anEventSaysWhoseWhereWhenAndAboutWhat() {
        bed.advance(Duration.ofMinutes(1));
        put(bed, string("plain", "v"));

        EmittedEvent event = bed.events(CHANGE).get(0);

        assertThat(event.source()).isEqualTo("aws.ssm");
        assertThat(event.account()).isEqualTo("111122223333");
        assertThat(event.region()).isEqualTo("us-east-1");
        assertThat(event.time()).isEqualTo(SsmBed.START.plusSeconds(60));
        assertThat(event.resources()).containsExactly("arn:aws:ssm:us-east-1:111122223333:parameter/plain");
        assertThat(event.detail().toString())
                .isEqualTo("{\"operation\":\"Create\",\"name\":\"plain\",\"type\":\"String\"}");
    }

    // Source: sheet 12 [docs]: the name is in the stored form
    @Test
    void theNameIsTheOneOfTheCreation() {
        put(bed, string("plain", "v"));

        put(bed, overwrite("/plain", "w"));

        assertThat(bed.details(CHANGE).get(1)).contains("\"name\":\"plain\"");
    }

    // Source: sheet 12 [docs]: after each successful change, and of the label operations only labelling
    @Test
    void whatChangesNothingIsNotTold() {
        put(bed, string("/p", "v"));
        bed.call(label("/p", 1L, "9bad"));
        bed.call(unlabel("/p", 1, "nope"));
        bed.refusal(string("/p", "w").build());

        assertThat(bed.events(CHANGE)).hasSize(1);
    }
}
