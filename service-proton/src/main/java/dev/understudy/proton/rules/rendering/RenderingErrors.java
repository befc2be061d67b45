package dev.understudy.proton.rules.rendering;

import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;

/**
 * Why code cannot be rendered. The texts of CloudFormation are its own where it has one; Proton's are known only for
 * filters (see {@code JinjaErrors}), so the rest is proposed.
 */
public final class RenderingErrors {
    private RenderingErrors() {}

    static RenderingFailure jinja(String file, TemplateFailure failure) {
        return new RenderingFailure(file + ", line " + failure.line() + ": " + failure.reason());
    }

    static RenderingFailure missingFile(String file) {
        return new RenderingFailure("The manifest names " + file + ", which is not in the bundle");
    }

    static RenderingFailure overlongName(String name) {
        return new RenderingFailure(
                "The name of the parameter [" + name + "] is longer than " + Namespace.LONGEST_NAME + " characters");
    }

    static RenderingFailure brokenProperties(String reason) {
        return new RenderingFailure("manifest.yaml: project_properties are broken: " + reason);
    }

    /** Text that is no YAML, or YAML that is no CloudFormation. */
    public static RenderingFailure template(String file, int line, String reason) {
        return new RenderingFailure(file + ", line " + line + ": Template format error: " + reason);
    }

    /** A template that CloudFormation reads, but refuses. */
    public static RenderingFailure template(String file, String reason) {
        return new RenderingFailure(file + ": Template format error: " + reason);
    }

    /** A reference to nothing; CloudFormation's text. */
    public static RenderingFailure unresolved(String file, String name, String section) {
        return template(
                file, "Unresolved resource dependencies [" + name + "] in the " + section + " block of the template");
    }

    /** A parameter without default: Proton passes none. */
    public static RenderingFailure missingParameter(String file, String name) {
        return new RenderingFailure(file + ": Parameters: [" + name + "] must have values");
    }

    /** An output that is no text; CloudFormation's text. */
    public static RenderingFailure outputNotText(String file) {
        return template(file, "The Value field of every Outputs member must evaluate to a String.");
    }
}
