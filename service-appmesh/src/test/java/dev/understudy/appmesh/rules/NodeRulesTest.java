package dev.understudy.appmesh.rules;

import static dev.understudy.appmesh.fixture.Api.below;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spec of a virtual node may hold, for creates and updates alike. */
class NodeRulesTest {
    private static final String DNS = "serviceDiscovery: {dns: {hostname: 'n.local'}}";

    private final Api api = Api.withMesh();

    private Refusal refuse(String spec) {
        Refusal created = api.refuse("CreateVirtualNode", below("virtualNodeName", "n", spec));
        api.ask("CreateVirtualNode", below("virtualNodeName", "n", "{}"));
        Refusal updated = api.refuse("UpdateVirtualNode", below("virtualNodeName", "n", spec));
        assertThat(updated).isEqualTo(created);
        return created;
    }

    private static String listener(String protocol, String rest) {
        return "{listeners: [{portMapping: {port: 80, protocol: '" + protocol + "'}" + rest + "}], " + DNS + "}";
    }

    // Source: API_VirtualNodeSpec; the text is inferred
    @ParameterizedTest
    @ValueSource(strings = {"{listeners: [{portMapping: {port: 80, protocol: 'http'}}]}"})
    void aListenerNeedsServiceDiscovery(String spec) {
        assertThat(refuse(spec))
                .isEqualTo(Refusal.badRequest("Service discovery must be specified for a virtual node with listeners"));
    }

    // Source: pages of the API reference on listeners; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http | , timeout: {http2: {}} | The timeout of a listener must be specified for the protocol of the listener
            grpc | , timeout: {tcp: {}} | The timeout of a listener must be specified for the protocol of the listener
            http | , connectionPool: {grpc: {maxRequests: 1}} | The connection pool of a listener must be specified for the protocol of the listener
            tcp | , connectionPool: {http: {maxConnections: 1}} | The connection pool of a listener must be specified for the protocol of the listener
            http | , timeout: {http: {idle: {value: 1}}} | A duration must have a unit and a value
            http2 | , timeout: {http2: {perRequest: {unit: 's'}}} | A duration must have a unit and a value
            grpc | , timeout: {grpc: {idle: {}}} | A duration must have a unit and a value
            tcp | , timeout: {tcp: {idle: {unit: 'ms'}}} | A duration must have a unit and a value
            tcp | , outlierDetection: {maxServerErrors: 1, maxEjectionPercent: 1, interval: {}, baseEjectionDuration: {unit: 's', value: 1}} | A duration must have a unit and a value
            tcp | , outlierDetection: {maxServerErrors: 1, maxEjectionPercent: 1, interval: {unit: 's', value: 1}, baseEjectionDuration: {value: 1}} | A duration must have a unit and a value
            http | , healthCheck: {protocol: 'http', port: 81, healthyThreshold: 2, unhealthyThreshold: 2, intervalMillis: 5000, timeoutMillis: 2000} | The port of a health check must match the port of its listener
            http | , tls: {mode: 'STRICT', certificate: {acm: {certificateArn: 'a'}}} | The certificate must be an AWS Certificate Manager certificate in the same account and region
            http | , tls: {mode: 'STRICT', certificate: {acm: {certificateArn: 'arn:aws:acm:us-east-1:444455556666:certificate/a'}}} | The certificate must be an AWS Certificate Manager certificate in the same account and region
            http | , tls: {mode: 'STRICT', certificate: {acm: {certificateArn: 'arn:aws:acm:us-west-2:111122223333:certificate/a'}}} | The certificate must be an AWS Certificate Manager certificate in the same account and region
            http | , tls: {mode: 'STRICT', certificate: {acm: {certificateArn: 'arn:aws:iam:us-east-1:111122223333:certificate/a'}}} | The certificate must be an AWS Certificate Manager certificate in the same account and region
            """)
    void aListenerFitsTogether(String protocol, String rest, String text) {
        assertThat(refuse(listener(protocol, rest))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: inferred: references name listeners by their port
    @ParameterizedTest
    @ValueSource(strings = {"http:80, grpc:80"})
    void listenersHaveDifferentPorts(String listeners) {
        assertThat(refuse(Api.nodeSpec(listeners.split(", "))))
                .isEqualTo(Refusal.badRequest("Listeners must have different ports"));
    }

    // Source: user guide, "Transport Layer Security (TLS)"; the text is inferred
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{backendDefaults: {clientPolicy: {tls: {validation: {trust: {acm: {certificateAuthorityArns: ['arn:aws:acm-pca:us-west-2:111122223333:certificate-authority/a']}}}}}}}",
                "{backends: [{virtualService: {virtualServiceName: 's', clientPolicy: {tls: {validation: {trust: {acm: {certificateAuthorityArns: ['arn:aws:acm:us-east-1:111122223333:certificate/a']}}}}}}}]}"
            })
    void aCertificateAuthorityIsOneOfTheRegion(String spec) {
        assertThat(refuse(spec))
                .isEqualTo(Refusal.badRequest(
                        "The certificate authority must be an AWS Private CA authority in the same region"));
    }

    // Source: API_HealthCheckPolicy, API_PortMapping, …: constraints of the model
    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthyThreshold: 1",
                "healthyThreshold: 11",
                "unhealthyThreshold: 1",
                "unhealthyThreshold: 11",
                "intervalMillis: 4999",
                "intervalMillis: 300001",
                "timeoutMillis: 1999",
                "timeoutMillis: 60001",
                "port: 0",
                "protocol: 'https'"
            })
    void aHealthCheckHasLimits(String broken) {
        String health =
                "protocol: 'http', healthyThreshold: 2, unhealthyThreshold: 2, intervalMillis: 5000, timeoutMillis: 2000, ";

        assertThat(refuse(listener("http", ", healthCheck: {" + health + broken + "}"))
                        .code())
                .isEqualTo("BadRequestException");
    }

    // Source: constraints and unions of the model
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{serviceDiscovery: {dns: {hostname: 'a'}, awsCloudMap: {namespaceName: 'n', serviceName: 's'}}}",
                "{serviceDiscovery: {}}",
                "{serviceDiscovery: {dns: {}}}",
                "{serviceDiscovery: {dns: {hostname: 'a', responseType: 'RANDOM'}}}",
                "{serviceDiscovery: {dns: {hostname: 'a', ipPreference: 'IPV4_ONLY'}}}",
                "{serviceDiscovery: {awsCloudMap: {namespaceName: 'n', serviceName: 's', attributes: [{key: 'a b', value: 'v'}]}}}",
                "{serviceDiscovery: {awsCloudMap: {namespaceName: 'n', serviceName: 's', attributes: [{key: 'a', value: ' v'}]}}}",
                "{backends: [{}]}",
                "{backends: [{virtualService: {}}]}",
                "{logging: {accessLog: {}}}",
                "{logging: {accessLog: {file: {path: ''}}}}",
                "{logging: {accessLog: {file: {path: 'p', format: {text: 'a', json: []}}}}}",
                "{backendDefaults: {clientPolicy: {tls: {}}}}",
                "{backendDefaults: {clientPolicy: {tls: {ports: [0], validation: {trust: {sds: {secretName: 's'}}}}}}}",
                "{backendDefaults: {clientPolicy: {tls: {validation: {trust: {sds: {secretName: 's'}, file: {certificateChain: 'c'}}}}}}}",
                "{backendDefaults: {clientPolicy: {tls: {validation: {trust: {acm: {certificateAuthorityArns: []}}}}}}}",
                "{backendDefaults: {clientPolicy: {tls: {certificate: {acm: {certificateArn: 'a'}}, validation: {trust: {sds: {secretName: 's'}}}}}}}"
            })
    void theModelIsKept(String spec) {
        assertThat(refuse(spec).code()).isEqualTo("BadRequestException");
    }

    // Source: constraints and unions of the model
    @ParameterizedTest
    @ValueSource(
            strings = {
                ", timeout: {http: {}, tcp: {}}",
                ", timeout: {http: {idle: {unit: 's', value: -1}}}",
                ", timeout: {http: {idle: {unit: 'm', value: 1}}}",
                ", connectionPool: {http: {maxConnections: 0}}",
                ", connectionPool: {http: {maxConnections: 1, maxPendingRequests: 0}}",
                ", connectionPool: {http: {}}",
                ", outlierDetection: {maxServerErrors: 0, maxEjectionPercent: 1, interval: {unit: 's', value: 1}, baseEjectionDuration: {unit: 's', value: 1}}",
                ", outlierDetection: {maxServerErrors: 1, maxEjectionPercent: 101, interval: {unit: 's', value: 1}, baseEjectionDuration: {unit: 's', value: 1}}",
                ", tls: {mode: 'OPEN', certificate: {sds: {secretName: 's'}}}",
                ", tls: {mode: 'STRICT', certificate: {}}",
                ", tls: {mode: 'STRICT', certificate: {sds: {secretName: 's'}}, validation: {trust: {acm: {certificateAuthorityArns: ['a']}}}}",
                ", tls: {mode: 'STRICT', certificate: {sds: {secretName: 's'}}, validation: {trust: {sds: {secretName: 's'}}, subjectAlternativeNames: {match: {exact: ['']}}}}"
            })
    void theModelIsKeptByListeners(String rest) {
        assertThat(refuse(listener("http", rest)).code()).isEqualTo("BadRequestException");
    }

    // Source: terraform-provider-aws sets such specs
    @ParameterizedTest
    @ValueSource(
            strings = {
                ", healthCheck: {protocol: 'tcp', healthyThreshold: 2, unhealthyThreshold: 2, intervalMillis: 5000, timeoutMillis: 2000}",
                ", outlierDetection: {maxServerErrors: 1, maxEjectionPercent: 0, interval: {unit: 's', value: 0}, baseEjectionDuration: {unit: 'ms', value: 0}}",
                ", timeout: {http: {}}",
                ", tls: {mode: 'DISABLED', certificate: {file: {certificateChain: '/c', privateKey: '/k'}}}"
            })
    void whatIsUnusualMayStillBeRight(String rest) {
        JsonNode created = api.ask("CreateVirtualNode", below("virtualNodeName", "n", listener("http", rest)));

        assertThat(created.at("/virtualNode/status/status").asText()).isEqualTo("ACTIVE");
    }
}
