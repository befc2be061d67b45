package dev.understudy.ssm.parameter;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterHistory;
import dev.understudy.ssm.model.ParameterInlinePolicy;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters in the three shapes that answers show them in. */
final class ParameterAnswers {
    private ParameterAnswers() {}

    /**
     * A value, as the gets show it: without tier, labels, policies, description and key.
     *
     * @param selector what chose the version, with its colon
     * @param value decrypted or not
     */
    static Parameter value(
            String shownName,
            @Nullable String selector,
            String value,
            ParameterRecord parameter,
            ParameterVersion version,
            PartitionKey owner) {
        return Parameter.builder()
                .name(shownName)
                .type(version.type())
                .value(value)
                .version(version.number())
                .selector(selector)
                .lastModifiedDate(version.modifiedAt())
                .arn(arn(parameter, owner))
                .dataType(version.dataType())
                .build();
    }

    /** A parameter without its value. */
    static ParameterMetadata metadata(String shownName, ParameterRecord parameter, PartitionKey owner) {
        ParameterVersion latest = parameter.latest();
        return ParameterMetadata.builder()
                .name(shownName)
                .arn(arn(parameter, owner))
                .type(latest.type())
                .keyId(latest.keyId())
                .lastModifiedDate(latest.modifiedAt())
                .lastModifiedUser(latest.modifiedBy())
                .description(latest.description())
                .allowedPattern(latest.allowedPattern())
                .version(latest.number())
                .tier(latest.tier())
                .policies(policies(latest.policies()))
                .dataType(latest.dataType())
                .build();
    }

    /** A version as the history shows it, with the labels that it carries now. */
    static ParameterHistory history(
            String shownName, String value, ParameterRecord parameter, ParameterVersion version) {
        return ParameterHistory.builder()
                .name(shownName)
                .type(version.type())
                .keyId(version.keyId())
                .lastModifiedDate(version.modifiedAt())
                .lastModifiedUser(version.modifiedBy())
                .description(version.description())
                .value(value)
                .allowedPattern(version.allowedPattern())
                .version(version.number())
                .labels(parameter.labelsOf(version.number()))
                .tier(version.tier())
                .policies(policies(version.policies()))
                .dataType(version.dataType())
                .build();
    }

    static String arn(ParameterRecord parameter, PartitionKey owner) {
        return SsmArns.parameter(owner, ParameterName.of(parameter.name()).key());
    }

    private static List<ParameterInlinePolicy> policies(List<AttachedPolicy> policies) {
        return policies.stream()
                .map(policy -> ParameterInlinePolicy.builder()
                        .policyText(policy.text())
                        .policyType(policy.type().wireValue())
                        .policyStatus(policy.status().wireValue())
                        .build())
                .toList();
    }
}
