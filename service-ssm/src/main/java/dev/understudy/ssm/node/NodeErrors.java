package dev.understudy.ssm.node;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.InvalidActivation;

/**
 * What the operations on managed nodes refuse. Texts without a remark are inferred, because AWS's own are not known.
 */
final class NodeErrors {
    private NodeErrors() {}

    /** An activation that is not there. */
    static ModeledError unknownActivation(String id) {
        return new InvalidActivation("The activation isn't valid. There is no activation " + id + ".");
    }

    /** A registration with a code that is not the activation's. */
    static ModeledError wrongActivationCode() {
        return new InvalidActivation("The activation isn't valid. The activation code is not the one that was given.");
    }

    /** A registration after the activation's time. */
    static ModeledError activationExpired(String id) {
        return new InvalidActivation("The activation isn't valid. Activation " + id + " has expired.");
    }

    /** A registration that is one too many. */
    static ModeledError activationExhausted(String id, int limit) {
        return new InvalidActivation("The activation isn't valid. Activation " + id
                + " has reached its registration limit of " + limit + ".");
    }

    /** A registration that the standard tier has no place for. */
    static ModeledError standardTierFull(int limit) {
        return SsmErrors.validation("The standard-instances tier allows " + limit
                + " hybrid nodes in this account and Region. Turn on the advanced-instances tier to register more.");
    }
}
