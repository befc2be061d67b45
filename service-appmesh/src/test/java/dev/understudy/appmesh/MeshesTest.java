package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeshesTest {
    private final Api api = Api.create();

    // Source: recorded answer of CreateMesh, 2019; DROP_ALL is in force, but never written into the spec
    @Test
    void aMeshWithoutASpecHasAnEmptyOne() {
        JsonNode created = api.mesh("m");

        assertThat(created.get("spec")).isEqualTo(json("{}"));
        assertThat(describe("m").get("spec")).isEqualTo(json("{}"));
    }

    private JsonNode describe(String name) {
        return api.ask("DescribeMesh", "{meshName: '" + name + "'}").get("mesh");
    }

    // Source: API_MeshSpec
    @Test
    void aSpecIsKeptAsItWasSent() {
        String spec = "{egressFilter: {type: 'ALLOW_ALL'}, serviceDiscovery: {ipPreference: 'IPv6_PREFERRED'}}";

        JsonNode created = api.ask("CreateMesh", "{meshName: 'm', spec: " + spec + "}");

        assertThat(created.at("/mesh/spec")).isEqualTo(json(spec));
        assertThat(describe("m").get("spec")).isEqualTo(json(spec));
    }

    // Source: inferred from updates of other kinds, which replace the spec
    @ParameterizedTest
    @ValueSource(strings = {"{meshName: 'm'}", "{meshName: 'm', spec: {}}"})
    void anUpdateReplacesTheWholeSpec(String update) {
        api.ask("CreateMesh", "{meshName: 'm', spec: {egressFilter: {type: 'ALLOW_ALL'}}}");

        JsonNode updated = api.ask("UpdateMesh", update).get("mesh");

        assertThat(updated.get("spec")).isEqualTo(json("{}"));
        assertThat(describe("m")).isEqualTo(updated);
    }

    // Source: API_EgressFilter
    @Test
    void anEgressFilterHasOneOfTwoTypes() {
        Refusal refusal = api.refuse("CreateMesh", "{meshName: 'm', spec: {egressFilter: {type: 'DENY'}}}");

        assertThat(refusal.code()).isEqualTo("BadRequestException");
        assertThat(refusal.message())
                .startsWith("1 validation error detected: Value 'DENY' at 'spec.egressFilter.type' failed to satisfy");
    }

    // Source: API_ListMeshes
    @Test
    void anAccountWithoutMeshesHasAnEmptyList() {
        JsonNode list = api.ask("ListMeshes", "{}");

        assertThat(list).isEqualTo(json("{meshes: []}"));
    }

    // Source: recorded in 2019
    @Test
    void aMeshWithNodesStays() {
        api.mesh("m");
        api.node("n");

        assertThat(api.refuse("DeleteMesh", "{meshName: 'm'}"))
                .isEqualTo(
                        Refusal.inUse(
                                "Mesh m for account 111122223333 has active VirtualNodes, please delete VirtualNodes before deleting the Mesh"));
    }

    // Source: API_DeleteMesh; aws-app-mesh-roadmap issue 147 for services; inferred for gateways
    @Test
    void aMeshWithAnythingInItStays() {
        api.mesh("m");
        api.gateway("gw", "http:80");
        Refusal gateways = api.refuse("DeleteMesh", "{meshName: 'm'}");
        api.router("r");
        Refusal routers = api.refuse("DeleteMesh", "{meshName: 'm'}");
        api.service("s", "{}");
        Refusal services = api.refuse("DeleteMesh", "{meshName: 'm'}");

        assertThat(gateways).isEqualTo(hasActive("VirtualGateways"));
        assertThat(routers).isEqualTo(hasActive("VirtualRouters"));
        assertThat(services).isEqualTo(hasActive("VirtualServices"));
    }

    private static Refusal hasActive(String plural) {
        return Refusal.inUse("Mesh m for account 111122223333 has active " + plural + ", please delete " + plural
                + " before deleting the Mesh");
    }

    // Source: inferred: implicit virtual services are not resources
    @Test
    void hiddenServicesGoWithTheirMesh() {
        api.mesh("m");
        api.ask("CreateVirtualNode", Api.below("virtualNodeName", "n", "{backends: [" + backend("s") + "]}"));
        api.ask("DeleteVirtualNode", "{meshName: 'm', virtualNodeName: 'n'}");
        api.ask("DeleteMesh", "{meshName: 'm'}");
        api.mesh("m");

        JsonNode service = api.service("s", "{}");

        assertThat(service.at("/metadata/version").asInt()).isEqualTo(1);
    }

    private static String backend(String service) {
        return "{virtualService: {virtualServiceName: '" + service + "'}}";
    }

    // Source: meshes are regional resources of one account
    @Test
    void accountsAndRegionsSeeTheirOwnMeshesOnly() {
        api.mesh("m");

        assertThat(api.as(Api.OTHER).ask("ListMeshes", "{}")).isEqualTo(json("{meshes: []}"));
        assertThat(api.in("eu-west-1").ask("ListMeshes", "{}")).isEqualTo(json("{meshes: []}"));
    }
}
