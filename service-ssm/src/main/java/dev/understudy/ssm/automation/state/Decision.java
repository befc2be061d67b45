package dev.understudy.ssm.automation.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to an approval.
 *
 * @param approver who
 * @param approved whether it was yes
 * @param at when
 * @param comment why, or null
 */
public record Decision(
        String approver,
        boolean approved,
        Instant at,
        @Nullable String comment) {}
