package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.program.AutomationProgram;

/**
 * A version of a runbook that can be run.
 *
 * @param name its name
 * @param version its number
 * @param key tells its program from those of all other versions
 * @param program what it does
 */
public record Runbook(String name, String version, String key, AutomationProgram program) {}
