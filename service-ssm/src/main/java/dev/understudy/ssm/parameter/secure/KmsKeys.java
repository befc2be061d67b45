package dev.understudy.ssm.parameter.secure;

import dev.understudy.core.id.Arn;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.parameter.ParameterErrors;
import dev.understudy.ssm.parameter.state.KmsKey;
import dev.understudy.ssm.state.SsmStore;
import java.util.regex.Pattern;

/**
 * Which KMS keys there are. Understudy has no KMS, so every key and alias that KMS could have made exists, unless
 * somebody declares otherwise through the admin API; what KMS could not have made does not exist.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id">Key identifiers</a>
 */
public final class KmsKeys {
    /** The AWS managed key, which every account has. */
    public static final String DEFAULT = "alias/aws/ssm";

    private static final String ALIAS = "alias/";
    private static final String KEY = "key/";
    private static final String RESERVED_ALIAS = "alias/aws/";
    private static final Pattern KEY_ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-f]{32}");

    private final IdGenerator ids;

    /** Keys of a KMS that makes its request ids with this generator. */
    public KmsKeys(IdGenerator ids) {
        this.ids = ids;
    }

    /** Refuses a key that cannot encrypt or decrypt, in the words of KMS. */
    public void requireUsable(String keyId, Partition<SsmStore> partition) {
        String arn = arn(keyId, partition.key());
        KmsKey declared = partition.store().kmsKeys.get(arn);
        if (declared != null && declared.state() == KmsKey.State.PENDING_DELETION) {
            throw ParameterErrors.kmsPendingDeletion(arn, ids.uuid());
        }
        if (declared != null || !couldExist(arn, partition.key())) {
            throw ParameterErrors.kmsNotFound(
                    isAlias(arn) ? "Alias " + arn + " is not found." : "Key '" + arn + "' does not exist", ids.uuid());
        }
    }

    /** Whether a key is the one that AWS manages, by whatever form it is named. */
    public static boolean isDefault(String keyId) {
        return keyId.equals(DEFAULT) || keyId.endsWith(":" + DEFAULT);
    }

    /** The ARN of a key that is named by id, by alias, or by the ARN of either. */
    public static String arn(String keyId, PartitionKey owner) {
        if (keyId.startsWith("arn:")) {
            return keyId;
        }
        return "arn:" + AwsPartitions.of(owner.region()) + ":kms:" + owner.region() + ":" + owner.account() + ":"
                + (keyId.startsWith(ALIAS) ? keyId : KEY + keyId);
    }

    private static boolean couldExist(String keyArn, PartitionKey owner) {
        Arn arn = Arn.parse(keyArn);
        if (arn == null || !arn.service().equals("kms") || !arn.region().equals(owner.region())) {
            return false;
        }
        String resource = arn.resource();
        if (resource.startsWith(KEY)) {
            return KEY_ID.matcher(resource.substring(KEY.length())).matches();
        }
        return resource.equals(DEFAULT)
                || (resource.startsWith(ALIAS) && !resource.equals(ALIAS) && !resource.startsWith(RESERVED_ALIAS));
    }

    private static boolean isAlias(String keyArn) {
        return keyArn.contains(":" + ALIAS);
    }
}
