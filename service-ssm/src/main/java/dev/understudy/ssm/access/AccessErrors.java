package dev.understudy.ssm.access;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.AccessDeniedException;
import dev.understudy.ssm.model.ResourceNotFoundException;
import dev.understudy.ssm.model.ServiceQuotaExceededException;
import java.util.List;

/** What requests for access are refused for. All texts are inferred, because AWS's own are not known. */
public final class AccessErrors {
    private AccessErrors() {}

    /** A request that is not there. */
    static ModeledError requestNotFound(String id) {
        return new ResourceNotFoundException("The access request " + id + " was not found.");
    }

    /** A node that is not there, or not managed. */
    static ModeledError nodeNotFound(String id) {
        return new ResourceNotFoundException("The managed node " + id + " was not found.");
    }

    /** Targets that name no nodes by their ids. */
    static ModeledError targets() {
        return SsmErrors.validation("An access request targets nodes by the key InstanceIds.");
    }

    /** More requests at once than there may be executions. The quota's code is inferred, too. */
    static ModeledError tooManyRequests() {
        return ServiceQuotaExceededException.builder()
                .message("There are too many access requests and other automation executions at once.")
                .quotaCode("L-AUTOMATIONS")
                .serviceCode("ssm")
                .build();
    }

    /** A node for which there is no policy. */
    static ModeledError noPolicy(String id) {
        return new AccessDeniedException("No approval policy applies to the managed node " + id + ".");
    }

    /** Nodes that different policies are for. */
    static ModeledError differentPolicies() {
        return SsmErrors.validation("Different approval policies apply to the targets of the access request.");
    }

    /** A node that more than one manual policy is for, neither of which is more specific. */
    public static ModeledError severalPolicies(String id, List<String> policies) {
        return SsmErrors.validation(
                "More than one manual approval policy applies to the managed node " + id + ": " + policies + ".");
    }

    /** A policy that says nothing. */
    public static ModeledError unreadablePolicy(String name, String reason) {
        return SsmErrors.validation("The approval policy " + name + " can't be read: " + reason + ".");
    }
}
