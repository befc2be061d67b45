package dev.understudy.ssm.parameter;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.secure.KmsKeys;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.resourcepolicy.PolicyResources;
import dev.understudy.ssm.resourcepolicy.ResourcePolicyErrors;
import dev.understudy.ssm.state.SsmStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parameters as resources that take a policy: advanced ones, whose value others are able to decrypt. */
public final class ParameterPolicyResources implements PolicyResources {
    private static final String RESOURCE = "parameter/";

    @Override
    public boolean claims(Arn arn) {
        return arn.resource().startsWith(RESOURCE);
    }

    @Override
    public void requirePresent(Arn arn, Partition<SsmStore> partition, RequestContext context) {
        boolean own = arn.account().equals(context.account()) && arn.region().equals(context.region());
        if (!own || parameter(arn, partition) == null) {
            throw ResourcePolicyErrors.resourceNotFound(arn.toString());
        }
    }

    @Override
    public void requireShareable(Arn arn, Partition<SsmStore> partition) {
        ParameterVersion latest =
                Objects.requireNonNull(parameter(arn, partition)).latest();
        if (latest.tier() != ParameterTier.ADVANCED) {
            throw ResourcePolicyErrors.standardParameter();
        }
        boolean secure = latest.type() == ParameterType.SECURE_STRING;
        if (secure && KmsKeys.isDefault(Objects.requireNonNull(latest.keyId()))) {
            throw ResourcePolicyErrors.managedKey();
        }
    }

    private static @Nullable ParameterRecord parameter(Arn arn, Partition<SsmStore> partition) {
        return partition.store().parameters.get(arn.resource().substring(RESOURCE.length() - 1));
    }
}
