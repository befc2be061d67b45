package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.read;
import static dev.understudy.it.sdk.Shapes.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.appmesh.model.*;

/**
 * The seven kinds of resources with their five operations each, so that what they have in common is tested once and for
 * all of them. Requests and answers are JSON trees; what lies between is the SDK.
 */
enum Kind {
    MESH(
            "Mesh",
            "meshName",
            "mesh/%s",
            "{egressFilter:{type:'DROP_ALL'}}",
            "{egressFilter:{type:'ALLOW_ALL'}}",
            (c, in) -> c.createMesh(read(CreateMeshRequest.builder(), in)).mesh(),
            (c, in) -> c.describeMesh(read(DescribeMeshRequest.builder(), in)).mesh(),
            (c, in) -> c.updateMesh(read(UpdateMeshRequest.builder(), in)).mesh(),
            (c, in) -> c.deleteMesh(read(DeleteMeshRequest.builder(), in)).mesh(),
            (c, in) -> c.listMeshes(read(ListMeshesRequest.builder(), in)),
            (c, in) ->
                    c.listMeshesPaginator(read(ListMeshesRequest.builder(), in)).meshes()),
    VIRTUAL_NODE(
            "VirtualNode",
            "virtualNodeName",
            "mesh/m/virtualNode/%s",
            "{listeners:[{portMapping:{port:8080,protocol:'http'}}],serviceDiscovery:{dns:{hostname:'a.local'}},"
                    + "backends:[]}",
            "{listeners:[{portMapping:{port:8081,protocol:'http'}}],serviceDiscovery:{dns:{hostname:'b.local'}},"
                    + "backends:[]}",
            (c, in) -> c.createVirtualNode(read(CreateVirtualNodeRequest.builder(), in))
                    .virtualNode(),
            (c, in) -> c.describeVirtualNode(read(DescribeVirtualNodeRequest.builder(), in))
                    .virtualNode(),
            (c, in) -> c.updateVirtualNode(read(UpdateVirtualNodeRequest.builder(), in))
                    .virtualNode(),
            (c, in) -> c.deleteVirtualNode(read(DeleteVirtualNodeRequest.builder(), in))
                    .virtualNode(),
            (c, in) -> c.listVirtualNodes(read(ListVirtualNodesRequest.builder(), in)),
            (c, in) -> c.listVirtualNodesPaginator(read(ListVirtualNodesRequest.builder(), in))
                    .virtualNodes()),
    VIRTUAL_ROUTER(
            "VirtualRouter",
            "virtualRouterName",
            "mesh/m/virtualRouter/%s",
            "{listeners:[{portMapping:{port:8080,protocol:'http'}}]}",
            "{listeners:[{portMapping:{port:9090,protocol:'grpc'}}]}",
            (c, in) -> c.createVirtualRouter(read(CreateVirtualRouterRequest.builder(), in))
                    .virtualRouter(),
            (c, in) -> c.describeVirtualRouter(read(DescribeVirtualRouterRequest.builder(), in))
                    .virtualRouter(),
            (c, in) -> c.updateVirtualRouter(read(UpdateVirtualRouterRequest.builder(), in))
                    .virtualRouter(),
            (c, in) -> c.deleteVirtualRouter(read(DeleteVirtualRouterRequest.builder(), in))
                    .virtualRouter(),
            (c, in) -> c.listVirtualRouters(read(ListVirtualRoutersRequest.builder(), in)),
            (c, in) -> c.listVirtualRoutersPaginator(read(ListVirtualRoutersRequest.builder(), in))
                    .virtualRouters()),
    ROUTE(
            "Route",
            "routeName",
            "mesh/m/virtualRouter/router/route/%s",
            "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}",
            "{priority:7,httpRoute:{match:{prefix:'/a'},action:{weightedTargets:[{virtualNode:'node',weight:2}]}}}",
            (c, in) -> c.createRoute(read(CreateRouteRequest.builder(), in)).route(),
            (c, in) -> c.describeRoute(read(DescribeRouteRequest.builder(), in)).route(),
            (c, in) -> c.updateRoute(read(UpdateRouteRequest.builder(), in)).route(),
            (c, in) -> c.deleteRoute(read(DeleteRouteRequest.builder(), in)).route(),
            (c, in) -> c.listRoutes(read(ListRoutesRequest.builder(), in)),
            (c, in) ->
                    c.listRoutesPaginator(read(ListRoutesRequest.builder(), in)).routes()),
    VIRTUAL_SERVICE(
            "VirtualService",
            "virtualServiceName",
            "mesh/m/virtualService/%s",
            "{provider:{virtualNode:{virtualNodeName:'node'}}}",
            "{provider:{virtualRouter:{virtualRouterName:'router'}}}",
            (c, in) -> c.createVirtualService(read(CreateVirtualServiceRequest.builder(), in))
                    .virtualService(),
            (c, in) -> c.describeVirtualService(read(DescribeVirtualServiceRequest.builder(), in))
                    .virtualService(),
            (c, in) -> c.updateVirtualService(read(UpdateVirtualServiceRequest.builder(), in))
                    .virtualService(),
            (c, in) -> c.deleteVirtualService(read(DeleteVirtualServiceRequest.builder(), in))
                    .virtualService(),
            (c, in) -> c.listVirtualServices(read(ListVirtualServicesRequest.builder(), in)),
            (c, in) -> c.listVirtualServicesPaginator(read(ListVirtualServicesRequest.builder(), in))
                    .virtualServices()),
    VIRTUAL_GATEWAY(
            "VirtualGateway",
            "virtualGatewayName",
            "mesh/m/virtualGateway/%s",
            "{listeners:[{portMapping:{port:8088,protocol:'http'}}]}",
            "{listeners:[{portMapping:{port:8089,protocol:'http2'}}]}",
            (c, in) -> c.createVirtualGateway(read(CreateVirtualGatewayRequest.builder(), in))
                    .virtualGateway(),
            (c, in) -> c.describeVirtualGateway(read(DescribeVirtualGatewayRequest.builder(), in))
                    .virtualGateway(),
            (c, in) -> c.updateVirtualGateway(read(UpdateVirtualGatewayRequest.builder(), in))
                    .virtualGateway(),
            (c, in) -> c.deleteVirtualGateway(read(DeleteVirtualGatewayRequest.builder(), in))
                    .virtualGateway(),
            (c, in) -> c.listVirtualGateways(read(ListVirtualGatewaysRequest.builder(), in)),
            (c, in) -> c.listVirtualGatewaysPaginator(read(ListVirtualGatewaysRequest.builder(), in))
                    .virtualGateways()),
    GATEWAY_ROUTE(
            "GatewayRoute",
            "gatewayRouteName",
            "mesh/m/virtualGateway/gateway/gatewayRoute/%s",
            "{httpRoute:{match:{prefix:'/'},action:{target:{virtualService:{virtualServiceName:'service'}}}}}",
            "{priority:7,httpRoute:{match:{prefix:'/a'},"
                    + "action:{target:{virtualService:{virtualServiceName:'service'}}}}}",
            (c, in) -> c.createGatewayRoute(read(CreateGatewayRouteRequest.builder(), in))
                    .gatewayRoute(),
            (c, in) -> c.describeGatewayRoute(read(DescribeGatewayRouteRequest.builder(), in))
                    .gatewayRoute(),
            (c, in) -> c.updateGatewayRoute(read(UpdateGatewayRouteRequest.builder(), in))
                    .gatewayRoute(),
            (c, in) -> c.deleteGatewayRoute(read(DeleteGatewayRouteRequest.builder(), in))
                    .gatewayRoute(),
            (c, in) -> c.listGatewayRoutes(read(ListGatewayRoutesRequest.builder(), in)),
            (c, in) -> c.listGatewayRoutesPaginator(read(ListGatewayRoutesRequest.builder(), in))
                    .gatewayRoutes());

    /** How texts call it. */
    final String label;
    /** The member that carries its name. */
    final String nameMember;
    /** What its ARN ends in. */
    final String arnSuffix;
    /** A spec that needs no more than {@link MeshFixture#parents()}, and shows as it was sent. */
    final String spec;
    /** Another one. */
    final String otherSpec;

    private final BiFunction<AppMeshClient, JsonNode, SdkPojo> create;
    private final BiFunction<AppMeshClient, JsonNode, SdkPojo> describe;
    private final BiFunction<AppMeshClient, JsonNode, SdkPojo> update;
    private final BiFunction<AppMeshClient, JsonNode, SdkPojo> delete;
    private final BiFunction<AppMeshClient, JsonNode, SdkPojo> list;
    private final BiFunction<AppMeshClient, JsonNode, SdkIterable<? extends SdkPojo>> paginator;

    Kind(
            String label,
            String nameMember,
            String arnSuffix,
            String spec,
            String otherSpec,
            BiFunction<AppMeshClient, JsonNode, SdkPojo> create,
            BiFunction<AppMeshClient, JsonNode, SdkPojo> describe,
            BiFunction<AppMeshClient, JsonNode, SdkPojo> update,
            BiFunction<AppMeshClient, JsonNode, SdkPojo> delete,
            BiFunction<AppMeshClient, JsonNode, SdkPojo> list,
            BiFunction<AppMeshClient, JsonNode, SdkIterable<? extends SdkPojo>> paginator) {
        this.label = label;
        this.nameMember = nameMember;
        this.arnSuffix = arnSuffix;
        this.spec = spec;
        this.otherSpec = otherSpec;
        this.create = create;
        this.describe = describe;
        this.update = update;
        this.delete = delete;
        this.list = list;
        this.paginator = paginator;
    }

    /** The name of the list in the answer of the list operation. */
    String listMember() {
        return this == MESH ? "meshes" : Character.toLowerCase(label.charAt(0)) + label.substring(1) + "s";
    }

    ObjectNode create(AppMeshClient client, JsonNode input) {
        return tree(create.apply(client, input));
    }

    ObjectNode describe(AppMeshClient client, JsonNode input) {
        return tree(describe.apply(client, input));
    }

    ObjectNode update(AppMeshClient client, JsonNode input) {
        return tree(update.apply(client, input));
    }

    ObjectNode delete(AppMeshClient client, JsonNode input) {
        return tree(delete.apply(client, input));
    }

    ObjectNode list(AppMeshClient client, JsonNode input) {
        return tree(list.apply(client, input));
    }

    List<? extends SdkPojo> listAll(AppMeshClient client, JsonNode input) {
        return paginator.apply(client, input).stream().toList();
    }
}
