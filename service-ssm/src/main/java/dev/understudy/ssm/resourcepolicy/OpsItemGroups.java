package dev.understudy.ssm.resourcepolicy;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.state.SsmStore;

/** The one group of OpsItems that every account has, with which OpsItems are shared. */
public final class OpsItemGroups implements PolicyResources {
    @Override
    public boolean claims(Arn arn) {
        return arn.resource().equals("opsitemgroup/default");
    }

    @Override
    public void requirePresent(Arn arn, Partition<SsmStore> partition, RequestContext context) {
        if (!arn.account().equals(context.account()) || !arn.region().equals(context.region())) {
            throw ResourcePolicyErrors.resourceNotFound(arn.toString());
        }
    }

    @Override
    public int limit() {
        return 1;
    }
}
