package dev.understudy.ssm.state;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.parameter.state.ImageCheck;
import dev.understudy.ssm.parameter.state.KmsKey;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.Secret;
import dev.understudy.ssm.resourcepolicy.ResourcePolicyRecord;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import java.util.List;

/** Everything that Systems Manager keeps for one account and region. */
public final class SsmStore extends Store {
    /** Parameters by name with a leading slash, so that a hierarchy is one range of keys. */
    public final SortedTable<ParameterRecord> parameters = sortedTable("parameters", ParameterRecord.class);

    /** How many parameters each tier has. */
    public final Index<ParameterTier, String, ParameterRecord> parametersByTier =
            parameters.index(parameter -> List.of(parameter.latest().tier()));

    /** Puts that wait for EC2 to say whether their image exists, by parameter name with a leading slash. */
    public final Table<String, ImageCheck> imageChecks = table("image-checks", String.class, ImageCheck.class);

    /** What secure strings are encrypted with, by purpose. It is state, so that a snapshot can be decrypted. */
    public final Table<String, String> keyMaterial = table("key-material", String.class, String.class);

    /** KMS keys that are not simply there, by ARN. */
    public final Table<String, KmsKey> kmsKeys = table("kms-keys", String.class, KmsKey.class);

    /** Secrets of Secrets Manager that references resolve to, by name. */
    public final Table<String, Secret> secrets = table("secrets", String.class, Secret.class);

    /** Service settings that were changed, by id. */
    public final Table<String, ServiceSettingRecord> serviceSettings =
            table("service-settings", String.class, ServiceSettingRecord.class);

    /** Documents by name. */
    public final SortedTable<DocumentRecord> documents = sortedTable("documents", DocumentRecord.class);

    /** Resource policies by policy id. */
    public final Table<String, ResourcePolicyRecord> resourcePolicies =
            table("resource-policies", String.class, ResourcePolicyRecord.class);

    /** Resource policies by the ARN that they are attached to. */
    public final Index<String, String, ResourcePolicyRecord> resourcePoliciesByArn =
            resourcePolicies.index(policy -> List.of(policy.resourceArn()));
}
