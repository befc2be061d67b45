package dev.understudy.ssm.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.state.ParameterRecord;
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
     * The value of a token: a text, or a list of texts.
     *
     * @param token what stands between the braces
     * @return null if it names no parameter, or one that is secret
     */
    public static @Nullable JsonNode value(String token, SsmStore store) {
        if (!token.startsWith(PREFIX)) {
            return null;
        }
        String name = token.substring(PREFIX.length());
        ParameterRecord parameter = store.parameters.get(name.startsWith("/") ? name : "/" + name);
        if (parameter == null || parameter.latest().type() == ParameterType.SECURE_STRING) {
            return null;
        }
        String value = parameter.latest().stored();
        if (parameter.latest().type() == ParameterType.STRING) {
            return TextNode.valueOf(value);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String item : value.split(",", -1)) {
            list.add(item);
        }
        return list;
    }
}
