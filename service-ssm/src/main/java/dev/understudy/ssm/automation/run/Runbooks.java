package dev.understudy.ssm.automation.run;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.state.SsmStore;
import org.jspecify.annotations.Nullable;

/** Finds runbooks among the documents. */
@FunctionalInterface
public interface Runbooks {
    /**
     * The version of a runbook that a caller means.
     *
     * @param document its name or ARN
     * @param version a number, {@code $DEFAULT}, {@code $LATEST}, or null for the default
     * @param partition the caller's
     * @throws dev.understudy.core.error.ModeledError {@code AutomationDefinitionNotFoundException} or
     *     {@code AutomationDefinitionVersionNotFoundException}
     */
    Runbook require(String document, @Nullable String version, Partition<SsmStore> partition);
}
