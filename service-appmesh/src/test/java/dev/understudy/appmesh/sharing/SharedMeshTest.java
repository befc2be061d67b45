package dev.understudy.appmesh.sharing;

import static dev.understudy.appmesh.fixture.Json.json;
import static dev.understudy.appmesh.fixture.SharedWorld.names;
import static dev.understudy.appmesh.fixture.SharedWorld.shared;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import dev.understudy.appmesh.fixture.SharedWorld;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accounts see of a shared mesh. Source: user guide, "Working with shared meshes"; the texts are inferred. */
class SharedMeshTest {
    private final SharedWorld world = new SharedWorld();
    private final Api owner = world.owner();
    private final Api consumer = world.consumer();

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
        JsonNode node = world.consumersNode("n");

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
    void tagsBelongToWhoCreatedTheResource() {
        String arn = world.consumersNode("n").at("/metadata/arn").asText();
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
        String arn = world.consumersNode("n").at("/metadata/arn").asText();
        consumer.mesh("m");
        consumer.ask("CreateVirtualNode", Api.below("virtualNodeName", "n", "{}"));

        consumer.ask("TagResource", "{resourceArn: '" + arn + "', tags: [{key: 'own', value: ''}]}");
        consumer.ask("DeleteVirtualNode", "{meshName: 'm', virtualNodeName: 'n'}");

        assertThat(consumer.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}"))
                .isEqualTo(json("{tags: []}"));
    }

    @Test
    void quotasCountWhatAllAccountsCreated() {
        owner.world().quotas().adjust("appmesh.virtual-nodes", 2);
        owner.node("a");
        world.consumersNode("b");

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
