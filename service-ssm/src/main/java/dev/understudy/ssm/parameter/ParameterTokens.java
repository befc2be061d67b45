package dev.understudy.ssm.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.primitives.Longs;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.state.SsmStore;
import org.jspecify.annotations.Nullable;

/**
 * What <code>{{ ssm:name }}</code> stands for in documents and their parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-param-runcommand.html">Using parameters
 *     in Run Command</a>
 */
public final class ParameterTokens {
    private static final String PREFIX = "ssm:";

    private ParameterTokens() {}

    /**
     * The value of a token: a text, or a list of texts. A number or a label behind a colon chooses a version.
     *
     * @param token what stands between the braces
     * @return null if it names no parameter, no version of it, or one that is secret
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-versions.html">Working
     *     with parameter versions</a>
     */
    public static @Nullable JsonNode value(String token, SsmStore store) {
        if (!token.startsWith(PREFIX)) {
            return null;
        }
        ParameterVersion version = version(token.substring(PREFIX.length()), store);
        if (version == null || version.type() == ParameterType.SECURE_STRING) {
            return null;
        }
        String value = version.stored();
        if (version.type() == ParameterType.STRING) {
            return TextNode.valueOf(value);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String item : value.split(",", -1)) {
            list.add(item);
        }
        return list;
    }

    private static @Nullable ParameterVersion version(String reference, SsmStore store) {
        int colon = reference.indexOf(':');
        String name = colon < 0 ? reference : reference.substring(0, colon);
        ParameterRecord parameter = store.parameters.get(name.startsWith("/") ? name : "/" + name);
        if (parameter == null || colon < 0) {
            return parameter == null ? null : parameter.latest();
        }
        String selector = reference.substring(colon + 1);
        Long number = Longs.tryParse(selector);
        return number == null ? parameter.labelled(selector) : parameter.version(number);
    }
}
