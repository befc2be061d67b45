package dev.understudy.ssm.parameter.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.ssm.parameter.ParameterPolicyErrors;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.PolicyStatus;
import dev.understudy.ssm.parameter.state.PolicyType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON array of policies that comes with a put.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html">Assigning
 *     parameter policies</a>
 */
public final class PolicyDocument {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolicyDocument() {}

    /**
     * Whether a put assigns policies, well-formed or not; {@code [{}]} takes all away.
     *
     * @param document null if the put does not speak of policies
     */
    public static boolean assigns(@Nullable String document) {
        if (document == null) {
            return false;
        }
        List<JsonNode> policies = objects(document);
        return policies == null || policies.stream().anyMatch(policy -> !policy.isEmpty());
    }

    /**
     * The policies of a document, not yet acting.
     *
     * @param modifiedAt when the put is made
     * @param limit how many policies a parameter may have
     * @throws dev.understudy.core.error.ModeledError if the document or one of its policies cannot be accepted
     */
    static List<AttachedPolicy> read(String document, Instant modifiedAt, int limit) {
        List<JsonNode> policies = objects(document);
        if (policies == null) {
            throw ParameterPolicyErrors.malformed(document);
        }
        if (policies.stream().allMatch(JsonNode::isEmpty)) {
            return List.of();
        }
        if (policies.size() > limit) {
            throw ParameterPolicyErrors.tooMany(limit);
        }
        List<ParsedPolicy> parsed = policies.stream().map(ParsedPolicy::of).toList();
        Instant expiration = expiration(parsed);
        return parsed.stream()
                .map(policy -> attach(policy, modifiedAt, expiration))
                .toList();
    }

    private static @Nullable Instant expiration(List<ParsedPolicy> policies) {
        List<ParsedPolicy> expirations = policies.stream()
                .filter(policy -> policy.type() == PolicyType.EXPIRATION)
                .toList();
        if (expirations.size() > 1) {
            throw ParameterPolicyErrors.severalExpirations();
        }
        if (!expirations.isEmpty()) {
            return expirations.get(0).timestamp();
        }
        if (policies.stream().anyMatch(policy -> policy.type() == PolicyType.EXPIRATION_NOTIFICATION)) {
            throw ParameterPolicyErrors.missingExpiration();
        }
        return null;
    }

    private static AttachedPolicy attach(ParsedPolicy policy, Instant modifiedAt, @Nullable Instant expiration) {
        return new AttachedPolicy(
                policy.type(),
                policy.text(),
                policy.period(),
                policy.dueAt(modifiedAt, expiration),
                PolicyStatus.PENDING);
    }

    /** The elements of a JSON array of objects; null if the document is anything else. */
    private static @Nullable List<JsonNode> objects(String document) {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (JsonProcessingException e) {
            return null;
        }
        if (!root.isArray()) {
            return null;
        }
        List<JsonNode> elements = new ArrayList<>();
        root.forEach(elements::add);
        return elements.stream().allMatch(JsonNode::isObject) ? elements : null;
    }
}
