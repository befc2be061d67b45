package dev.understudy.appmesh.sharing;

import static dev.understudy.appmesh.fixture.Json.json;
import static dev.understudy.appmesh.fixture.SharedWorld.names;
import static dev.understudy.appmesh.fixture.SharedWorld.shared;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import dev.understudy.appmesh.fixture.SharedWorld;
import org.junit.jupiter.api.Test;

/** Who may do what in a shared mesh. Source: user guide, "Working with shared meshes"; the texts are inferred. */
class SharedMeshPermissionsTest {
    private final SharedWorld world = new SharedWorld();
    private final Api owner = world.owner();
    private final Api consumer = world.consumer();

    @Test
    void aConsumerCreatesRoutersRoutesAndServicesToo() {
        world.consumersNode("n");
        consumer.ask("CreateVirtualRouter", shared("virtualRouterName", "r", "{}"));
        consumer.ask(
                "CreateRoute",
                Api.routeInput("r", "t", Api.routeSpec(null, "n")).put("meshOwner", Api.OWNER));

        JsonNode service = consumer.ask("CreateVirtualService", shared("virtualServiceName", "s", Api.byRouter("r")));

        assertThat(service.at("/virtualService/metadata/resourceOwner").asText())
                .isEqualTo(Api.OTHER);
    }

    @Test
    void aConsumerChangesAndDeletesItsOwn() {
        world.consumersNode("n");

        JsonNode updated = consumer.ask("UpdateVirtualNode", shared("virtualNodeName", "n", "{}"));
        JsonNode deleted = consumer.ask("DeleteVirtualNode", names(", virtualNodeName: 'n'"));

        assertThat(updated.at("/virtualNode/metadata/version").asInt()).isEqualTo(2);
        assertThat(deleted.at("/virtualNode/status/status").asText()).isEqualTo("DELETED");
    }

    @Test
    void aConsumerSeesButDoesNotTouchWhatTheOwnerCreated() {
        owner.node("n", "http:80");
        Refusal expected = Refusal.forbidden(
                "VirtualNode with name n under mesh m is owned by account 111122223333 and cannot be changed by account 444455556666");

        assertThat(consumer.ask("DescribeVirtualNode", names(", virtualNodeName: 'n'"))
                        .at("/virtualNode/metadata/resourceOwner")
                        .asText())
                .isEqualTo(Api.OWNER);
        assertThat(consumer.refuse("UpdateVirtualNode", shared("virtualNodeName", "n", "{}")))
                .isEqualTo(expected);
        assertThat(consumer.refuse("DeleteVirtualNode", names(", virtualNodeName: 'n'")))
                .isEqualTo(expected);
    }

    @Test
    void theOwnerDeletesButDoesNotChangeWhatAConsumerCreated() {
        world.consumersNode("n");

        assertThat(owner.refuse("UpdateVirtualNode", Api.below("virtualNodeName", "n", "{}")))
                .isEqualTo(
                        Refusal.forbidden(
                                "VirtualNode with name n under mesh m is owned by account 444455556666 and cannot be changed by account 111122223333"));
        assertThat(owner.ask("DeleteVirtualNode", "{meshName: 'm', virtualNodeName: 'n'}")
                        .at("/virtualNode/status/status")
                        .asText())
                .isEqualTo("DELETED");
    }

    @Test
    void onlyTheOwnerCreatesGatewaysAndGatewayRoutes() {
        owner.gateway("gw", "http:80");
        String gateway = "{listeners: " + Api.listeners("http:80") + "}";
        JsonNode route = Api.gatewayRouteInput("gw", "g", Api.gatewayRouteSpec("{prefix: '/'}", "s"))
                .put("meshOwner", Api.OWNER);

        assertThat(consumer.refuse("CreateVirtualGateway", shared("virtualGatewayName", "x", gateway)))
                .isEqualTo(
                        Refusal.forbidden(
                                "Account 444455556666 cannot create VirtualGateways in mesh m, because only the owner of the mesh can"));
        assertThat(consumer.refuse("CreateGatewayRoute", route))
                .isEqualTo(
                        Refusal.forbidden(
                                "Account 444455556666 cannot create GatewayRoutes in mesh m, because only the owner of the mesh can"));
        assertThat(consumer.ask("ListVirtualGateways", names("")).get("virtualGateways"))
                .hasSize(1);
        assertThat(consumer.refuse("UpdateVirtualGateway", shared("virtualGatewayName", "gw", gateway))
                        .code())
                .isEqualTo("ForbiddenException");
    }

    @Test
    void aConsumerDoesNotChangeOrDeleteTheMesh() {
        Refusal expected = Refusal.notFound("Mesh with name m is not present for account 444455556666");

        assertThat(consumer.refuse("UpdateMesh", "{meshName: 'm'}")).isEqualTo(expected);
        assertThat(consumer.refuse("DeleteMesh", "{meshName: 'm'}")).isEqualTo(expected);
    }

    @Test
    void routesBelongToTheRoutersOfTheirAccount() {
        owner.node("n", "http:80");
        owner.router("r", "http:80");
        world.consumersNode("theirs");

        Refusal refusal = consumer.refuse(
                "CreateRoute",
                Api.routeInput("r", "t", Api.routeSpec(null, "theirs")).put("meshOwner", Api.OWNER));

        assertThat(refusal)
                .isEqualTo(
                        Refusal.forbidden(
                                "VirtualRouter with name r under mesh m is owned by account 111122223333 and cannot be changed by account 444455556666"));
    }

    @Test
    void resourcesReferToResourcesOfTheirAccount() {
        world.consumersNode("theirs");
        consumer.ask("CreateVirtualService", shared("virtualServiceName", "theirs", "{}"));
        owner.router("r", "http:80");
        owner.gateway("gw", "http:80");

        assertThat(owner.refuse("CreateRoute", Api.routeInput("r", "t", Api.routeSpec(null, "theirs"))))
                .isEqualTo(Refusal.notFound("VirtualNode with name theirs is missing"));
        assertThat(owner.refuse("CreateVirtualService", Api.below("virtualServiceName", "s", Api.byNode("theirs"))))
                .isEqualTo(Refusal.notFound("VirtualNode with name theirs is missing"));
        assertThat(owner.refuse(
                        "CreateGatewayRoute",
                        Api.gatewayRouteInput("gw", "g", Api.gatewayRouteSpec("{prefix: '/'}", "theirs"))))
                .isEqualTo(Refusal.notFound("VirtualService with name theirs is missing"));
    }

    @Test
    void certificatesBelongToTheAccountOfTheNode() {
        String tls = "{listeners: [{portMapping: {port: 80, protocol: 'http'}, tls: {mode: 'STRICT', certificate: {acm:"
                + " {certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/a'}}}}],"
                + " serviceDiscovery: {dns: {hostname: 'h'}}}";

        assertThat(consumer.refuse("CreateVirtualNode", shared("virtualNodeName", "n", tls))
                        .code())
                .isEqualTo("BadRequestException");
    }

    @Test
    void afterTheShareEndsTheConsumersResourcesStayAndOnlyTheOwnerDeletesThem() {
        String arn = world.consumersNode("n").at("/metadata/arn").asText();
        world.shares().unshare("m", Api.OWNER, Api.OTHER);
        Refusal gone = Refusal.notFound("Mesh with name m is not present for account 111122223333");

        assertThat(consumer.ask("ListMeshes", "{}")).isEqualTo(json("{meshes: []}"));
        assertThat(consumer.refuse("DescribeVirtualNode", names(", virtualNodeName: 'n'")))
                .isEqualTo(gone);
        assertThat(consumer.refuse("DeleteVirtualNode", names(", virtualNodeName: 'n'")))
                .isEqualTo(gone);
        assertThat(consumer.refuse("ListTagsForResource", "{resourceArn: '" + arn + "'}")
                        .code())
                .isEqualTo("NotFoundException");
        assertThat(owner.ask("DeleteVirtualNode", "{meshName: 'm', virtualNodeName: 'n'}")
                        .at("/virtualNode/metadata/version")
                        .asInt())
                .isEqualTo(2);
    }
}
