package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.wire.WireReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A {@link Shop} with a profile {@code flags} that is deployed to {@code prod}: a place for experiments. */
final class Laboratory {
    final Shop shop;
    final ExperimentClient client;
    final String flags;

    Laboratory(EmbeddedEmulator emulator, Caller me) {
        shop = new Shop(me);
        client = new ExperimentClient(emulator.wire(me, "appconfig"));
        flags = shop.flags("flags");
        shop.version(flags, Shop.FLAGS);
        shop.deploy(flags, 1);
    }

    /** A definition on {@code checkout} with a treatment and a control, half and half. */
    ObjectNode definition(String name) {
        return (ObjectNode) json(
                "{ApplicationIdentifier:'shop',Name:'%s',ConfigurationProfileIdentifier:'flags',"
                        + "EnvironmentIdentifier:'prod',FlagKey:'checkout',AudienceRule:'(eq $country \"US\")',"
                        + "Treatments:[{Weight:50,FlagValue:{Enabled:true,AttributeValues:{color:{StringValue:'red'}}}}],"
                        + "Control:{Weight:50,FlagValue:{Enabled:false}}}",
                name);
    }

    /** Creates a definition and answers its id. */
    String define(String name) {
        return good(201, client.createExperimentDefinition(definition(name)))
                .path("Id")
                .asText();
    }

    /** The members that name a definition. */
    ObjectNode at(String definition) {
        return (ObjectNode)
                json("{ApplicationIdentifier:'%s',ExperimentDefinitionIdentifier:'%s'}", shop.application, definition);
    }

    /** The members that name a run. */
    ObjectNode at(String definition, int run) {
        return at(definition).put("Run", run);
    }

    /** A definition as it stands. */
    JsonNode show(String definition) {
        return good(200, client.getExperimentDefinition(at(definition)));
    }

    /** A run as it stands. */
    JsonNode show(String definition, int run) {
        return good(200, client.getExperimentRun(at(definition, run)));
    }

    /** Starts a run with an exposure. */
    JsonNode start(String definition, int exposure) {
        return good(201, client.startExperimentRun(at(definition).put("ExposurePercentage", exposure)));
    }

    /** Stops a run. */
    JsonNode stop(String definition, int run) {
        return good(200, client.stopExperimentRun(at(definition, run)));
    }

    /** The types of a run's events, newest first. */
    List<String> events(String definition, int run) {
        List<String> types = new ArrayList<>();
        good(200, client.listExperimentRunEvents(at(definition, run)))
                .path("Items")
                .forEach(event -> types.add(event.path("EventType").asText()));
        return types;
    }

    /** What a member of all items of a list says, page by page of two. */
    static List<String> pages(Function<ObjectNode, WireReply> list, ObjectNode input, String member) {
        List<String> found = new ArrayList<>();
        ObjectNode request = input.deepCopy().put("MaxResults", 2);
        JsonNode page = good(200, list.apply(request));
        while (true) {
            assertThat(page.path("Items").size()).isBetween(0, 2);
            page.path("Items").forEach(item -> found.add(item.path(member).asText()));
            if (!page.has("NextToken")) {
                return found;
            }
            page = good(
                    200,
                    list.apply(request.put("NextToken", page.path("NextToken").asText())));
        }
    }

    /** The body of a good answer. */
    static JsonNode good(int status, WireReply reply) {
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(status);
        return json(reply.text().isEmpty() ? "{}" : reply.text());
    }

    /** Fails unless an answer is this error; answers its body. */
    static JsonNode refused(int status, String code, WireReply reply) {
        reply.isWellFormedError();
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(status);
        assertThat(reply.errorCode()).as("code of %s", reply).isEqualTo(code);
        return json(reply.text());
    }

    /** Fails unless an answer is bad input, with this text. */
    static JsonNode bad(String text, WireReply reply) {
        JsonNode body = refused(400, "BadRequestException", reply);
        assertThat(body.path("Message").asText()).isEqualTo(text);
        return body;
    }
}
