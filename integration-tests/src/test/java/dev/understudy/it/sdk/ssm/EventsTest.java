package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What EventBridge would hear. Source: behaviour sheet SSM Parameter Store §12 [docs]. */
class EventsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    private List<JsonNode> details() {
        return emulator.eventsOf(me).stream()
                .filter(event -> event.type().equals("Parameter Store Change"))
                .map(EmittedEvent::detail)
                .toList();
    }

    @Test
    void everyChangeIsTold() {
        fixture.putAs("{Name:'/a',Value:'1',Type:'String',Description:'d'}");
        fixture.overwrite("/a", "2");
        fixture.ssm.labelParameterVersion(r -> r.name("/a").labels("l"));
        fixture.ssm.deleteParameter(r -> r.name("/a"));

        assertThat(details())
                .containsExactly(
                        json("{operation:'Create',name:'/a',type:'String',description:'d'}"),
                        json("{operation:'Update',name:'/a',type:'String',description:'d'}"),
                        json("{operation:'LabelParameterVersion',name:'/a',type:'String',description:'d'}"),
                        json("{operation:'Delete',name:'/a',type:'String',description:'d'}"));
    }

    /** The description is left out when it is not set; the name is the stored one. */
    @Test
    void anEventHasAnEnvelope() {
        emulator.advance(Duration.ofSeconds(1));

        fixture.put("p", "1");

        EmittedEvent event = emulator.eventsOf(me).get(0);
        assertThat(event.source()).isEqualTo("aws.ssm");
        assertThat(event.type()).isEqualTo("Parameter Store Change");
        assertThat(event.time()).isEqualTo(emulator.now());
        assertThat(event.region()).isEqualTo("us-east-1");
        assertThat(event.resources()).containsExactly(fixture.arn("/p"));
        assertThat(event.detail()).isEqualTo(json("{operation:'Create',name:'p',type:'String'}"));
    }

    @Test
    void deletingSeveralTellsEach() {
        fixture.put("/a", "1");
        fixture.put("/b", "1");

        fixture.ssm.deleteParameters(r -> r.names("/a", "/b", "/nope"));

        assertThat(details())
                .extracting(
                        detail -> detail.path("operation").asText(),
                        detail -> detail.path("name").asText())
                .endsWith(tuple("Delete", "/a"), tuple("Delete", "/b"))
                .hasSize(4);
    }

    /** Only what succeeds is told. */
    @Test
    void aRefusedChangeIsNotTold() {
        fixture.put("/a", "1");

        Refused.call(() -> fixture.put("/a", "2")).with(400, "ParameterAlreadyExists");

        assertThat(details()).hasSize(1);
    }

    @Test
    void readingIsNotTold() {
        fixture.put("/a", "1");
        fixture.get("/a");
        fixture.describe("/a");

        assertThat(details()).hasSize(1);
    }

    @Test
    void theAdminApiShowsEventsAsEventBridgeWould() {
        fixture.put("/a", "1");

        JsonNode event = me.sendAdmin("GET", "events?service=ssm&account=" + me.account(), "")
                .ok()
                .json()
                .path("events")
                .get(0);

        assertThat(event.path("source").asText()).isEqualTo("aws.ssm");
        assertThat(event.path("detail-type").asText()).isEqualTo("Parameter Store Change");
        assertThat(event.path("account").asText()).isEqualTo(me.account());
        assertThat(event.path("resources")).isEqualTo(json("['%s']", fixture.arn("/a")));
        assertThat(event.path("detail")).isEqualTo(json("{operation:'Create',name:'/a',type:'String'}"));
    }
}
