package dev.understudy.appmesh.sharing;

import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import dev.understudy.appmesh.fixture.Shares;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: user guide, "Working with shared meshes"; the texts are inferred. */
class SharedMeshTest {
    private final Api owner = Api.withMesh();
    private final Api consumer = owner.as(Api.OTHER);
    private final Shares shares = new Shares(owner);

    @BeforeEach
    void aSharedMesh() {
        shares.share("m", Api.OWNER, Api.OTHER);
    }

    private static ObjectNode shared(String nameMember, String name, String spec) {
        return Api.below(nameMember, name, spec).put("meshOwner", Api.OWNER);
    }

    private static String names(String rest) {
        return "{meshName: 'm', meshOwner: '111122223333'" + rest + "}";
    }

    private JsonNode consumersNode(String name) {
        return consumer.ask("CreateVirtualNode", shared("virtualNodeName", name, Api.nodeSpec("http:80")))
                .get("virtualNode");
    }

    @Test
    void aSharedMeshIsListedAndDescribed() {
        JsonNode mesh = consumer.ask("DescribeMesh", names("")).get("mesh");

        assertThat(mesh.at("/metadata/meshOwner").asText()).isEqualTo(Api.OWNER);
        assertThat(mesh.at("/metadata/resourceOwner").asText()).isEqualTo(Api.OWNER);
        assertThat(consumer.ask("ListMeshes", "{}")).isEqualTo(owner.ask("ListMeshes", "{}"));
    }

    @Test
    void withoutTheOwnerItIsTheCallersOwnMesh() {
        assertThat(consumer.refuse("DescribeMesh", "{meshName: 'm'}"))
                .isEqualTo(Refusal.notFound("Mesh with name m is not present for account 444455556666"));
    }

    @Test
    void ownMeshesAreListedWithSharedOnesOfTheSameName() {
        consumer.mesh("m");
        consumer.mesh("a");

        JsonNode meshes = consumer.ask("ListMeshes", "{}").get("meshes");

        assertThat(meshes.findValuesAsText("meshName")).containsExactly("a", "m", "m");
        assertThat(meshes.findValuesAsText("meshOwner")).containsExactly(Api.OTHER, Api.OWNER, Api.OTHER);
    }

    @Test
    void aMeshThatIsNotSharedIsNotFound() {
        owner.mesh("secret");
        Refusal expected = Refusal.notFound("Mesh with name secret is not present for account 111122223333");

        assertThat(consumer.refuse("DescribeMesh", "{meshName: 'secret', meshOwner: '111122223333'}"))
                .isEqualTo(expected);
        assertThat(consumer.refuse("ListVirtualNodes", "{meshName: 'secret', meshOwner: '111122223333'}"))
                .isEqualTo(expected);
    }

    @Test
    void anOwnerHas12Characters() {
        assertThat(consumer.refuse("DescribeMesh", "{meshName: 'm', meshOwner: '11112222333'}")
                        .code())
                .isEqualTo("BadRequestException");
    }

    @Test
    void theListFollowsTheMesh() {
        owner.ask("UpdateMesh", "{meshName: 'm'}");

        assertThat(consumer.ask("ListMeshes", "{}").at("/meshes/0/version").asInt())
                .isEqualTo(2);

        owner.ask("DeleteMesh", "{meshName: 'm'}");

        assertThat(consumer.ask("ListMeshes", "{}")).isEqualTo(json("{meshes: []}"));
    }

    @Test
    void aMeshOfTheSameNameIsNotSharedAgain() {
        owner.ask("DeleteMesh", "{meshName: 'm'}");
        owner.mesh("m");

        assertThat(consumer.refuse("DescribeMesh", names("")).code()).isEqualTo("NotFoundException");
    }

    @Test
    void aConsumersResourceBelongsToTheConsumerWithinTheOwnersMesh() {
        JsonNode node = consumersNode("n");

        assertThat(node.at("/metadata/meshOwner").asText()).isEqualTo(Api.OWNER);
        assertThat(node.at("/metadata/resourceOwner").asText()).isEqualTo(Api.OTHER);
        assertThat(node.at("/metadata/arn").asText())
                .isEqualTo("arn:aws:appmesh:us-east-1:444455556666:mesh/m/virtualNode/n");
        assertThat(owner.ask("DescribeVirtualNode", "{meshName: 'm', virtualNodeName: 'n'}")
                        .at("/virtualNode/metadata"))
                .isEqualTo(node.get("metadata"));
        assertThat(owner.ask("ListVirtualNodes", "{meshName: 'm'}").get("virtualNodes"))
                .hasSize(1);
    }

    @Test
    void aConsumerCreatesRoutersRoutesAndServicesToo() {
        consumersNode("n");
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
        consumersNode("n");

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
        consumersNode("n");

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
        consumersNode("theirs");

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
        consumersNode("theirs");
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
    void tagsBelongToWhoCreatedTheResource() {
        String arn = consumersNode("n").at("/metadata/arn").asText();
        consumer.ask("TagResource", "{resourceArn: '" + arn + "', tags: [{key: 'a', value: 'b'}]}");

        assertThat(consumer.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}"))
                .isEqualTo(json("{tags: [{key: 'a', value: 'b'}]}"));
        assertThat(owner.refuse("ListTagsForResource", "{resourceArn: '" + arn + "'}"))
                .isEqualTo(Refusal.accessDenied(
                        arn + " is an invalid ARN. Invalid account id in the ARN provided : 444455556666"));
        assertThat(consumer.refuse(
                                "ListTagsForResource", "{resourceArn: 'arn:aws:appmesh:us-east-1:111122223333:mesh/m'}")
                        .code())
                .isEqualTo("AccessDeniedException");
    }

    @Test
    void tagsOfACreateInASharedMeshAreKept() {
        ObjectNode input = shared("virtualNodeName", "n", "{}");
        input.set("tags", json("[{key: 'a', value: 'b'}]"));
        String arn = consumer.ask("CreateVirtualNode", input)
                .at("/virtualNode/metadata/arn")
                .asText();

        assertThat(consumer.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}"))
                .isEqualTo(json("{tags: [{key: 'a', value: 'b'}]}"));
    }

    @Test
    void ofTwoResourcesWithTheSameArnTheOneInTheOwnMeshIsTagged() {
        String arn = consumersNode("n").at("/metadata/arn").asText();
        consumer.mesh("m");
        consumer.ask("CreateVirtualNode", Api.below("virtualNodeName", "n", "{}"));

        consumer.ask("TagResource", "{resourceArn: '" + arn + "', tags: [{key: 'own', value: ''}]}");
        consumer.ask("DeleteVirtualNode", "{meshName: 'm', virtualNodeName: 'n'}");

        assertThat(consumer.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}"))
                .isEqualTo(json("{tags: []}"));
    }

    @Test
    void afterTheShareEndsTheConsumersResourcesStayAndOnlyTheOwnerDeletesThem() {
        String arn = consumersNode("n").at("/metadata/arn").asText();
        shares.unshare("m", Api.OWNER, Api.OTHER);
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

    @Test
    void quotasCountWhatAllAccountsCreated() {
        owner.world().quotas().adjust("appmesh.virtual-nodes", 2);
        owner.node("a");
        consumersNode("b");

        assertThat(consumer.refuse("CreateVirtualNode", shared("virtualNodeName", "c", "{}")))
                .isEqualTo(Refusal.limitExceeded("Limit of 2 VirtualNodes exceeded"));
        assertThat(owner.refuse("CreateVirtualNode", Api.below("virtualNodeName", "c", "{}")))
                .isEqualTo(Refusal.limitExceeded("Limit of 2 VirtualNodes exceeded"));
    }

    @Test
    void sharedMeshesDoNotCountForTheConsumer() {
        IntStream.rangeClosed(1, 14).forEach(i -> consumer.mesh("own" + i));

        JsonNode mesh = consumer.mesh("own15");

        assertThat(mesh.at("/status/status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void theOwnerMayNameItself() {
        JsonNode mesh = owner.ask("DescribeMesh", names("")).get("mesh");

        assertThat(mesh.at("/metadata/meshOwner").asText()).isEqualTo(Api.OWNER);
    }

    @Test
    void tokensOfOwnerAndConsumerAreTheirOwn() {
        ObjectNode input = shared("virtualNodeName", "n", "{}").put("clientToken", "T");
        consumer.ask("CreateVirtualNode", input);

        assertThat(owner.refuse("CreateVirtualNode", input).message())
                .isEqualTo("VirtualNode with name n already exists under mesh m for account 111122223333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateMesh", "UpdateMesh", "DeleteMesh"})
    void operationsOnMeshesTakeNoOwner(String operation) {
        Api other = owner.as("777788889999");
        if (!operation.equals("CreateMesh")) {
            other.mesh("m");
        }

        JsonNode answer = other.ask(operation, names(""));

        assertThat(answer.at("/mesh/metadata/meshOwner").asText()).isEqualTo("777788889999");
    }
}
