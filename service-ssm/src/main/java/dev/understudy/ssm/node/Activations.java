package dev.understudy.ssm.node;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.model.Activation;
import dev.understudy.ssm.model.CreateActivationInput;
import dev.understudy.ssm.model.DescribeActivationsFilter;
import dev.understudy.ssm.node.state.ActivationRecord;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.CreationTags;
import dev.understudy.ssm.tag.TagSets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What lets machines outside of EC2 register.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-activation-managed-nodes.html">Create
 *     a hybrid activation</a>
 */
final class Activations {
    private static final Duration USUAL_LIFE = Duration.ofHours(24);
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);
    private static final int CODE_LENGTH = 20;
    private static final String CODE_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final IdGenerator ids;
    private final TagRules tagRules;

    Activations(Kernel kernel) {
        this.ids = kernel.ids();
        this.tagRules = CreationTags.rules("An activation", kernel.quotas());
    }

    ActivationRecord create(CreateActivationInput input, Partition<SsmStore> partition, RequestContext context) {
        Roles.check(input.iamRole(), context);
        Instant expiresAt =
                Objects.requireNonNullElse(input.expirationDate(), context.now().plus(USUAL_LIFE));
        if (!expiresAt.isAfter(context.now()) || expiresAt.isAfter(context.now().plus(LONGEST_LIFE))) {
            throw NodeErrors.expirationDate();
        }
        Map<String, String> tags = TagSets.of(input.tags());
        String id = ids.uuid();
        partition.tags().check(id, tags, tagRules);
        ActivationRecord activation = new ActivationRecord(
                id,
                ids.from(CODE_ALPHABET, CODE_LENGTH),
                input.description(),
                input.defaultInstanceName(),
                input.iamRole(),
                Objects.requireNonNullElse(input.registrationLimit(), 1),
                0,
                context.now(),
                expiresAt,
                tags);
        partition.store().activations.put(id, activation);
        return activation;
    }

    /** The condition of filters: one value of each has to fit, and each filter. */
    static Predicate<ActivationRecord> condition(@Nullable List<DescribeActivationsFilter> filters) {
        Predicate<ActivationRecord> all = activation -> true;
        for (DescribeActivationsFilter filter :
                Objects.requireNonNullElse(filters, List.<DescribeActivationsFilter>of())) {
            if (filter.filterKey() == null) {
                throw NodeErrors.filterWithoutKey();
            }
            List<String> values = Objects.requireNonNullElse(filter.filterValues(), List.of());
            Predicate<ActivationRecord> one = switch (filter.filterKey()) {
                case ACTIVATION_IDS -> activation -> values.contains(activation.id());
                case DEFAULT_INSTANCE_NAME ->
                    activation -> activation.defaultInstanceName() != null
                            && values.contains(activation.defaultInstanceName());
                case IAM_ROLE -> activation -> values.contains(activation.iamRole());
            };
            all = all.and(one);
        }
        return all;
    }

    /** What an answer says of an activation; it never says the code again. */
    static Activation describe(ActivationRecord activation, Instant now) {
        return Activation.builder()
                .activationId(activation.id())
                .description(activation.description())
                .defaultInstanceName(activation.defaultInstanceName())
                .iamRole(activation.iamRole())
                .registrationLimit(activation.registrationLimit())
                .registrationsCount(activation.registrations())
                .createdDate(activation.createdAt())
                .expirationDate(activation.expiresAt())
                .expired(activation.expired(now))
                .tags(TagSets.list(activation.tags()))
                .build();
    }
}
