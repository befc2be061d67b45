package dev.understudy.ssm.parameter.rule;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.parameter.ParameterErrors;
import dev.understudy.ssm.parameter.policy.PolicyDocument;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tier a parameter is in, and how much that tier holds.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html">
 *     Managing parameter tiers</a>
 */
public final class Tiers {
    private static final int STANDARD_LENGTH = 4096;
    private static final int ADVANCED_LENGTH = 8192;

    private final Quotas quotas;

    /** Tiers that hold what these quotas allow. */
    public Tiers(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * The tier that a put leads to: standard or advanced.
     *
     * @param before the parameter that is overwritten, if there is one
     * @throws dev.understudy.core.error.ModeledError if the put does not fit into its tier
     */
    public ParameterTier resolve(PutParameterInput input, @Nullable ParameterRecord before, SsmStore store) {
        ParameterTier tier = wanted(input, before, store);
        int length = input.value().codePointCount(0, input.value().length());
        if (tier == ParameterTier.INTELLIGENT_TIERING) {
            tier = needsAdvanced(input, length, before, store) ? ParameterTier.ADVANCED : ParameterTier.STANDARD;
        }
        if (tier == ParameterTier.ADVANCED) {
            if (length > ADVANCED_LENGTH) {
                throw ParameterErrors.advancedTooLong(ADVANCED_LENGTH);
            }
            return tier;
        }
        if (isAdvanced(before)) {
            throw ParameterErrors.downgrade();
        }
        if (length > STANDARD_LENGTH) {
            throw ParameterErrors.standardTooLong(STANDARD_LENGTH);
        }
        if (PolicyDocument.assigns(input.policies())) {
            throw ParameterErrors.policiesOnStandard();
        }
        return tier;
    }

    private static ParameterTier wanted(PutParameterInput input, @Nullable ParameterRecord before, SsmStore store) {
        if (input.tier() != null) {
            return input.tier();
        }
        String usual = ServiceSettingRecord.value(store.serviceSettings, KnownSetting.DEFAULT_PARAMETER_TIER);
        ParameterTier tier = Objects.requireNonNull(ParameterTier.fromWireValue(usual), usual);
        // Nobody asked for a downgrade, so an advanced parameter stays what it is.
        return tier == ParameterTier.STANDARD && isAdvanced(before) ? ParameterTier.ADVANCED : tier;
    }

    private boolean needsAdvanced(
            PutParameterInput input, int length, @Nullable ParameterRecord before, SsmStore store) {
        boolean noRoom = before == null && store.parametersByTier.count(ParameterTier.STANDARD) >= mostStandard();
        return length > STANDARD_LENGTH || PolicyDocument.assigns(input.policies()) || isAdvanced(before) || noRoom;
    }

    /** Refuses one more parameter than a tier holds; overwriting within a tier needs no room. */
    public void requireRoom(ParameterTier tier, @Nullable ParameterRecord before, SsmStore store) {
        if (before != null && before.latest().tier() == tier) {
            return;
        }
        int taken = store.parametersByTier.count(tier);
        if (tier == ParameterTier.STANDARD && taken >= mostStandard()) {
            throw ParameterErrors.tooManyStandard(mostStandard());
        }
        if (tier == ParameterTier.ADVANCED && taken >= mostAdvanced()) {
            throw ParameterErrors.tooManyAdvanced(mostAdvanced());
        }
    }

    private int mostStandard() {
        return quotas.limit("ssm.standard-parameters", 10_000);
    }

    private int mostAdvanced() {
        return quotas.limit("ssm.advanced-parameters", 100_000);
    }

    private static boolean isAdvanced(@Nullable ParameterRecord before) {
        return before != null && before.latest().tier() == ParameterTier.ADVANCED;
    }
}
