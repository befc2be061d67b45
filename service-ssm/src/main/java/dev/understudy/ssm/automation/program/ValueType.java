package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types of parameters, variables and outputs. Types are static: no value is converted.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-syntax-data-elements-parameters.html">
 *     SSM document elements</a>
 */
public enum ValueType {
    /** Text. */
    STRING("String", null),
    /** Texts. */
    STRING_LIST("StringList", null),
    /** A whole number. */
    INTEGER("Integer", null),
    /** True or false. */
    BOOLEAN("Boolean", null),
    /** Named values. */
    STRING_MAP("StringMap", null),
    /** Maps. */
    MAP_LIST("MapList", null),
    /** The id of an instance. */
    INSTANCE_ID("AWS::EC2::Instance::Id", Patterns.INSTANCE),
    /** Ids of instances. */
    INSTANCE_IDS("List<AWS::EC2::Instance::Id>", Patterns.INSTANCE),
    /** The name of a bucket. */
    BUCKET("AWS::S3::Bucket::Name", Patterns.BUCKET),
    /** Names of buckets. */
    BUCKETS("List<AWS::S3::Bucket::Name>", Patterns.BUCKET),
    /** The ARN of a role. */
    ROLE("AWS::IAM::Role::Arn", Patterns.ROLE),
    /** ARNs of roles. */
    ROLES("List<AWS::IAM::Role::Arn>", Patterns.ROLE);

    private static final class Patterns {
        static final Pattern INSTANCE = Pattern.compile("m?i-([a-z0-9]{8}|[a-z0-9]{17})");
        static final Pattern BUCKET = Pattern.compile("[0-9a-z][a-z0-9\\-.]{3,63}");
        static final Pattern ROLE =
                Pattern.compile("arn:(aws|aws-cn|aws-us-gov|aws-iso|aws-iso-b):iam::[0-9]{12}:role/.*");
    }

    private static final Map<String, ValueType> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(ValueType::wireName, Function.identity()));

    private final String wireName;
    private final @Nullable Pattern pattern;

    ValueType(String wireName, @Nullable Pattern pattern) {
        this.wireName = wireName;
        this.pattern = pattern;
    }

    /** The type of this name, or null. */
    public static @Nullable ValueType of(String wireName) {
        return BY_NAME.get(wireName);
    }

    /** Its name in documents. */
    public String wireName() {
        return wireName;
    }

    /** Whether it stands for a resource of AWS, as only parameters do. */
    public boolean resource() {
        return pattern != null;
    }

    /** Whether it is a list of texts. */
    public boolean listOfText() {
        return this == STRING_LIST || wireName.startsWith("List<");
    }

    /** Whether a value has this type. */
    public boolean accepts(JsonNode value) {
        return switch (this) {
            case INTEGER -> value.isIntegralNumber();
            case BOOLEAN -> value.isBoolean();
            case STRING_MAP -> value.isObject();
            case MAP_LIST -> value.isArray() && all(value, JsonNode::isObject);
            default -> listOfText() ? value.isArray() && all(value, this::text) : text(value);
        };
    }

    private boolean text(JsonNode value) {
        return value.isTextual()
                && (pattern == null || pattern.matcher(value.textValue()).matches());
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> condition) {
        for (JsonNode item : list) {
            if (!condition.test(item)) {
                return false;
            }
        }
        return true;
    }
}
