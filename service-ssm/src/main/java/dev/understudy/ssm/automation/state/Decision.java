package dev.understudy.ssm.automation.state;

import java.time.Instant;

/**
 * What somebody said to an approval.
 *
 * @param approver who
 * @param approved whether it was yes
 * @param at when
 */
public record Decision(String approver, boolean approved, Instant at) {}
