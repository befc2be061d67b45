package dev.understudy.core.model;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One service: its names, its protocol and its operations. Generated code holds one instance per service. */
public final class ServiceModel {
    private final String id;
    private final String sdkId;
    private final Protocol protocol;
    private final String targetPrefix;
    private final String signingName;
    private final String endpointPrefix;
    private final String version;
    private final ImmutableMap<String, OperationModel> operations;

    /**
     * Describes a service.
     *
     * @param id the short lower-case name, as in {@code appmesh}
     * @param sdkId the name in SDKs, as in {@code App Mesh}
     * @param protocol the wire protocol
     * @param targetPrefix what stands before the operation in {@code X-Amz-Target}: the service shape's name
     * @param signingName the service in a credential scope
     * @param endpointPrefix the first label of the AWS host name
     * @param version the API version, as in {@code 2014-11-06}
     * @param operations all operations
     */
    public ServiceModel(
            String id,
            String sdkId,
            Protocol protocol,
            String targetPrefix,
            String signingName,
            String endpointPrefix,
            String version,
            List<OperationModel> operations) {
        this.id = id;
        this.sdkId = sdkId;
        this.protocol = protocol;
        this.targetPrefix = targetPrefix;
        this.signingName = signingName;
        this.endpointPrefix = endpointPrefix;
        this.version = version;
        // Not collected from a stream: Guava's collectors take longer to load than all models together.
        ImmutableMap.Builder<String, OperationModel> byName = ImmutableMap.builderWithExpectedSize(operations.size());
        operations.forEach(operation -> byName.put(operation.name(), operation));
        this.operations = byName.buildOrThrow();
    }

    /** The short lower-case name, as in {@code appmesh}. */
    public String id() {
        return id;
    }

    /** The name in SDKs, as in {@code App Mesh}. */
    public String sdkId() {
        return sdkId;
    }

    /** The wire protocol. */
    public Protocol protocol() {
        return protocol;
    }

    /** What stands before the operation in {@code X-Amz-Target}. */
    public String targetPrefix() {
        return targetPrefix;
    }

    /** The service in a credential scope. Two services may share one: AppConfig and AppConfigData do. */
    public String signingName() {
        return signingName;
    }

    /** The first label of the AWS host name. */
    public String endpointPrefix() {
        return endpointPrefix;
    }

    /** The API version, as in {@code 2014-11-06}. */
    public String version() {
        return version;
    }

    /** All operations by name, in the model's order. */
    public ImmutableMap<String, OperationModel> operations() {
        return operations;
    }

    /** The operation of this name, or null. */
    public @Nullable OperationModel operation(String name) {
        return operations.get(name);
    }

    @Override
    public String toString() {
        return id;
    }
}
