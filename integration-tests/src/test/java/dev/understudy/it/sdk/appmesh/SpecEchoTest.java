package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Specs come back as they were sent. Terraform and the Kubernetes controller compare them; whatever is added or lost
 * makes them update for ever.
 *
 * <p>Source of all tests: behaviour sheet App Mesh §5.0 [recorded], [terraform], [issue]; members: §5 [model].
 */
class SpecEchoTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    /** Creates, updates and describes; each answer has to show the spec as it was sent. */
    private void echoes(Kind kind, String template) {
        String spec = template.replace("ACCOUNT", me.account());
        JsonNode sent = json(spec);

        JsonNode created = fixture.create(kind, "x", spec);
        JsonNode createdOnTheWire = me.lastAnswer().json();
        JsonNode updated = fixture.update(kind, "x", spec);
        JsonNode described = fixture.describe(kind, "x");
        JsonNode deleted = fixture.delete(kind, "x");

        assertThat(created.path("spec")).isEqualTo(sent);
        assertThat(createdOnTheWire.path("spec")).isEqualTo(sent);
        assertThat(updated.path("spec")).isEqualTo(sent);
        JsonNode shown = kind == Kind.VIRTUAL_NODE && !sent.has("backends")
                ? ((ObjectNode) sent.deepCopy()).set("backends", json("[]"))
                : sent;
        assertThat(described.path("spec")).isEqualTo(shown);
        assertThat(deleted.path("spec")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{egressFilter:{type:'ALLOW_ALL'}}",
                "{egressFilter:{type:'DROP_ALL'},serviceDiscovery:{ipPreference:'IPv6_PREFERRED'}}",
                "{serviceDiscovery:{ipPreference:'IPv4_PREFERRED'}}",
                "{serviceDiscovery:{ipPreference:'IPv4_ONLY'}}",
                "{serviceDiscovery:{ipPreference:'IPv6_ONLY'}}",
                "{serviceDiscovery:{}}"
            })
    void ofMeshes(String spec) {
        echoes(Kind.MESH, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{listeners:[{portMapping:{port:1,protocol:'tcp'},timeout:{tcp:{idle:{unit:'ms',value:0}}},"
                        + "connectionPool:{tcp:{maxConnections:1}},"
                        + "healthCheck:{protocol:'tcp',healthyThreshold:2,unhealthyThreshold:10,"
                        + "intervalMillis:300000,timeoutMillis:60000,port:1}}],"
                        + "serviceDiscovery:{dns:{hostname:'a.local',responseType:'ENDPOINTS',"
                        + "ipPreference:'IPv4_ONLY'}}}",
                "{listeners:[{portMapping:{port:65535,protocol:'http'},"
                        + "timeout:{http:{idle:{unit:'s',value:1},perRequest:{unit:'s',value:2}}},"
                        + "connectionPool:{http:{maxConnections:1,maxPendingRequests:1}},"
                        + "outlierDetection:{maxServerErrors:1,interval:{unit:'s',value:1},"
                        + "baseEjectionDuration:{unit:'s',value:1},maxEjectionPercent:0},"
                        + "healthCheck:{protocol:'http',healthyThreshold:10,unhealthyThreshold:2,intervalMillis:5000,"
                        + "timeoutMillis:2000,port:65535,path:'/ping'},"
                        + "tls:{mode:'STRICT',certificate:{acm:{certificateArn:"
                        + "'arn:aws:acm:us-east-1:ACCOUNT:certificate/1'}},"
                        + "validation:{trust:{file:{certificateChain:'/c.pem'}},"
                        + "subjectAlternativeNames:{match:{exact:['a.local','b.local']}}}}}],"
                        + "serviceDiscovery:{awsCloudMap:{namespaceName:'ns',serviceName:'svc',"
                        + "attributes:[{key:'stage',value:'beta test'}],ipPreference:'IPv6_PREFERRED'}}}",
                "{listeners:[{portMapping:{port:8080,protocol:'http2'},timeout:{http2:{idle:{unit:'s',value:0}}},"
                        + "connectionPool:{http2:{maxRequests:1}},"
                        + "tls:{mode:'PERMISSIVE',certificate:{file:{certificateChain:'/c.pem',privateKey:'/k.pem'}},"
                        + "validation:{trust:{sds:{secretName:'s'}}}}},"
                        + "{portMapping:{port:9090,protocol:'grpc'},timeout:{grpc:{perRequest:{unit:'ms',value:1}}},"
                        + "connectionPool:{grpc:{maxRequests:7}},"
                        + "healthCheck:{protocol:'http2',healthyThreshold:2,unhealthyThreshold:2,intervalMillis:5000,"
                        + "timeoutMillis:2000,port:9090},"
                        + "tls:{mode:'DISABLED',certificate:{sds:{secretName:'s'}}}},"
                        + "{portMapping:{port:7070,protocol:'http'},"
                        + "healthCheck:{protocol:'tcp',healthyThreshold:2,unhealthyThreshold:2,intervalMillis:5000,"
                        + "timeoutMillis:2000,port:7070}}],serviceDiscovery:{dns:{hostname:'a.local'}}}",
                "{backends:[{virtualService:{virtualServiceName:'b.local'}},"
                        + "{virtualService:{virtualServiceName:'a.local',clientPolicy:{}}},"
                        + "{virtualService:{virtualServiceName:'c.local',clientPolicy:{tls:{enforce:false,"
                        + "ports:[443,8443],validation:{trust:{acm:{certificateAuthorityArns:"
                        + "['arn:aws:acm-pca:us-east-1:ACCOUNT:certificate-authority/1']}},"
                        + "subjectAlternativeNames:{match:{exact:['*.local']}}},"
                        + "certificate:{file:{certificateChain:'/c.pem',privateKey:'/k.pem'}}}}}}],"
                        + "backendDefaults:{clientPolicy:{tls:{validation:{trust:{file:{certificateChain:'/ca.pem'}}},"
                        + "certificate:{sds:{secretName:'s'}}}}},"
                        + "logging:{accessLog:{file:{path:'/dev/stdout',format:{text:'%START_TIME%'}}}}}",
                "{backends:[],listeners:[],logging:{accessLog:{file:{path:'/log',"
                        + "format:{json:[{key:'k',value:'%METHOD%'},{key:'a',value:'b'}]}}}},"
                        + "backendDefaults:{clientPolicy:{tls:{validation:{trust:{sds:{secretName:'s'}}}}}}}",
                "{backends:[{virtualService:{virtualServiceName:"
                        + "'arn:aws:appmesh:us-east-1:ACCOUNT:mesh/m/virtualService/s.local'}}]}"
            })
    void ofVirtualNodes(String spec) {
        echoes(Kind.VIRTUAL_NODE, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{listeners:[{portMapping:{port:9090,protocol:'grpc'}},{portMapping:{port:80,protocol:'tcp'}},"
                        + "{portMapping:{port:8080,protocol:'http2'}}]}"
            })
    void ofVirtualRouters(String spec) {
        echoes(Kind.VIRTUAL_ROUTER, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority:0,httpRoute:{match:{prefix:'/a',method:'PATCH',scheme:'https',port:8080,"
                        + "headers:[{name:'Present'},{name:'e',invert:false,match:{exact:'1'}},"
                        + "{name:'p',invert:true,match:{prefix:'1'}},{name:'s',match:{suffix:'1'}},"
                        + "{name:'r',match:{regex:'^1$'}},{name:'n',match:{range:{start:-1,end:10}}}],"
                        + "queryParameters:[{name:'q'},{name:'v',match:{exact:''}}]},"
                        + "action:{weightedTargets:[{virtualNode:'node',weight:0,port:8080}]},"
                        + "retryPolicy:{maxRetries:0,perRetryTimeout:{unit:'ms',value:1},"
                        + "httpRetryEvents:['server-error','gateway-error','client-error','stream-error'],"
                        + "tcpRetryEvents:['connection-error']},"
                        + "timeout:{idle:{unit:'s',value:1},perRequest:{unit:'s',value:0}}}}",
                "{priority:1000,http2Route:{match:{path:{exact:'/a'}},"
                        + "action:{weightedTargets:[{virtualNode:'node',weight:100}]},"
                        + "retryPolicy:{maxRetries:3,perRetryTimeout:{unit:'s',value:1},"
                        + "tcpRetryEvents:['connection-error']}}}",
                "{httpRoute:{match:{path:{regex:'/a.*'}},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}"
            })
    void ofRoutes(String spec) {
        echoes(Kind.ROUTE, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{grpcRoute:{match:{},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}",
                "{grpcRoute:{match:{serviceName:'pkg.Svc',methodName:'Get',port:9090,"
                        + "metadata:[{name:'myMetadata'},{name:'e',invert:false,match:{exact:'1'}},"
                        + "{name:'p',match:{prefix:'1'}},{name:'s',match:{suffix:'1'}},{name:'r',match:{regex:'1'}},"
                        + "{name:'n',invert:true,match:{range:{start:0,end:1}}}]},"
                        + "action:{weightedTargets:[{virtualNode:'node',weight:1}]},"
                        + "retryPolicy:{maxRetries:1,perRetryTimeout:{unit:'s',value:1},grpcRetryEvents:"
                        + "['cancelled','deadline-exceeded','internal','resource-exhausted','unavailable']},"
                        + "timeout:{idle:{unit:'s',value:1},perRequest:{unit:'s',value:1}}}}"
            })
    void ofGrpcRoutes(String spec) {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", "{listeners:[{portMapping:{port:9090,protocol:'grpc'}}]}");

        echoes(Kind.ROUTE, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority:300,tcpRoute:{action:{weightedTargets:[{virtualNode:'node',weight:75},"
                        + "{virtualNode:'other',weight:25}]}}}",
                "{tcpRoute:{match:{port:80},timeout:{idle:{unit:'s',value:0}},"
                        + "action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}"
            })
    void ofTcpRoutes(String spec) {
        fixture.node("other");
        fixture.update(Kind.VIRTUAL_ROUTER, "router", "{listeners:[{portMapping:{port:80,protocol:'tcp'}}]}");

        echoes(Kind.ROUTE, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{provider:{virtualNode:{virtualNodeName:'node'}}}",
                "{provider:{virtualRouter:{virtualRouterName:'router'}}}"
            })
    void ofVirtualServices(String spec) {
        echoes(Kind.VIRTUAL_SERVICE, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{listeners:[{portMapping:{port:80,protocol:'http'},"
                        + "connectionPool:{http:{maxConnections:5,maxPendingRequests:6}},"
                        + "healthCheck:{protocol:'http',healthyThreshold:2,unhealthyThreshold:2,intervalMillis:5000,"
                        + "timeoutMillis:2000,port:80,path:'/'},"
                        + "tls:{mode:'STRICT',certificate:{acm:{certificateArn:"
                        + "'arn:aws:acm:us-east-1:ACCOUNT:certificate/1'}},"
                        + "validation:{trust:{file:{certificateChain:'/c.pem'}},"
                        + "subjectAlternativeNames:{match:{exact:['a']}}}}},"
                        + "{portMapping:{port:81,protocol:'http2'},connectionPool:{http2:{maxRequests:1}},"
                        + "tls:{mode:'PERMISSIVE',certificate:{file:{certificateChain:'/c.pem',privateKey:'/k.pem'}},"
                        + "validation:{trust:{sds:{secretName:'s'}}}}},"
                        + "{portMapping:{port:82,protocol:'grpc'},connectionPool:{grpc:{maxRequests:1}},"
                        + "tls:{mode:'DISABLED',certificate:{sds:{secretName:'s'}}}}],"
                        + "backendDefaults:{clientPolicy:{tls:{enforce:true,ports:[443],"
                        + "certificate:{file:{certificateChain:'/c.pem',privateKey:'/k.pem'}},"
                        + "validation:{trust:{acm:{certificateAuthorityArns:"
                        + "['arn:aws:acm-pca:us-east-1:ACCOUNT:certificate-authority/1']}},"
                        + "subjectAlternativeNames:{match:{exact:['a']}}}}}},"
                        + "logging:{accessLog:{file:{path:'/dev/stdout',format:{json:[{key:'k',value:'v'}]}}}}}",
                "{listeners:[{portMapping:{port:65535,protocol:'http'}}],"
                        + "backendDefaults:{clientPolicy:{tls:{certificate:{sds:{secretName:'s'}},"
                        + "validation:{trust:{sds:{secretName:'s'}}}}}},"
                        + "logging:{accessLog:{file:{path:'/log',format:{text:'t'}}}}}"
            })
    void ofVirtualGateways(String spec) {
        echoes(Kind.VIRTUAL_GATEWAY, spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority:0,httpRoute:{match:{prefix:'/a/',hostname:{exact:'a.example'},method:'GET',port:8088,"
                        + "headers:[{name:'Present'},{name:'n',invert:true,match:{range:{start:1,end:2}}}],"
                        + "queryParameters:[{name:'q'},{name:'v',match:{exact:'1'}}]},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}},"
                        + "rewrite:{hostname:{defaultTargetHostname:'DISABLED'},prefix:{value:'/b/'}}}}}",
                "{httpRoute:{match:{hostname:{suffix:'.example'}},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}},"
                        + "rewrite:{hostname:{defaultTargetHostname:'ENABLED'}}}}}",
                "{httpRoute:{match:{path:{exact:'/a'}},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}},"
                        + "rewrite:{path:{exact:'/b'}}}}}",
                "{httpRoute:{match:{path:{regex:'/a.*'}},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}}}}}",
                "{httpRoute:{match:{prefix:'/'},action:{target:{virtualService:{virtualServiceName:'service'}},"
                        + "rewrite:{prefix:{defaultPrefix:'DISABLED'}}}}}",
                "{httpRoute:{match:{port:8088},action:{target:{virtualService:{virtualServiceName:'service'}}}}}"
            })
    void ofGatewayRoutes(String spec) {
        echoes(Kind.GATEWAY_ROUTE, spec);
    }

    @Test
    void ofHttp2GatewayRoutes() {
        fixture.update(Kind.VIRTUAL_GATEWAY, "gateway", "{listeners:[{portMapping:{port:9090,protocol:'http2'}}]}");

        echoes(
                Kind.GATEWAY_ROUTE,
                "{http2Route:{match:{path:{regex:'/a.*'},headers:[{name:'h',match:{suffix:'1'}}]},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}},"
                        + "rewrite:{path:{exact:'/b'},hostname:{defaultTargetHostname:'DISABLED'}}}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority:1000,grpcRoute:{match:{serviceName:'pkg.Svc',port:9090,"
                        + "metadata:[{name:'Present'},{name:'m',invert:false,match:{regex:'1'}}]},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}}}}}",
                "{grpcRoute:{match:{hostname:{exact:'a.example'}},"
                        + "action:{target:{virtualService:{virtualServiceName:'service'}},"
                        + "rewrite:{hostname:{defaultTargetHostname:'DISABLED'}}}}}"
            })
    void ofGrpcGatewayRoutes(String spec) {
        fixture.update(Kind.VIRTUAL_GATEWAY, "gateway", "{listeners:[{portMapping:{port:9090,protocol:'grpc'}}]}");

        echoes(Kind.GATEWAY_ROUTE, spec);
    }
}
