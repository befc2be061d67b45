package dev.understudy.ssm.parameter.name;

import dev.understudy.core.id.Arn;
import dev.understudy.ssm.parameter.ParameterErrors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for: a name or an ARN, perhaps with a selector behind a colon.
 *
 * @param asked all of it
 * @param name the name without selector
 * @param selector a version or label, empty if nothing follows the colon; null means the newest version
 * @param arn the ARN, if it was one
 */
public record ParameterReference(
        String asked,
        ParameterName name,
        @Nullable String selector,
        @Nullable Arn arn) {
    private static final String SECRETS = "/aws/reference/secretsmanager/";
    private static final String RESOURCE = "parameter/";

    /**
     * Reads what a caller asks for.
     *
     * @throws dev.understudy.core.error.ModeledError if it could not be the name of anything
     */
    public static ParameterReference parse(String asked) {
        String text = asked.strip();
        if (!text.startsWith("arn:")) {
            return parse(asked, text, null);
        }
        Arn arn = Arn.parse(text);
        if (arn == null || !arn.service().equals("ssm") || !arn.resource().startsWith(RESOURCE)) {
            throw ParameterErrors.malformedName();
        }
        return parse(asked, arn.resource().substring(RESOURCE.length() - 1), arn);
    }

    private static ParameterReference parse(String asked, String text, @Nullable Arn arn) {
        int colon = text.indexOf(':');
        ParameterName name = ParameterName.of(colon < 0 ? text : text.substring(0, colon));
        // Names of secrets may hold characters that names of parameters may not.
        ParameterName legal = name.key().startsWith(SECRETS) ? name : NameRules.checked(name);
        return new ParameterReference(asked, legal, colon < 0 ? null : text.substring(colon + 1), arn);
    }

    /** The name of the secret that it refers to, or null if it refers to a parameter. */
    public @Nullable String secret() {
        return name.key().startsWith(SECRETS) ? name.key().substring(SECRETS.length()) : null;
    }

    /** The selector as answers show it: with its colon. */
    public @Nullable String shownSelector() {
        return selector == null ? null : ":" + selector;
    }

    /** Whether the selector could select anything: it is there and holds no further colon. */
    public boolean selectable() {
        return selector == null || !(selector.isEmpty() || selector.indexOf(':') >= 0);
    }

    /** The number of the version that the selector names; null if it is a label, or no selector. */
    public @Nullable Long selectedVersion() {
        if (selector == null || selector.isEmpty() || !selector.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return selector.length() > 18 ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(selector);
    }

    /**
     * The name that an answer shows: as asked for, but of an ARN only the name.
     *
     * @param stored the name that the parameter was created with
     */
    public String shownName(String stored) {
        return arn == null ? name.given() : stored;
    }
}
