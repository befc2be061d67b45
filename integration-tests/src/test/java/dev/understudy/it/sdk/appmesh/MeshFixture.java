package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import software.amazon.awssdk.services.appmesh.AppMeshClient;

/**
 * One caller's way to build what a test needs in the mesh {@code m}: specs are JSON, and everything can be had with a
 * name alone.
 */
final class MeshFixture {
    /** A node that listens for HTTP on 8080. */
    static final String NODE =
            "{listeners:[{portMapping:{port:8080,protocol:'http'}}],serviceDiscovery:{dns:{hostname:'n.local'}}}";
    /** A router that listens for HTTP on 8080. */
    static final String ROUTER = "{listeners:[{portMapping:{port:8080,protocol:'http'}}]}";
    /** A gateway that listens for HTTP on 8088. */
    static final String GATEWAY = "{listeners:[{portMapping:{port:8088,protocol:'http'}}]}";

    final AppMeshClient client;
    private final Caller caller;

    MeshFixture(Caller caller) {
        this.caller = caller;
        this.client = caller.appMesh();
    }

    /** The ARN of something of the caller's. */
    String arn(String suffix) {
        return "arn:aws:appmesh:" + caller.region() + ":" + caller.account() + ":" + suffix;
    }

    /** The mesh {@code m}. */
    MeshFixture mesh() {
        create(Kind.MESH, "m", "{}");
        return this;
    }

    /** The mesh with one of everything that specs name: {@code node}, {@code router}, {@code service}, {@code gateway}. */
    MeshFixture parents() {
        mesh();
        node("node");
        router("router");
        create(Kind.VIRTUAL_SERVICE, "service", "{}");
        gateway("gateway");
        return this;
    }

    ObjectNode node(String name) {
        return node(name, NODE);
    }

    ObjectNode node(String name, String spec) {
        return create(Kind.VIRTUAL_NODE, name, spec);
    }

    ObjectNode router(String name) {
        return router(name, ROUTER);
    }

    ObjectNode router(String name, String spec) {
        return create(Kind.VIRTUAL_ROUTER, name, spec);
    }

    ObjectNode service(String name, String spec) {
        return create(Kind.VIRTUAL_SERVICE, name, spec);
    }

    ObjectNode gateway(String name) {
        return gateway(name, GATEWAY);
    }

    ObjectNode gateway(String name, String spec) {
        return create(Kind.VIRTUAL_GATEWAY, name, spec);
    }

    /** A route of the router {@code router}. */
    ObjectNode route(String name, String spec) {
        return create(Kind.ROUTE, name, spec);
    }

    /** A route of the gateway {@code gateway}. */
    ObjectNode gatewayRoute(String name, String spec) {
        return create(Kind.GATEWAY_ROUTE, name, spec);
    }

    ObjectNode create(Kind kind, String name) {
        return create(kind, name, kind.spec);
    }

    ObjectNode create(Kind kind, String name, String spec) {
        return kind.create(client, with(in(kind, name), "spec", json(spec)));
    }

    ObjectNode describe(Kind kind, String name) {
        return kind.describe(client, in(kind, name));
    }

    ObjectNode update(Kind kind, String name, String spec) {
        return kind.update(client, with(in(kind, name), "spec", json(spec)));
    }

    ObjectNode delete(Kind kind, String name) {
        return kind.delete(client, in(kind, name));
    }

    /** The refs of a list. */
    JsonNode list(Kind kind) {
        return kind.list(client, under(kind)).path(kind.listMember());
    }

    /** The members that name a resource. */
    static ObjectNode in(Kind kind, String name) {
        return under(kind).put(kind.nameMember, name);
    }

    /** The members that name the parents of a kind. */
    static ObjectNode under(Kind kind) {
        ObjectNode input = (ObjectNode) json("{}");
        if (kind != Kind.MESH) {
            input.put("meshName", "m");
        }
        if (kind == Kind.ROUTE) {
            input.put("virtualRouterName", "router");
        }
        if (kind == Kind.GATEWAY_ROUTE) {
            input.put("virtualGatewayName", "gateway");
        }
        return input;
    }

    /** One more member. */
    static ObjectNode with(ObjectNode input, String member, JsonNode value) {
        return input.set(member, value);
    }
}
