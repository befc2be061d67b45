package dev.understudy.ssm.node;

import dev.understudy.core.service.RequestContext;

/** Roles of IAM that machines may be given: each that could exist does. */
final class Roles {
    private static final String SERVICE_LINKED = "aws-service-role/";

    private Roles() {}

    /**
     * Refuses what can be no role of the caller's: it is named, not by an ARN, and not one that is linked to a service.
     *
     * @throws dev.understudy.core.error.ModeledError {@code ValidationException}
     */
    static void check(String role, RequestContext context) {
        if (role.isEmpty() || role.startsWith("arn:") || role.startsWith(SERVICE_LINKED)) {
            throw NodeErrors.noSuchRole(
                    "arn:" + context.awsPartition() + ":iam::" + context.account() + ":role/" + role);
        }
    }
}
