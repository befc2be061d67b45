package dev.understudy.ssm;

import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;

/**
 * The ARNs of Systems Manager.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html">Resource
 *     types of AWS Systems Manager</a>
 */
public final class SsmArns {
    private static final String PUBLISHED = "/aws/";

    private SsmArns() {}

    /**
     * A parameter. Whatever its name begins with, there is one slash after {@code parameter}; what AWS publishes
     * belongs to no account.
     *
     * @param key the name with a leading slash
     */
    public static String parameter(PartitionKey owner, String key) {
        return of(owner, key.startsWith(PUBLISHED) ? "" : owner.account(), "parameter" + key);
    }

    /** A service setting, by its id with a leading slash. */
    public static String serviceSetting(PartitionKey owner, String id) {
        return of(owner, owner.account(), "servicesetting" + id);
    }

    /** A document. What AWS publishes belongs to no account. */
    public static String document(PartitionKey owner, String account, String name) {
        return of(owner, account, "document/" + name);
    }

    /** A managed node: an instance of EC2, or a machine elsewhere. */
    public static String node(PartitionKey owner, String id) {
        return id.startsWith("mi-")
                ? of(owner, owner.account(), "managed-instance/" + id)
                : "arn:" + AwsPartitions.of(owner.region()) + ":ec2:" + owner.region() + ":" + owner.account()
                        + ":instance/" + id;
    }

    /** An OpsItem, which a request for access or for a change is, too. */
    public static String opsItem(PartitionKey owner, String id) {
        return of(owner, owner.account(), "opsitem/" + id);
    }

    private static String of(PartitionKey owner, String account, String resource) {
        return "arn:" + AwsPartitions.of(owner.region()) + ":ssm:" + owner.region() + ":" + account + ":" + resource;
    }
}
