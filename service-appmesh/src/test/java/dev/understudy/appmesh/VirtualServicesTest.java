package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.below;
import static dev.understudy.appmesh.fixture.Api.byNode;
import static dev.understudy.appmesh.fixture.Api.byRouter;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualServicesTest {
    private static final String NAMES = "{meshName: 'm', virtualServiceName: 's'}";

    private final Api api = Api.withMesh();

    private JsonNode update(String spec) {
        return api.ask("UpdateVirtualService", below("virtualServiceName", "s", spec))
                .get("virtualService");
    }

    private Refusal refuseUpdate(String spec) {
        return api.refuse("UpdateVirtualService", below("virtualServiceName", "s", spec));
    }

    // Source: API_VirtualServiceSpec: the provider is optional
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{provider: {virtualNode: {virtualNodeName: 'n'}}}",
                "{provider: {virtualRouter: {virtualRouterName: 'r'}}}"
            })
    void aServiceIsProvidedByANodeOrARouterOrNothing(String spec) {
        api.node("n", "http:80");
        api.router("r", "http:80");

        JsonNode created = api.service("s.local", spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(created.get("virtualServiceName").asText()).isEqualTo("s.local");
    }

    // Source: the name of a virtual service has no pattern
    @Test
    void aServiceMayHaveAnyName() {
        JsonNode created = api.service("a b:c*ü", "{}");

        assertThat(created.at("/metadata/arn").asText()).endsWith(":mesh/m/virtualService/a b:c*ü");
    }

    // Source: a text recorded for routes in 2019
    @Test
    void theProviderMustExist() {
        assertThat(api.refuse("CreateVirtualService", below("virtualServiceName", "s", byNode("gone"))))
                .isEqualTo(Refusal.notFound("VirtualNode with name gone is missing"));
        assertThat(api.refuse("CreateVirtualService", below("virtualServiceName", "s", byRouter("gone"))))
                .isEqualTo(Refusal.notFound("VirtualRouter with name gone is missing"));
    }

    // Source: API_VirtualServiceProvider is a union
    @Test
    void thereIsOneProviderAtMost() {
        String both = "{provider: {virtualNode: {virtualNodeName: 'n'}, virtualRouter: {virtualRouterName: 'r'}}}";

        assertThat(api.refuse("CreateVirtualService", below("virtualServiceName", "s", both))
                        .code())
                .isEqualTo("BadRequestException");
        assertThat(api.refuse("CreateVirtualService", below("virtualServiceName", "s", "{provider: {}}"))
                        .code())
                .isEqualTo("BadRequestException");
    }

    // Source: terraform-provider-aws switches providers in place
    @Test
    void theProviderCanChangeAndGo() {
        api.node("n", "http:80");
        api.router("r", "http:80");
        api.service("s", byNode("n"));

        assertThat(update(byRouter("r")).get("spec")).isEqualTo(json(byRouter("r")));
        assertThat(update("{}").get("spec")).isEqualTo(json("{}"));
        assertThat(refuseUpdate(byNode("gone"))).isEqualTo(Refusal.notFound("VirtualNode with name gone is missing"));
    }

    // Source: aws-app-mesh-roadmap
    @Test
    void aNodeMayProvideSeveralServices() {
        api.node("n", "http:80");
        api.service("s", byNode("n"));

        JsonNode second = api.service("s2", byNode("n"));

        assertThat(second.at("/status/status").asText()).isEqualTo("ACTIVE");
    }

    // Source: recorded in 2023
    @Test
    void aServiceThatAGatewayRouteLeadsToStays() {
        api.service("s", "{}");
        api.gateway("gw", "http:80");
        api.gatewayRoute("gw", "g1", "s");
        api.gatewayRoute("gw", "g2", "s");

        assertThat(api.refuse("DeleteVirtualService", NAMES))
                .isEqualTo(Refusal.inUse(
                        "VirtualService s is being referenced in the following: GATEWAY_ROUTE: [g1, g2]"));
    }

    // Source: inferred; the port of a target is needed if the provider has several listeners
    @Test
    void aNewProviderFitsTheGatewayRoutesToTheService() {
        api.node("one", "http:80");
        api.node("two", "http:80", "http:81");
        api.service("s", byNode("one"));
        api.gateway("gw", "http:80");
        api.gatewayRoute("gw", "g", "s");

        assertThat(refuseUpdate(byNode("two")))
                .isEqualTo(
                        Refusal.badRequest(
                                "All Gateway Routes targeting this Virtual Service must define a target port before adding multiple listeners to this Virtual Service provider. 1 Gateway Route(s) are missing port. Listing up to 5 gateway route names: [g]"));
        assertThat(update("{}").at("/metadata/version").asInt()).isEqualTo(2);
    }
}
