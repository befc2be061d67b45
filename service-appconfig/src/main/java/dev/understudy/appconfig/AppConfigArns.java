package dev.understudy.appconfig;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;

/**
 * ARNs of AppConfig: {@code arn:aws:appconfig:us-east-1:111122223333:application/abc1234/environment/def5678}. The
 * control plane answers hardly any of them; clients build them, for tags and associations. See <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsappconfig.html">Resource types
 * defined by AWS AppConfig</a>.
 */
public final class AppConfigArns {
    /** The service's word in ARNs. */
    public static final String SERVICE = "appconfig";

    private AppConfigArns() {}

    /** The ARN of an application. */
    public static String application(PartitionKey owner, String applicationId) {
        return of(owner, owner.account(), "application/" + applicationId);
    }

    /** The ARN of an environment. */
    public static String environment(PartitionKey owner, String applicationId, String environmentId) {
        return application(owner, applicationId) + "/environment/" + environmentId;
    }

    /** The ARN of a configuration profile. */
    public static String profile(PartitionKey owner, String applicationId, String profileId) {
        return application(owner, applicationId) + "/configurationprofile/" + profileId;
    }

    /** The ARN of a deployment strategy. */
    public static String strategy(PartitionKey owner, String strategyId) {
        return of(owner, owner.account(), "deploymentstrategy/" + strategyId);
    }

    /** The ARN of a deployment. */
    public static String deployment(PartitionKey owner, String applicationId, String environmentId, int number) {
        return environment(owner, applicationId, environmentId) + "/deployment/" + number;
    }

    /** The ARN of one version of an extension. */
    public static String extension(PartitionKey owner, String extensionId, int version) {
        return of(owner, owner.account(), "extension/" + extensionId + "/" + version);
    }

    /** The ARN of an extension that AWS wrote, which belongs to no account. */
    public static String awsExtension(PartitionKey owner, String extensionId, int version) {
        return of(owner, "", "extension/" + extensionId + "/" + version);
    }

    /** The ARN of an extension association. */
    public static String association(PartitionKey owner, String associationId) {
        return of(owner, owner.account(), "extensionassociation/" + associationId);
    }

    /** The ARN of an experiment definition. */
    public static String experiment(PartitionKey owner, String applicationId, String definitionId) {
        return application(owner, applicationId) + "/experimentdefinition/" + definitionId;
    }

    /** The ARN of a run of an experiment. */
    public static String experimentRun(PartitionKey owner, String applicationId, String definitionId, int run) {
        return experiment(owner, applicationId, definitionId) + "/experimentrun/" + run;
    }

    private static String of(PartitionKey owner, String account, String resource) {
        return new Arn(AwsPartitions.of(owner.region()), SERVICE, owner.region(), account, resource).toString();
    }
}
