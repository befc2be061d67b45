package dev.understudy.proton.state;

/**
 * A major version of an environment template whose environments instances may be deployed to.
 *
 * @param templateName the environment template
 * @param major its major version
 */
public record CompatibleTemplate(String templateName, int major) {}
