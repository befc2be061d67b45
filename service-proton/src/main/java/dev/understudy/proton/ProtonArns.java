package dev.understudy.proton;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.model.RepositoryProvider;
import java.util.Locale;

/**
 * ARNs of Proton, as in {@code arn:aws:proton:us-east-1:111122223333:environment-template/fargate:1.0}. See <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsproton.html">Resource types defined by
 * AWS Proton</a>.
 */
public final class ProtonArns {
    /** The service's word in ARNs. */
    public static final String SERVICE = "proton";

    private ProtonArns() {}

    /** The ARN of an environment template. */
    public static String environmentTemplate(PartitionKey owner, String name) {
        return of(owner, "environment-template/" + name);
    }

    /** The ARN of a service template. */
    public static String serviceTemplate(PartitionKey owner, String name) {
        return of(owner, "service-template/" + name);
    }

    /** The ARN of a version of a template of either kind. */
    public static String version(String templateArn, String number) {
        return templateArn + ":" + number;
    }

    /** The ARN of an environment. */
    public static String environment(PartitionKey owner, String name) {
        return of(owner, "environment/" + name);
    }

    /** The ARN of a service. */
    public static String service(PartitionKey owner, String name) {
        return of(owner, "service/" + name);
    }

    /** The ARN of an instance of a service. */
    public static String serviceInstance(PartitionKey owner, String service, String name) {
        return service(owner, service) + "/service-instance/" + name;
    }

    /** The ARN of a service's pipeline. Some samples of the guide append an id; real output does not. */
    public static String servicePipeline(PartitionKey owner, String service) {
        return service(owner, service) + "/pipeline";
    }

    /** The ARN of a component. */
    public static String component(PartitionKey owner, String name) {
        return of(owner, "component/" + name);
    }

    /** The ARN of a deployment. */
    public static String deployment(PartitionKey owner, String id) {
        return of(owner, "deployment/" + id);
    }

    /**
     * The ARN of an environment account connection.
     *
     * @param environmentAccount the partition of the account that asked for the connection
     */
    public static String environmentAccountConnection(PartitionKey environmentAccount, String id) {
        return of(environmentAccount, "environment-account-connection/" + id);
    }

    /** The ARN of a linked repository. */
    public static String repository(PartitionKey owner, RepositoryProvider provider, String name) {
        return of(owner, "repository/" + provider.wireValue().toLowerCase(Locale.ROOT) + ":" + name);
    }

    /** The ARN of a resource with this path. */
    public static String of(PartitionKey owner, String resource) {
        return new Arn(AwsPartitions.of(owner.region()), SERVICE, owner.region(), owner.account(), resource).toString();
    }
}
