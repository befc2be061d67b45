package dev.understudy.ssm.parameter.rule;

import com.google.common.base.Splitter;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.ParameterErrors;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to look like because of its data type. AWS added data types for numbers in 2026 without a complete
 * list in public; Understudy knows the two that were announced by name.
 */
public final class DataTypes {
    /** Any text: what a parameter has unless it says otherwise. */
    public static final String TEXT = "text";

    /** The id of an Amazon Machine Image, which is looked up after the put was answered. */
    public static final String IMAGE = "aws:ec2:image";

    private static final String INTEGRATION = "aws:ssm:integration";
    private static final String INTEGRATIONS = "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations/webhook/";
    private static final String INTEGER = "integer";
    private static final String FLOAT = "float";
    private static final Set<String> KNOWN = Set.of(TEXT, IMAGE, INTEGRATION, INTEGER, FLOAT);
    private static final Set<String> FIXED = Set.of(IMAGE, INTEGRATION);

    private static final Pattern INTEGERS = Pattern.compile("[+-]?[0-9]++");
    private static final Pattern FLOATS =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern IMAGES = Pattern.compile("ami-(?:[0-9a-f]{8}|[0-9a-f]{17})");

    private DataTypes() {}

    /**
     * The data type that a put leads to.
     *
     * @param wanted what the put says; null keeps what there is
     * @param before the parameter that is overwritten, if there is one
     */
    public static String resolve(@Nullable String wanted, @Nullable ParameterRecord before) {
        String stored = before == null ? TEXT : before.latest().dataType();
        if (wanted == null || wanted.isEmpty()) {
            return stored;
        }
        if (!KNOWN.contains(wanted)) {
            throw ParameterErrors.unknownDataType(wanted);
        }
        boolean fixed = FIXED.contains(wanted) || FIXED.contains(stored);
        if (before != null && fixed && !wanted.equals(stored)) {
            throw ParameterErrors.dataTypeFixed(stored, wanted);
        }
        return wanted;
    }

    /** Refuses types, names and values that a data type does not go with. */
    public static void check(String dataType, ParameterName name, ParameterType type, String value) {
        switch (dataType) {
            case IMAGE -> {
                if (type == ParameterType.STRING_LIST) {
                    throw ParameterErrors.dataTypeNotFor(dataType, type.wireValue());
                }
            }
            case INTEGRATION -> {
                if (type != ParameterType.SECURE_STRING) {
                    throw ParameterErrors.dataTypeNotFor(dataType, type.wireValue());
                }
                if (!name.key().startsWith(INTEGRATIONS)) {
                    throw ParameterErrors.integrationName(INTEGRATIONS);
                }
            }
            case INTEGER -> requireAll(INTEGERS, dataType, type, value);
            case FLOAT -> requireAll(FLOATS, dataType, type, value);
            default -> {}
        }
    }

    private static void requireAll(Pattern form, String dataType, ParameterType type, String value) {
        if (!items(type, value).stream().allMatch(item -> form.matcher(item).matches())) {
            throw ParameterErrors.notOfDataType(dataType);
        }
    }

    /** The items of a list, or the one value of any other type. */
    static List<String> items(ParameterType type, String value) {
        return type == ParameterType.STRING_LIST ? Splitter.on(',').splitToList(value) : List.of(value);
    }

    /**
     * What EC2 would say about an image. There is no EC2 here, so every id of the right form is an image.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-ec2-aliases.html">Native
     *     parameter support for Amazon Machine Image IDs</a>
     */
    public static boolean isImage(String value) {
        return IMAGES.matcher(value).matches();
    }
}
