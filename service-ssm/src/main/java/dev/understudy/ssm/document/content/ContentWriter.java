package dev.understudy.ssm.document.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.model.DocumentFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes contents in the other format, laid out as AWS does it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetDocument.html">GetDocument</a>
 */
public final class ContentWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private ContentWriter() {}

    /** A content in JSON or YAML. */
    public static String write(InputValue content, DocumentFormat format) {
        return format == DocumentFormat.YAML ? YamlText.of(content) : json(content);
    }

    static String json(InputValue content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            DefaultIndenter newLines = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(newLines));
            write(content, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(InputValue value, JsonGenerator json) throws IOException {
        if (value instanceof InputValue.Members members) {
            json.writeStartObject();
            for (Map.Entry<String, InputValue> member : members.values().entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof InputValue.Items items) {
            json.writeStartArray();
            for (InputValue item : items.values()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            json.writeRawValue(value.json());
        }
    }
}
