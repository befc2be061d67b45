package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.program.Step;

/**
 * What is to be done next.
 *
 * @param step the step
 * @param attempt the how-manieth try of it, from 1
 */
record Try(Step step, int attempt) {}
