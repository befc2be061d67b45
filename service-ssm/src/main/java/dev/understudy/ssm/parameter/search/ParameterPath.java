package dev.understudy.ssm.parameter.search;

import dev.understudy.ssm.parameter.ParameterErrors;
import dev.understudy.ssm.parameter.ParameterFilterErrors;
import dev.understudy.ssm.parameter.name.ParameterName;

/**
 * A level of the hierarchy, whose parameters somebody asks for.
 *
 * @param text with a leading slash, and without a trailing one unless it is the root
 */
public record ParameterPath(String text) {
    private static final String ROOT = "/";
    private static final String PUBLISHED = "/aws/service";

    /** The path of a {@code GetParametersByPath}. */
    public static ParameterPath of(String written) {
        ParameterPath path = wellFormed(written);
        if (path.reserved()) {
            throw ParameterErrors.malformedPath();
        }
        return path;
    }

    /** A value of the filter {@code Path}, whose refusal of reserved paths has words of its own. */
    public static ParameterPath ofFilter(String written) {
        ParameterPath path = wellFormed(written);
        if (path.reserved()) {
            throw ParameterFilterErrors.reservedPath();
        }
        return path;
    }

    private static ParameterPath wellFormed(String written) {
        String text = written.strip();
        if (text.equals(ROOT)) {
            return new ParameterPath(ROOT);
        }
        ParameterName name = ParameterName.of(text.endsWith(ROOT) ? text.substring(0, text.length() - 1) : text);
        if (!name.given().startsWith(ROOT) || !name.wellFormed()) {
            throw ParameterErrors.malformedPath();
        }
        return new ParameterPath(name.key());
    }

    /** Whether it leads to what AWS publishes to everybody. */
    public boolean published() {
        return text.equals(PUBLISHED) || text.startsWith(PUBLISHED + "/");
    }

    private boolean reserved() {
        ParameterName name = ParameterName.of(text);
        return name.forbidden() || (name.reserved() && !published());
    }

    /** The names below it: its children, or everything further down as well. */
    public NameSelection selection(boolean recursive) {
        return NameSelection.below(text, recursive);
    }
}
