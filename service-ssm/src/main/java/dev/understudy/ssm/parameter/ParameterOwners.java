package dev.understudy.ssm.parameter;

import dev.understudy.core.id.Arn;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.model.DescribeParametersInput;
import dev.understudy.ssm.model.GetParameterHistoryInput;
import dev.understudy.ssm.model.GetParameterInput;
import dev.understudy.ssm.model.GetParametersInput;
import org.jspecify.annotations.Nullable;

/**
 * Whose parameters a request is about. A shared parameter is read by its ARN, from the account that owns it; whether
 * the caller may is decided there.
 */
public final class ParameterOwners implements PartitionRule {
    private static final String RESOURCE = "parameter/";

    @Override
    public @Nullable PartitionKey partition(Structure input, PartitionKey caller) {
        if (input instanceof GetParameterInput get) {
            return owner(get.name(), caller);
        }
        if (input instanceof GetParameterHistoryInput history) {
            return owner(history.name(), caller);
        }
        if (input instanceof GetParametersInput get) {
            boolean own =
                    get.names().stream().allMatch(name -> owner(name, caller).equals(caller));
            return own ? caller : null;
        }
        boolean shared = input instanceof DescribeParametersInput describe && Boolean.TRUE.equals(describe.shared());
        return shared ? null : caller;
    }

    /** The partition that owns a parameter: the caller's own unless an ARN names another account. */
    static PartitionKey owner(String nameOrArn, PartitionKey caller) {
        Arn arn = nameOrArn.stripLeading().startsWith("arn:") ? Arn.parse(nameOrArn.strip()) : null;
        boolean foreign = arn != null
                && arn.service().equals("ssm")
                && arn.region().equals(caller.region())
                && arn.resource().startsWith(RESOURCE)
                && !arn.account().isEmpty();
        return arn != null && foreign ? caller.inAccount(arn.account()) : caller;
    }
}
