package dev.understudy.core.yaml;

import dev.understudy.core.value.InputValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML 1.1 into typed values. Texts come from strangers, so everything that makes a small text large is limited:
 * nesting, aliases, and the number and length of values once aliases are written out.
 */
public final class YamlReader {
    /** How many characters a text may have: AWS's largest file, 2 MB. */
    static final int MOST_CHARACTERS = 2 * 1024 * 1024;

    static final int MOST_VALUES = 200_000;

    /** A text that aliases repeat counts each time. */
    static final int MOST_CHARACTERS_WRITTEN_OUT = 2 * MOST_CHARACTERS;

    static final int MOST_LEVELS = 50;
    private static final int MOST_ALIASES = 500;

    /** Longer numbers than any float; reading one takes time that grows with the square of its length. */
    private static final int MOST_DIGITS = 400;

    /** JSON knows no dates, so one without quotes is text; so is {@code <<} where there is nothing to merge. */
    private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.TIMESTAMP, Tag.MERGE);

    private final Scalars scalars;
    private int values;
    private int charactersLeft = MOST_CHARACTERS_WRITTEN_OUT;

    private YamlReader(LoaderOptions options) {
        this.scalars = new Scalars(options);
    }

    /**
     * Reads a text that holds one document; an empty one holds nothing.
     *
     * @throws YamlFault if it is no YAML, or goes beyond the limits
     */
    public static YamlNode read(String text) throws YamlFault {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(MOST_LEVELS);
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            return root == null
                    ? new YamlNode.Scalar(1, new InputValue.Nothing(), "")
                    : new YamlReader(options).node(root, YamlErrors.line(root), 0);
        } catch (YAMLException e) {
            throw YamlErrors.malformed(e, text);
        }
    }

    private YamlNode node(Node node, int line, int level) throws YamlFault {
        if (++values > MOST_VALUES) {
            throw YamlErrors.tooMany(node, MOST_VALUES);
        }
        if (level > MOST_LEVELS) {
            throw YamlErrors.tooDeep(node, MOST_LEVELS);
        }
        if (node instanceof ScalarNode scalar) {
            charactersLeft -= scalar.getValue().length();
            if (charactersLeft < 0) {
                throw YamlErrors.tooLong(node, MOST_CHARACTERS_WRITTEN_OUT);
            }
            return new YamlNode.Scalar(line, value(scalar), scalar.getValue());
        }
        if (node instanceof SequenceNode sequence && sequence.getTag().equals(Tag.SEQ)) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(node(item, YamlErrors.line(item), level + 1));
            }
            return new YamlNode.Sequence(line, items);
        }
        if (node instanceof MappingNode mapping && mapping.getTag().equals(Tag.MAP)) {
            return mapping(mapping, line, level);
        }
        throw YamlErrors.unknownTag(node);
    }

    private YamlNode.Mapping mapping(MappingNode mapping, int line, int level) throws YamlFault {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        Map<String, YamlNode> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw YamlErrors.noTextAsKey(tuple.getKeyNode());
            }
            YamlNode value = node(tuple.getValueNode(), YamlErrors.line(key), level + 1);
            if (key.getTag().equals(Tag.MERGE)) {
                merge(value, tuple.getValueNode(), merged);
            } else if (members.put(key.getValue(), value) != null) {
                throw YamlErrors.keyTwice(key, key.getValue());
            }
        }
        merged.forEach(members::putIfAbsent);
        return new YamlNode.Mapping(line, members);
    }

    /** Of several maps, the earlier one wins. */
    private static void merge(YamlNode value, Node written, Map<String, YamlNode> merged) throws YamlFault {
        List<YamlNode> maps = value instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(value);
        for (YamlNode map : maps) {
            if (!(map instanceof YamlNode.Mapping mapping)) {
                throw YamlErrors.noMergeableMap(written);
            }
            mapping.members().forEach(merged::putIfAbsent);
        }
    }

    private InputValue value(ScalarNode node) throws YamlFault {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return new InputValue.Nothing();
        }
        if (tag.equals(Tag.BOOL)) {
            return new InputValue.Truth(Boolean.TRUE.equals(scalars.read(node)));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return new InputValue.Numeral(number(node));
        }
        if (TEXTS.contains(tag)) {
            return new InputValue.Text(node.getValue());
        }
        throw YamlErrors.unknownTag(node);
    }

    private BigDecimal number(ScalarNode node) throws YamlFault {
        Object number = node.getValue().length() > MOST_DIGITS ? null : scalars.read(node);
        if (number instanceof Double real && Double.isFinite(real)) {
            BigDecimal value = BigDecimal.valueOf(real);
            return value.scale() < 1 ? value.setScale(1) : value;
        }
        if (number instanceof BigInteger large) {
            return new BigDecimal(large);
        }
        if (number instanceof Integer || number instanceof Long) {
            return BigDecimal.valueOf(((Number) number).longValue());
        }
        throw YamlErrors.noNumber(node, node.getValue());
    }

    /** Reads truth values and numbers as YAML 1.1 writes them, with {@code yes}, {@code 0x1F} and {@code 1_000}. */
    private static final class Scalars extends SafeConstructor {
        Scalars(LoaderOptions options) {
            super(options);
        }

        @Nullable Object read(ScalarNode node) {
            return constructObject(node);
        }
    }
}
