package dev.understudy.it.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Something of everything that App Mesh keeps. */
final class RichMeshes {
    private static final String OTHER = "444455556666";

    private final Dialogue dialogue;

    private RichMeshes(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    static void fill(Dialogue dialogue) {
        new RichMeshes(dialogue).fill();
    }

    private void fill() {
        String shop = "'meshName':'shop'";
        JsonNode mesh = dialogue.change(
                "appmesh",
                "CreateMesh",
                "{" + shop + ",'clientToken':'token-1','spec':{'egressFilter':{'type':'ALLOW_ALL'}},"
                        + "'tags':[{'key':'team','value':'red'}]}");
        String arn = mesh.at("/metadata/arn").asText();
        String listener = "'listeners':[{'portMapping':{'port':8080,'protocol':'http'},"
                + "'timeout':{'http':{'idle':{'unit':'s','value':30}}}}]";
        dialogue.change(
                "appmesh",
                "CreateVirtualNode",
                "{" + shop + ",'virtualNodeName':'node','spec':{" + listener
                        + ",'backends':[{'virtualService':{'virtualServiceName':'other.local'}}],"
                        + "'serviceDiscovery':{'dns':{'hostname':'node.local'}}}}");
        dialogue.change(
                "appmesh",
                "CreateVirtualRouter",
                "{" + shop + ",'virtualRouterName':'router','spec':{'listeners':"
                        + "[{'portMapping':{'port':8080,'protocol':'http'}}]}}");
        dialogue.change(
                "appmesh",
                "CreateRoute",
                "{" + shop + ",'virtualRouterName':'router','routeName':'route','spec':"
                        + "{'priority':3,'httpRoute':{'match':{'prefix':'/'},'action':{'weightedTargets':"
                        + "[{'virtualNode':'node','weight':1}]}}}}");
        dialogue.change(
                "appmesh",
                "CreateVirtualService",
                "{" + shop + ",'virtualServiceName':'shop.local','spec':{'provider':"
                        + "{'virtualRouter':{'virtualRouterName':'router'}}}}");
        gateway(shop);
        dialogue.administer(
                "POST",
                "appmesh/shares",
                "{'meshOwner':'%s','region':'%s','meshName':'shop','principal':'%s'}"
                        .formatted(Dialogue.ACCOUNT, Dialogue.REGION, OTHER));
        dialogue.ask("appmesh", "DescribeMesh", "{" + shop + "}");
        dialogue.ask("appmesh", "DescribeVirtualNode", "{" + shop + ",'virtualNodeName':'node'}");
        dialogue.ask("appmesh", "DescribeVirtualRouter", "{" + shop + ",'virtualRouterName':'router'}");
        dialogue.ask("appmesh", "DescribeRoute", "{" + shop + ",'virtualRouterName':'router','routeName':'route'}");
        dialogue.ask("appmesh", "DescribeVirtualService", "{" + shop + ",'virtualServiceName':'shop.local'}");
        dialogue.ask("appmesh", "ListMeshes", "{}");
        List.of("ListVirtualNodes", "ListVirtualRouters", "ListVirtualServices", "ListVirtualGateways")
                .forEach(list -> dialogue.ask("appmesh", list, "{" + shop + "}"));
        dialogue.ask("appmesh", "ListRoutes", "{" + shop + ",'virtualRouterName':'router'}");
        dialogue.ask("appmesh", "ListTagsForResource", "{'resourceArn':'" + arn + "'}");
        dialogue.askAs(OTHER, "appmesh", "ListMeshes", "{}");
    }

    private void gateway(String shop) {
        dialogue.change(
                "appmesh",
                "CreateVirtualGateway",
                "{" + shop + ",'virtualGatewayName':'gate','spec':{'listeners':"
                        + "[{'portMapping':{'port':8080,'protocol':'http'}}]},'tags':[{'key':'team','value':'blue'}]}");
        String route = shop + ",'virtualGatewayName':'gate','gatewayRouteName':'in','spec':{'priority':%d,"
                + "'httpRoute':{'match':{'prefix':'/'},'action':{'target':{'virtualService':"
                + "{'virtualServiceName':'shop.local'}}}}}";
        dialogue.change("appmesh", "CreateGatewayRoute", "{" + route.formatted(1) + "}");
        dialogue.change("appmesh", "UpdateGatewayRoute", "{" + route.formatted(2) + "}");
        dialogue.ask("appmesh", "DescribeVirtualGateway", "{" + shop + ",'virtualGatewayName':'gate'}");
        dialogue.ask(
                "appmesh",
                "DescribeGatewayRoute",
                "{" + shop + ",'virtualGatewayName':'gate','gatewayRouteName':'in'}");
        dialogue.ask("appmesh", "ListGatewayRoutes", "{" + shop + ",'virtualGatewayName':'gate'}");
    }
}
