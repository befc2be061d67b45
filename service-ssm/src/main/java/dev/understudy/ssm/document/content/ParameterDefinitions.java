package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.model.DocumentParameter;
import dev.understudy.ssm.model.DocumentParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a document declares.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-syntax-data-elements-parameters.html">
 *     Data elements and parameters</a>
 */
final class ParameterDefinitions {
    static final String KEY = "parameters";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final Set<String> TYPES =
            Set.of("String", "StringList", "Integer", "Boolean", "StringMap", "MapList");
    private static final Pattern RESOURCE_TYPE = Pattern.compile("AWS::[A-Za-z0-9]+(::[A-Za-z0-9]+)+");
    private static final Pattern RESOURCE_LIST = Pattern.compile("List<" + RESOURCE_TYPE.pattern() + ">");

    private final Map<String, InputValue> definitions;
    private final boolean present;
    private final Function<String, TextPosition> endOf;

    private ParameterDefinitions(
            Map<String, InputValue> definitions, boolean present, Function<String, TextPosition> endOf) {
        this.definitions = definitions;
        this.present = present;
        this.endOf = endOf;
    }

    /**
     * The declarations in a content.
     *
     * @param endOf tells where the definition of a parameter ends
     */
    static ParameterDefinitions of(InputValue.Members content, Function<String, TextPosition> endOf) {
        InputValue declared = content.values().get(KEY);
        if (declared != null
                && !(declared instanceof InputValue.Members)
                && !(declared instanceof InputValue.Nothing)) {
            throw ContentErrors.wrongKind(KEY, "an object", declared);
        }
        Map<String, InputValue> definitions =
                declared instanceof InputValue.Members members ? members.values() : Map.of();
        return new ParameterDefinitions(definitions, declared != null, endOf);
    }

    /** Refuses illegal names, types and defaults. */
    void check() {
        definitions.forEach((name, definition) -> {
            if (!NAME.matcher(name).matches()) {
                throw ContentErrors.parameterName(name);
            }
            check(name, definition);
        });
    }

    private void check(String name, InputValue definition) {
        String type = text(definition, "type");
        if (type == null) {
            throw ContentErrors.missingParameterType();
        }
        if (!TYPES.contains(type)
                && !RESOURCE_TYPE.matcher(type).matches()
                && !RESOURCE_LIST.matcher(type).matches()) {
            throw ContentErrors.parameterType(type, endOf.apply(name));
        }
        InputValue value = member(definition, "default");
        if (value != null && !(value instanceof InputValue.Nothing) && !accepts(type, value)) {
            throw ContentErrors.wrongDefault(type, value.print(), endOf.apply(name));
        }
    }

    private static boolean accepts(String type, InputValue value) {
        return switch (type) {
            case "Integer" -> isWhole(value);
            case "Boolean" -> value instanceof InputValue.Truth;
            case "StringList", "MapList" -> value instanceof InputValue.Items;
            case "StringMap" -> value instanceof InputValue.Members;
            default ->
                type.startsWith("List<")
                        ? value instanceof InputValue.Items
                        : !(value instanceof InputValue.Items || value instanceof InputValue.Members);
        };
    }

    private static boolean isWhole(InputValue value) {
        return value instanceof InputValue.Numeral numeral
                ? numeral.whole()
                : value instanceof InputValue.Text text
                        && WHOLE_NUMBER.matcher(text.value()).matches();
    }

    boolean declares(String name) {
        return definitions.containsKey(name);
    }

    /** As descriptions list them; null if the content does not speak of parameters at all. */
    @Nullable List<DocumentParameter> described() {
        if (!present) {
            return null;
        }
        List<DocumentParameter> described = new ArrayList<>();
        definitions.forEach((name, definition) -> described.add(described(name, definition)));
        return described;
    }

    /** The API knows two types only; others show as the one of the same shape. */
    private static DocumentParameter described(String name, InputValue definition) {
        String type = String.valueOf(text(definition, "type"));
        InputValue value = member(definition, "default");
        boolean list = type.equals("StringList") || type.startsWith("List<");
        return DocumentParameter.builder()
                .name(name)
                .type(list ? DocumentParameterType.STRING_LIST : DocumentParameterType.STRING)
                .description(text(definition, "description"))
                .defaultValue(value == null || value instanceof InputValue.Nothing ? null : value.print())
                .build();
    }

    static @Nullable InputValue member(InputValue value, String name) {
        return value instanceof InputValue.Members members ? members.values().get(name) : null;
    }

    static @Nullable String text(InputValue value, String name) {
        InputValue member = member(value, name);
        return member == null || member instanceof InputValue.Nothing ? null : member.print();
    }
}
