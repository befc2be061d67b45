package dev.understudy.proton.rules.spec;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.core.yaml.YamlReader;
import dev.understudy.proton.model.ValidationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of a spec. Whatever is not as it should be has the same refusal, as on AWS.
 *
 * @param members the members of the spec
 * @param malformed the refusal
 */
record SpecReader(YamlNode.Mapping members, Supplier<ValidationException> malformed) {
    /**
     * Opens a spec.
     *
     * @param kind what it must say after {@code proton:}
     */
    static SpecReader open(String text, String kind, Supplier<ValidationException> malformed) {
        try {
            if (YamlReader.read(text) instanceof YamlNode.Mapping members) {
                SpecReader reader = new SpecReader(members, malformed);
                if (reader.text("proton").equals(kind)) {
                    return reader;
                }
            }
        } catch (YamlFault e) {
            // refused below, like YAML that means something else
        }
        throw malformed.get();
    }

    /** One of the entries of a spec. */
    SpecReader entry(YamlNode node) {
        if (node instanceof YamlNode.Mapping entry) {
            return new SpecReader(entry, malformed);
        }
        throw malformed.get();
    }

    /** A member that must be text. */
    String text(String key) {
        YamlNode node = members.members().get(key);
        if (node != null && node.value() instanceof InputValue.Text text) {
            return text.value();
        }
        throw malformed.get();
    }

    /** A member that must be a list with at least one item. */
    YamlNode.Sequence list(String key) {
        if (members.members().get(key) instanceof YamlNode.Sequence list
                && !list.items().isEmpty()) {
            return list;
        }
        throw malformed.get();
    }

    /** Inputs; null if they are not there. A key with nothing after it has no inputs. */
    InputValue.@Nullable Members optionalInputs(String key) {
        YamlNode node = members.members().get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Mapping inputs) {
            return inputs.value();
        }
        if (node.value() instanceof InputValue.Nothing) {
            return InputValue.Members.NONE;
        }
        throw malformed.get();
    }

    /** Inputs; none if they are not there. */
    InputValue.Members inputs(String key) {
        InputValue.Members inputs = optionalInputs(key);
        return inputs == null ? InputValue.Members.NONE : inputs;
    }
}
