package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.program.AutomationProgram;
import org.jspecify.annotations.Nullable;

/**
 * A version of a runbook that can be run.
 *
 * @param name its name
 * @param version its number
 * @param key tells its program from those of all other versions
 * @param program what it does
 * @param targetType the type of resources that it is for, as in {@code /AWS::EC2::Instance}, or null for all
 */
public record Runbook(
        String name,
        String version,
        String key,
        AutomationProgram program,
        @Nullable String targetType) {}
