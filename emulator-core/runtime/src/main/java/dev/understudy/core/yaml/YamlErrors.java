package dev.understudy.core.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** What may be wrong with YAML before anybody asks what it means. No source has AWS's texts; all are proposed. */
final class YamlErrors {
    private YamlErrors() {}

    /** Not YAML, or more of it than the parser's limits allow. */
    static YamlFault malformed(YAMLException reason, String text) {
        if (reason instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return new YamlFault(marked.getProblemMark().getLine() + 1, "The YAML is broken: " + marked.getProblem());
        }
        if (reason instanceof ReaderException character) {
            int line = 1
                    + (int) text.chars()
                            .limit(character.getPosition())
                            .filter(each -> each == '\n')
                            .count();
            return new YamlFault(line, "The YAML holds a character that is not printable");
        }
        return new YamlFault(1, "The YAML is broken: " + reason.getMessage());
    }

    static YamlFault tooMany(Node node, int most) {
        return fault(node, "The YAML holds more than " + most + " values");
    }

    static YamlFault tooLong(Node node, int most) {
        return fault(node, "The YAML holds more than " + most + " characters once its aliases are written out");
    }

    static YamlFault tooDeep(Node node, int most) {
        return fault(node, "The YAML is nested deeper than " + most + " levels");
    }

    static YamlFault unknownTag(Node node) {
        return fault(node, "The tag " + node.getTag().getValue() + " is not allowed here");
    }

    static YamlFault noTextAsKey(Node node) {
        return fault(node, "A key must be text");
    }

    static YamlFault keyTwice(Node node, String key) {
        return fault(node, "The key [" + key + "] stands twice");
    }

    static YamlFault noMergeableMap(Node node) {
        return fault(node, "Only maps can be merged with <<");
    }

    static YamlFault noNumber(Node node, String source) {
        return fault(node, "[" + source + "] is no number that can be used");
    }

    private static YamlFault fault(Node node, String reason) {
        return new YamlFault(line(node), reason);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
