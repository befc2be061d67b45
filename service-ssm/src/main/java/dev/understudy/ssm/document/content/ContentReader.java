package dev.understudy.ssm.document.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlReader;
import dev.understudy.ssm.model.DocumentFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads contents in JSON and YAML into typed values. */
public final class ContentReader {
    private static final int DEEPEST = 50;
    /** Some more than the largest float has; written out, a number with a great exponent would fill any memory. */
    private static final int MOST_DIGITS = 400;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final JsonMapper TREES = JsonMapper.builder().build();

    private ContentReader() {}

    /**
     * The object that a content holds.
     *
     * @param format JSON or YAML
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocumentContent} if it holds none
     */
    public static InputValue.Members read(String content, DocumentFormat format) {
        InputValue value = format == DocumentFormat.YAML ? yaml(content) : json(content);
        if (value instanceof InputValue.Members members) {
            return members;
        }
        throw ContentErrors.noObject();
    }

    /**
     * The object that a content holds, as a tree of JSON.
     *
     * @param format JSON or YAML
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocumentContent} if it holds none
     */
    public static JsonNode tree(String content, DocumentFormat format) {
        return tree(read(content, format));
    }

    static JsonNode tree(InputValue content) {
        try {
            return TREES.readTree(content.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputValue yaml(String content) {
        try {
            return YamlReader.read(content).value();
        } catch (YamlFault fault) {
            throw ContentErrors.malformedYaml(fault.line(), fault.reason());
        }
    }

    private static InputValue json(String content) {
        try (JsonParser parser = JSON.createParser(content)) {
            InputValue value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw ContentErrors.malformedJson(TextPosition.of(parser.currentTokenLocation()));
            }
            return value;
        } catch (StreamConstraintsException excessive) {
            throw ContentErrors.excessiveJson(DEEPEST);
        } catch (JsonProcessingException e) {
            throw ContentErrors.malformedJson(TextPosition.of(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputValue value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            return new InputValue.Nothing();
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new InputValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE, VALUE_FALSE -> new InputValue.Truth(token == JsonToken.VALUE_TRUE);
            default -> new InputValue.Nothing();
        };
    }

    private static InputValue number(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        long digitsBefore = (long) number.precision() - number.scale();
        if (digitsBefore > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw ContentErrors.excessiveJson(DEEPEST);
        }
        return new InputValue.Numeral(number);
    }

    private static InputValue members(JsonParser parser) throws IOException {
        Map<String, InputValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new InputValue.Members(members);
    }

    private static InputValue items(JsonParser parser) throws IOException {
        List<InputValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new InputValue.Items(items);
    }

    /**
     * Where a definition ends in a JSON text, which is the place that AWS names.
     *
     * @param json well-formed, with such a definition
     * @param section the key in which it stands, as in {@code parameters}
     */
    static TextPosition endOf(String json, String section, String name) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            enter(parser, section);
            enter(parser, name);
            parser.skipChildren();
            return TextPosition.of(parser.currentTokenLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enter(JsonParser parser, String member) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(member);
            parser.nextToken();
            if (found) {
                return;
            }
            parser.skipChildren();
        }
    }
}
