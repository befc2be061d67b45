package dev.understudy.ssm.resourcepolicy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Ascii;
import dev.understudy.core.id.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource policy in IAM's language, as far as it decides who may read a parameter: effect, principal and action of
 * each statement. Conditions are not evaluated, so a statement that has one allows nothing and denies nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM JSON
 *     policy language</a>
 */
final class PolicyText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");
    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");

    private final List<JsonNode> statements;

    private PolicyText(List<JsonNode> statements) {
        this.statements = statements;
    }

    /** Reads a policy, or returns null if the text is none. */
    static @Nullable PolicyText parse(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
        JsonNode version = root.get("Version");
        List<JsonNode> statements = elements(root.get("Statement"));
        boolean legal = root.isObject()
                && (version == null || VERSIONS.contains(version.asText()))
                && !statements.isEmpty()
                && statements.stream().allMatch(PolicyText::isStatement);
        return legal ? new PolicyText(statements) : null;
    }

    private static boolean isStatement(JsonNode statement) {
        JsonNode principal = statement.get("Principal");
        return EFFECTS.contains(statement.path("Effect").asText())
                && principal != null
                && (principal.isObject()
                        ? !principal.isEmpty()
                        : principal.asText().equals("*"))
                && !texts(statement.get("Action")).isEmpty()
                && texts(statement.get("Action")).stream().allMatch(action -> action.matches("\\*|[a-z0-9-]+:.+"));
    }

    /** Whether the policy lets an account do something, as in {@code ssm:GetParameter}. */
    boolean allows(String account, String action) {
        return anyStatement("Allow", account, action) && !anyStatement("Deny", account, action);
    }

    /** The accounts that the policy lets do something, or {@code *}. */
    List<String> accounts(String action) {
        return statements.stream()
                .flatMap(statement -> {
                    JsonNode principal = statement.path("Principal");
                    return texts(principal.isObject() ? principal.path("AWS") : principal).stream();
                })
                .map(PolicyText::account)
                .filter(account -> allows(account, action))
                .distinct()
                .toList();
    }

    /** Roles and users count as their account. */
    private static String account(String principal) {
        Arn arn = Arn.parse(principal);
        return arn == null ? principal : arn.account();
    }

    private boolean anyStatement(String effect, String account, String action) {
        return statements.stream()
                .anyMatch(statement -> statement.path("Effect").asText().equals(effect)
                        && statement.get("Condition") == null
                        && names(statement.path("Principal"), account)
                        && texts(statement.get("Action")).stream().anyMatch(pattern -> matches(pattern, action)));
    }

    /** Roles and users count as their account, because callers are accounts here. */
    private static boolean names(JsonNode principal, String account) {
        JsonNode accounts = principal.isObject() ? principal.path("AWS") : principal;
        return texts(accounts).stream()
                .anyMatch(name -> name.equals("*") || name.equals(account) || name.contains(":iam::" + account + ":"));
    }

    /** Wildcards as IAM has them, in time proportional to pattern times text. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || same(pattern.charAt(p), text.charAt(t)))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static boolean same(char one, char other) {
        return Ascii.toLowerCase(one) == Ascii.toLowerCase(other);
    }

    private static List<String> texts(@Nullable JsonNode oneOrMany) {
        return elements(oneOrMany).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** The elements of an array, or the one value that stands in its place. */
    private static List<JsonNode> elements(@Nullable JsonNode oneOrMany) {
        List<JsonNode> elements = new ArrayList<>();
        if (oneOrMany != null && oneOrMany.isArray()) {
            oneOrMany.forEach(elements::add);
        } else if (oneOrMany != null) {
            elements.add(oneOrMany);
        }
        return elements;
    }
}
