package dev.understudy.proton.access;

import dev.understudy.core.quota.Quotas;
import dev.understudy.proton.ProtonErrors;

/**
 * How many of something Proton allows, with AWS's defaults. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-limits.html">AWS Proton quotas</a>.
 */
public enum ProtonQuota {
    /** Templates of both kinds together in an account. */
    TEMPLATES("proton.templates", 1000, "templates"),
    /** Versions of one template. */
    TEMPLATE_VERSIONS("proton.template-versions", 1000, "versions of a template"),
    /** Environments in an account. */
    ENVIRONMENTS("proton.environments", 1000, "environments"),
    /** Services in an account. */
    SERVICES("proton.services", 1000, "services"),
    /** Instances of one service. */
    SERVICE_INSTANCES("proton.service-instances", 20, "instances of a service"),
    /** Components in an account. */
    COMPONENTS("proton.components", 1000, "components"),
    /** Environment account connections that an environment account asked for. */
    ENVIRONMENT_ACCOUNT_CONNECTIONS("proton.environment-account-connections", 1000, "environment account connections");

    private final String quota;
    private final int awsDefault;
    private final String plural;

    ProtonQuota(String quota, int awsDefault, String plural) {
        this.quota = quota;
        this.awsDefault = awsDefault;
        this.plural = plural;
    }

    /** The limit in force. */
    public int limit(Quotas quotas) {
        return quotas.limit(quota, awsDefault);
    }

    /**
     * Refuses more than are allowed.
     *
     * @param wanted how many there would be
     * @throws dev.understudy.proton.model.ServiceQuotaExceededException if those are too many
     */
    public void check(Quotas quotas, int wanted) {
        int limit = limit(quotas);
        if (wanted > limit) {
            throw ProtonErrors.quotaExceeded(limit, plural);
        }
    }
}
