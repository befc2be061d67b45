package dev.understudy.ssm.parameter.name;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.RequestContext;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.parameter.ParameterErrors;

/**
 * Which names may be written, deleted and read.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html">About
 *     requirements and constraints for parameter names</a>
 */
public final class NameRules {
    /** AWS counts the whole ARN, so that names may be longer in regions with short names. */
    static final int LONGEST_ARN = 1011;

    private static final int MOST_LEVELS = 15;

    private final Quotas quotas;

    /** Rules with the levels that these quotas allow. */
    public NameRules(Quotas quotas) {
        this.quotas = quotas;
    }

    /** The name of a parameter that is to be written. */
    public ParameterName forWriting(String written, RequestContext context) {
        ParameterName name = ParameterName.of(written);
        refuseReserved(name);
        if (name.given().endsWith("/")) {
            throw ParameterErrors.trailingSlash();
        }
        if (!ParameterName.isHierarchy(name.key()) || name.forbidden()) {
            throw ParameterErrors.malformedName();
        }
        if (!name.wellFormed()) {
            throw ParameterErrors.notFullyQualified();
        }
        int limit = quotas.limit("ssm.parameter-levels", MOST_LEVELS);
        if (name.levels() > limit) {
            throw ParameterErrors.tooManyLevels(limit, name.levels());
        }
        String arn = SsmArns.parameter(context.partition(), name.key());
        if (arn.length() > LONGEST_ARN) {
            throw SsmErrors.accessDenied(context, arn, "identity-based");
        }
        return name;
    }

    /** The name of a parameter that is to be deleted. */
    public ParameterName forDeleting(String written) {
        ParameterName name = ParameterName.of(written);
        refuseReserved(name);
        return checked(name);
    }

    /** The name of a parameter that is to be looked up, without selector. */
    public ParameterName forLookup(String written) {
        return checked(ParameterName.of(written));
    }

    static ParameterName checked(ParameterName name) {
        if (!name.wellFormed() || name.forbidden()) {
            throw ParameterErrors.malformedName();
        }
        return name;
    }

    private static void refuseReserved(ParameterName name) {
        if (name.reserved()) {
            throw ParameterErrors.reservedName(name.given());
        }
    }
}
