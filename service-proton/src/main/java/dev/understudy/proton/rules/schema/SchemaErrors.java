package dev.understudy.proton.rules.schema;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;

/** What may be wrong with a schema; each fault knows its line. Proposed texts, but for the one that is marked. */
public final class SchemaErrors {
    private SchemaErrors() {}

    /** Observed in public issue threads, in the preview's spelling of names. */
    public static YamlFault missing(YamlNode owner, String property) {
        return new YamlFault(owner.line(), "Missing property [" + property + "]");
    }

    /** A property that belongs to templates of another kind. */
    public static YamlFault notAllowed(YamlNode node, String property) {
        return new YamlFault(node.line(), "The property [" + property + "] is not allowed for this template");
    }

    /** A property with a value of another form. */
    public static YamlFault mustBe(YamlNode node, String property, String form) {
        return new YamlFault(node.line(), "[" + property + "] must be " + form);
    }

    /** An input type that is not among the types. */
    public static YamlFault undefinedType(YamlNode node, String type) {
        return new YamlFault(node.line(), "The type [" + type + "] is not defined under [types]");
    }

    static YamlFault unknownType(YamlNode node, String type) {
        return new YamlFault(
                node.line(), "[" + type + "] is none of the types string, number, integer, boolean, array, object");
    }

    static YamlFault unusablePattern(YamlNode node, String pattern) {
        return new YamlFault(node.line(), "[" + pattern + "] is no regular expression that can be used");
    }

    static YamlFault noProperties(YamlNode node, String type) {
        return new YamlFault(node.line(), "The type [" + type + "] must have at least one property");
    }

    static YamlFault onlyText(YamlNode node, String property) {
        return new YamlFault(
                node.line(),
                "The property [" + property + "] must be of type string and have no default, because the template's"
                        + " infrastructure is customer managed");
    }
}
