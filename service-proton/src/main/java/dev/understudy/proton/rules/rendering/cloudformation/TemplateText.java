package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.RenderingErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML or JSON into texts, lists and maps; CloudFormation sees every single value as text. Short tags become the
 * functions that they stand for: {@code !Sub x} is {@code {"Fn::Sub": "x"}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">CloudFormation template
 *     format</a>
 */
final class TemplateText {
    private static final int MOST_LEVELS = 60;
    private static final int MOST_VALUES = 200_000;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final String file;
    private int values;

    private TemplateText(String file) {
        this.file = file;
    }

    /** The top level of a template. */
    static Map<?, ?> read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MOST_LEVELS);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(MOST_LEVELS);
        Node root;
        try {
            root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw RenderingErrors.template(file, line, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw RenderingErrors.template(file, 1, String.valueOf(e.getMessage()));
        }
        if (!(root instanceof MappingNode mapping)) {
            throw RenderingErrors.template(file, 1, "unsupported structure.");
        }
        return new TemplateText(file).map(mapping, 0);
    }

    private Object value(Node node, int level) {
        Object value = plain(node, level);
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!") || tag.equals("!")) {
            return value;
        }
        String name = tag.substring(1);
        return switch (name) {
            case "Ref", "Condition" -> Map.of(name, value);
            case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String path ? attribute(path) : value);
            default -> Map.of("Fn::" + name, value);
        };
    }

    private static List<String> attribute(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? List.of(path) : List.of(path.substring(0, dot), path.substring(dot + 1));
    }

    private Object plain(Node node, int level) {
        if (++values > MOST_VALUES) {
            throw fault(node, "the template holds more than " + MOST_VALUES + " values");
        }
        if (level > MOST_LEVELS) {
            throw fault(node, "the template is nested deeper than " + MOST_LEVELS + " levels");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                list.add(value(item, level + 1));
            }
            return list;
        }
        return map((MappingNode) node, level);
    }

    private Map<?, ?> map(MappingNode mapping, int level) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw fault(tuple.getKeyNode(), "a key must be text");
            }
            if (map.put(key.getValue(), value(tuple.getValueNode(), level + 1)) != null) {
                throw fault(key, "the key [" + key.getValue() + "] stands twice");
            }
        }
        return map;
    }

    private RuntimeException fault(Node node, String reason) {
        return RenderingErrors.template(file, node.getStartMark().getLine() + 1, reason);
    }
}
