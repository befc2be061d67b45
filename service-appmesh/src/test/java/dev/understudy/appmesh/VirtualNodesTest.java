package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.below;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.Test;

class VirtualNodesTest {
    private final Api api = Api.withMesh();

    private JsonNode create(String name, String spec) {
        return api.ask("CreateVirtualNode", below("virtualNodeName", name, spec))
                .get("virtualNode");
    }

    private JsonNode update(String name, String spec) {
        return api.ask("UpdateVirtualNode", below("virtualNodeName", name, spec))
                .get("virtualNode");
    }

    private JsonNode describe(String name) {
        return api.ask("DescribeVirtualNode", names(name)).get("virtualNode");
    }

    private static String names(String name) {
        return "{meshName: 'm', virtualNodeName: '" + name + "'}";
    }

    // Source: terraform-provider-aws creates such nodes
    @Test
    void aNodeNeedsNoListener() {
        JsonNode created = create("n", "{}");

        assertThat(created.get("spec")).isEqualTo(json("{}"));
    }

    // Source: recorded answers of CreateVirtualNode and DescribeVirtualNode, 2019
    @Test
    void backendsShowAsAListFromTheFirstDescribeOn() {
        String spec = "{listeners: [{portMapping: {port: 80, protocol: 'http'}}],"
                + " serviceDiscovery: {dns: {hostname: 'n.local'}}}";

        JsonNode created = create("n", spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(describe("n").get("spec"))
                .isEqualTo(
                        json(
                                "{backends: [], listeners: [{portMapping: {port: 80, protocol: 'http'}}], serviceDiscovery: {dns: {hostname: 'n.local'}}}"));
    }

    // Source: terraform-provider-aws and the Kubernetes controller: the port is computed
    @Test
    void aHealthCheckWithoutAPortGetsThatOfItsListener() {
        String health =
                "protocol: 'http', path: '/ping', healthyThreshold: 2, unhealthyThreshold: 2, intervalMillis: 5000, timeoutMillis: 2000";
        String spec = "{listeners: [{portMapping: {port: 8080, protocol: 'http'}, healthCheck: {" + health + "}}],"
                + " serviceDiscovery: {dns: {hostname: 'n.local'}}}";

        JsonNode created = create("n", spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(describe("n").at("/spec/listeners/0/healthCheck")).isEqualTo(json("{" + health + ", port: 8080}"));
    }

    // Source: recorded answers, terraform-provider-aws, Kubernetes controller: nothing else is ever added
    @Test
    void everythingElseIsShownAsItWasSent() {
        String spec = """
                {listeners: [
                   {portMapping: {port: 9090, protocol: 'grpc'},
                    timeout: {grpc: {perRequest: {unit: 's', value: 0}, idle: {unit: 'ms', value: 5}}},
                    connectionPool: {grpc: {maxRequests: 1}},
                    outlierDetection: {maxServerErrors: 1, interval: {unit: 's', value: 1},
                       baseEjectionDuration: {unit: 's', value: 1}, maxEjectionPercent: 0},
                    healthCheck: {protocol: 'http2', port: 9090, healthyThreshold: 10, unhealthyThreshold: 10,
                       intervalMillis: 300000, timeoutMillis: 60000, path: '/'},
                    tls: {mode: 'STRICT', certificate: {sds: {secretName: 's'}},
                       validation: {trust: {file: {certificateChain: '/c'}},
                          subjectAlternativeNames: {match: {exact: ['b', 'a']}}}}},
                   {portMapping: {port: 80, protocol: 'tcp'}, timeout: {tcp: {idle: {unit: 's', value: 1}}},
                    connectionPool: {tcp: {maxConnections: 1}}},
                   {portMapping: {port: 81, protocol: 'http'}, connectionPool: {http: {maxConnections: 1}}}],
                 serviceDiscovery: {awsCloudMap: {namespaceName: 'ns', serviceName: 'sv', ipPreference: 'IPv4_ONLY',
                    attributes: [{key: 'k', value: 'v'}]}},
                 backends: [{virtualService: {virtualServiceName: 'z.local', clientPolicy: {tls: {enforce: false,
                    ports: [443, 80], certificate: {file: {certificateChain: '/c', privateKey: '/k'}},
                    validation: {trust: {acm: {certificateAuthorityArns:
                       ['arn:aws:acm-pca:us-east-1:999999999999:certificate-authority/a']}}}}}}},
                    {virtualService: {virtualServiceName: 'a.local'}}],
                 backendDefaults: {clientPolicy: {tls: {validation: {trust: {sds: {secretName: 't'}}}}}},
                 logging: {accessLog: {file: {path: '/dev/stdout', format: {json: [{key: 'a', value: '%B%'}]}}}}}
                """;

        JsonNode created = create("n", spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(describe("n").get("spec")).isEqualTo(json(spec));
    }

    // Source: aws-app-mesh-roadmap issue 170
    @Test
    void ofTwoBackendsWithTheSameNameDescribeShowsTheFirst() {
        String first = "{virtualService: {virtualServiceName: 'a'}}";
        String second = "{virtualService: {virtualServiceName: 'a', clientPolicy: {}}}";

        JsonNode created = create("n", "{backends: [" + first + ", " + second + "]}");

        assertThat(created.at("/spec/backends")).isEqualTo(json("[" + first + ", " + second + "]"));
        assertThat(describe("n").at("/spec/backends")).isEqualTo(json("[" + first + "]"));
    }

    // Source: recorded answer of UpdateVirtualNode
    @Test
    void anUpdateReplacesTheWholeSpecAndAnswersItAsSent() {
        create("n", "{backends: [{virtualService: {virtualServiceName: 'a'}}]}");

        JsonNode updated = update("n", "{logging: {}}");

        assertThat(updated.get("spec")).isEqualTo(json("{logging: {}}"));
        assertThat(describe("n").get("spec")).isEqualTo(json("{backends: [], logging: {}}"));
    }

    // Source: recorded answer of DeleteVirtualNode, 2019
    @Test
    void theAnswerToADeleteShowsBackendsToo() {
        create("n", "{}");

        JsonNode deleted = api.ask("DeleteVirtualNode", names("n")).get("virtualNode");

        assertThat(deleted.get("spec")).isEqualTo(json("{backends: []}"));
    }

    // Source: recorded in 2024
    @Test
    void aNodeThatIsTheTargetOfARouteStays() {
        api.node("n", "http:80");
        api.router("r", "http:80");
        api.route("r", "t", "n");

        assertThat(api.refuse("DeleteVirtualNode", names("n")))
                .isEqualTo(Refusal.inUse(
                        "VirtualNode with name n cannot be deleted because it is the target of one or more routes."));
    }

    // Source: a text recorded for virtual routers in 2019
    @Test
    void aNodeThatProvidesAServiceStays() {
        api.node("n", "http:80");
        api.service("s", Api.byNode("n"));

        assertThat(api.refuse("DeleteVirtualNode", names("n")))
                .isEqualTo(Refusal.inUse(
                        "VirtualNode with name n cannot be deleted because it is a VirtualService provider"));
    }

    // Source: only routes and services refer to nodes
    @Test
    void aNodeThatNothingRefersToAnyMoreGoes() {
        api.node("n", "http:80");
        api.node("other", "http:80");
        api.router("r", "http:80");
        api.route("r", "t", "n", "other");
        api.service("s", Api.byNode("n"));
        api.ask("UpdateRoute", Api.routeInput("r", "t", Api.routeSpec(null, "other")));
        api.ask("UpdateVirtualService", below("virtualServiceName", "s", "{}"));

        JsonNode deleted = api.ask("DeleteVirtualNode", names("n")).get("virtualNode");

        assertThat(deleted.at("/status/status").asText()).isEqualTo("DELETED");
    }

    // Source: inferred: a backend is only a name
    @Test
    void backendsBlockNoDelete() {
        api.service("s", "{}");
        create("n", "{backends: [{virtualService: {virtualServiceName: 's'}}]}");

        api.ask("DeleteVirtualService", "{meshName: 'm', virtualServiceName: 's'}");

        assertThat(api.ask("DeleteVirtualNode", names("n"))
                        .at("/virtualNode/status/status")
                        .asText())
                .isEqualTo("DELETED");
    }
}
