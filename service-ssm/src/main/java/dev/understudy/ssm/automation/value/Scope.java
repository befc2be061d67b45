package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What tokens stand for. */
@FunctionalInterface
public interface Scope {
    /**
     * The value of a token.
     *
     * @param name what it names, as in {@code step.Output} or {@code global:REGION}
     * @return null if there is no such value, or none yet
     */
    @Nullable JsonNode value(String name);
}
