package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as AWS prints it: three dashes, plain keys, every text between double quotes, items not indented. */
final class YamlText {
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private final Emitter emitter;
    private final Resolver resolver = new Resolver();

    private YamlText(StringWriter text) {
        this.emitter = new Emitter(text, new DumperOptions());
    }

    static String of(InputValue content) {
        StringWriter text = new StringWriter();
        YamlText yaml = new YamlText(text);
        yaml.emit(new StreamStartEvent(null, null));
        yaml.emit(new DocumentStartEvent(null, null, true, null, null));
        yaml.write(content);
        yaml.emit(new DocumentEndEvent(null, null, false));
        yaml.emit(new StreamEndEvent(null, null));
        return text.toString();
    }

    private void write(InputValue value) {
        if (value instanceof InputValue.Members members) {
            emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
            for (Map.Entry<String, InputValue> member : members.values().entrySet()) {
                key(member.getKey());
                write(member.getValue());
            }
            emit(new MappingEndEvent(null, null));
        } else if (value instanceof InputValue.Items items) {
            emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
            items.values().forEach(this::write);
            emit(new SequenceEndEvent(null, null));
        } else if (value instanceof InputValue.Text text) {
            scalar(text.value(), ScalarStyle.DOUBLE_QUOTED);
        } else {
            scalar(value.json(), ScalarStyle.PLAIN);
        }
    }

    /** A key that would read as a number or a truth value needs its quotes. */
    private void key(String name) {
        boolean text = resolver.resolve(NodeId.scalar, name, true).equals(Tag.STR);
        scalar(name, text ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private void scalar(String text, ScalarStyle style) {
        emit(new ScalarEvent(null, null, UNTAGGED, text, null, null, style));
    }

    private void emit(Event event) {
        try {
            emitter.emit(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
