package dev.understudy.it.sdk.scenario.appconfig;

import static dev.understudy.it.sdk.Shapes.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.WireAnswer;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A shop with a profile {@code flags}, of which flag {@code checkout}, which is off, is deployed; and experiments on it,
 * which the SDK does not know yet.
 */
final class Lab {
    private static final String FLAGS =
            "{\"version\":\"1\",\"flags\":{\"checkout\":{\"name\":\"Checkout\"}},\"values\":{\"checkout\":{\"enabled\":false}}}";

    private final Caller me;
    private final Shop shop;
    private final String flags;

    Lab(Caller me) {
        this.me = me;
        this.shop = new Shop(me);
        this.flags = shop.newProfile("flags", Shop.FLAGS);
        shop.newVersion(flags, FLAGS);
        shop.deploy(shop.environment(), flags, "1", shop.instant());
    }

    Shop shop() {
        return shop;
    }

    /** The id of the profile. */
    String flags() {
        return flags;
    }

    /** A new definition: control off, treatment on, half and half. */
    WireAnswer define(String audienceRule) {
        return send(
                "POST",
                "",
                "{Name:'exp',ConfigurationProfileIdentifier:'flags',EnvironmentIdentifier:'prod',FlagKey:'checkout',"
                        + "Treatments:[{Weight:50,FlagValue:{Enabled:true}}],Control:{Weight:50,FlagValue:{Enabled:false}},"
                        + "AudienceRule:'" + audienceRule + "'}");
    }

    /**
     * Sends a request about definitions of the application.
     *
     * @param path below the definitions, empty or with a slash before
     * @param body lenient JSON, or empty
     */
    WireAnswer send(String method, String path, String body) {
        return me.sendAppConfig(
                method,
                "/applications/" + shop.application() + "/experimentdefinitions" + path,
                body.isEmpty() ? "" : json(body).toString());
    }

    /** The items of a list, newest first. */
    List<JsonNode> items(String target) {
        JsonNode items = me.sendAppConfig("GET", target, "").ok().json().path("Items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** The deployments to {@code prod}, newest first. */
    List<JsonNode> deployments() {
        return items("/applications/" + shop.application() + "/environments/" + shop.environment() + "/deployments");
    }
}
