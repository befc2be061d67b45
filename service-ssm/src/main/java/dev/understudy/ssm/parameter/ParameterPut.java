package dev.understudy.ssm.parameter;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.model.PutParameterOutput;
import dev.understudy.ssm.parameter.name.NameRules;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.policy.PolicyRules;
import dev.understudy.ssm.parameter.rule.AllowedPatterns;
import dev.understudy.ssm.parameter.rule.DataTypes;
import dev.understudy.ssm.parameter.rule.Tiers;
import dev.understudy.ssm.parameter.secure.KmsKeys;
import dev.understudy.ssm.parameter.secure.SecureStrings;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.ImageCheck;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TagSets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates and overwrites parameters. What a put leaves out stays as it is, except for the key of a secure string.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html">PutParameter</a>
 */
final class ParameterPut {
    private final NameRules names;
    private final Tiers tiers;
    private final PolicyRules policies;
    private final SecureStrings secureStrings;
    private final VersionWriter writer;
    private final ImageChecks imageChecks;

    ParameterPut(
            NameRules names,
            Tiers tiers,
            PolicyRules policies,
            SecureStrings secureStrings,
            VersionWriter writer,
            ImageChecks imageChecks) {
        this.names = names;
        this.tiers = tiers;
        this.policies = policies;
        this.secureStrings = secureStrings;
        this.writer = writer;
        this.imageChecks = imageChecks;
    }

    /**
     * What a put is about.
     *
     * @param before the parameter that is overwritten, if there is one
     */
    private record Subject(
            ParameterName name,
            @Nullable ParameterRecord before,
            ParameterTier tier,
            ParameterType type,
            String dataType) {
        @Nullable ParameterVersion latest() {
            return before == null ? null : before.latest();
        }
    }

    PutParameterOutput put(PutParameterInput input, Partition<SsmStore> partition, RequestContext context) {
        ParameterName name = names.forWriting(input.name(), context);
        SsmStore store = partition.store();
        ParameterRecord before = store.parameters.get(name.key());
        refuseNestedReference(input.value());
        ParameterTier tier = tiers.resolve(input, before, store);
        ParameterType type = type(input, before);
        String dataType = DataTypes.resolve(input.dataType(), before);
        DataTypes.check(dataType, name, type, input.value());
        Map<String, String> tags = tags(input, name, partition);
        refuseExisting(input, before);
        if (store.imageChecks.contains(name.key())) {
            throw ParameterErrors.stillBeingChecked(name.given());
        }
        tiers.requireRoom(tier, before, store);
        ParameterVersion version = next(new Subject(name, before, tier, type, dataType), input, partition, context);
        write(name, version, input.value(), tags, partition, context);
        return PutParameterOutput.builder().version(version.number()).tier(tier).build();
    }

    /** The version that a put leads to, if pattern, policies, key and window allow it. */
    private ParameterVersion next(
            Subject subject, PutParameterInput input, Partition<SsmStore> partition, RequestContext context) {
        ParameterVersion latest = subject.latest();
        String pattern = kept(input.allowedPattern(), latest == null ? null : latest.allowedPattern());
        if (pattern != null) {
            AllowedPatterns.check(pattern, subject.type, input.value());
        }
        List<AttachedPolicy> attached = policies.resolve(input.policies(), subject.before, context.now());
        String keyId = keyId(input, subject.type);
        String stored = keyId == null
                ? input.value()
                : secureStrings.seal(input.value(), keyId, subject.tier, subject.name.key(), partition);
        refuseFullWindow(subject.name, subject.before);
        return new ParameterVersion(
                latest == null ? 1 : latest.number() + 1,
                subject.type,
                stored,
                keyId,
                subject.tier,
                subject.dataType,
                kept(input.description(), latest == null ? null : latest.description()),
                pattern,
                attached,
                context.now(),
                context.callerArn());
    }

    private void write(
            ParameterName name,
            ParameterVersion version,
            String value,
            Map<String, String> tags,
            Partition<SsmStore> partition,
            RequestContext context) {
        if (version.dataType().equals(DataTypes.IMAGE)) {
            ImageCheck check = new ImageCheck(name.given(), version, DataTypes.isImage(value), tags);
            imageChecks.begin(check, partition, context.now());
        } else {
            writer.write(name, version, tags, partition, context.now());
        }
    }

    private static void refuseNestedReference(String value) {
        int open = value.indexOf("{{");
        if (open >= 0 && value.indexOf("}}", open) >= 0) {
            throw ParameterErrors.nestedReference(value);
        }
    }

    private static ParameterType type(PutParameterInput input, @Nullable ParameterRecord before) {
        if (input.type() != null) {
            return input.type();
        }
        if (before == null) {
            throw ParameterErrors.typeRequired();
        }
        return before.type();
    }

    private Map<String, String> tags(PutParameterInput input, ParameterName name, Partition<SsmStore> partition) {
        Map<String, String> tags = TagSets.of(input.tags());
        if (!tags.isEmpty() && overwrites(input)) {
            throw ParameterErrors.tagsWithOverwrite();
        }
        writer.checkTags(name, tags, partition);
        return tags;
    }

    private static void refuseExisting(PutParameterInput input, @Nullable ParameterRecord before) {
        if (before != null && !overwrites(input)) {
            throw ParameterErrors.alreadyExists();
        }
    }

    private static void refuseFullWindow(ParameterName name, @Nullable ParameterRecord before) {
        if (before != null && before.pushesOutLabels()) {
            throw ParameterErrors.oldestVersionLabelled(
                    name.given(), before.oldest().number());
        }
    }

    private static boolean overwrites(PutParameterInput input) {
        return Boolean.TRUE.equals(input.overwrite());
    }

    /** The key of a secure string; other types have none, whatever the caller says. */
    private static @Nullable String keyId(PutParameterInput input, ParameterType type) {
        if (type != ParameterType.SECURE_STRING) {
            return null;
        }
        return input.keyId() == null ? KmsKeys.DEFAULT : input.keyId();
    }

    /** What a put says, else what was there; the empty text takes away what was there. */
    private static @Nullable String kept(@Nullable String said, @Nullable String before) {
        if (said == null) {
            return before;
        }
        return said.isEmpty() ? null : said;
    }
}
