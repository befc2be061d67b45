package dev.understudy.core;

import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.core.state.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * What a reset forgets.
 *
 * @param service the id of the only service that forgets; null is all
 * @param account the only account; null is all
 * @param region the only region; null is all
 * @param keepOutcomes whether scripted outcomes stay, which go otherwise
 */
public record ResetScope(
        @Nullable String service,
        @Nullable String account,
        @Nullable String region,
        boolean keepOutcomes) {
    private static final ResetScope EVERYTHING = new ResetScope(null, null, null, false);

    /** Everything. */
    public static ResetScope everything() {
        return EVERYTHING;
    }

    /** The same of one service only. */
    public ResetScope ofService(String id) {
        return new ResetScope(id, account, region, keepOutcomes);
    }

    /** The same of one account only. */
    public ResetScope ofAccount(String id) {
        return new ResetScope(service, id, region, keepOutcomes);
    }

    /** The same of one region only. */
    public ResetScope ofRegion(String name) {
        return new ResetScope(service, account, name, keepOutcomes);
    }

    /** The same without scripted outcomes. */
    public ResetScope keepingOutcomes() {
        return new ResetScope(service, account, region, true);
    }

    /** Whether nothing limits it. */
    public boolean isEverything() {
        return service == null && account == null && region == null;
    }

    /** Whether a part of the state is forgotten. */
    public boolean includes(PartitionKey partition) {
        return includes(partition.service(), partition.account(), partition.region());
    }

    /** Whether an event is forgotten. */
    public boolean includes(EmittedEvent event) {
        return includes(serviceOf(event), event.account(), event.region());
    }

    /** Whether a scripted outcome is forgotten: only if it could decide nothing outside of this scope. */
    public boolean includes(OutcomeRule rule) {
        return includesScript(rule.service(), rule.account(), rule.region());
    }

    /**
     * Whether something else that was scripted is forgotten: only if it could decide nothing outside of this scope.
     *
     * @param ofService whose it is
     * @param inAccount the only account that it is about; null is any
     * @param inRegion the only region that it is about; null is any
     */
    public boolean includesScript(String ofService, @Nullable String inAccount, @Nullable String inRegion) {
        return !keepOutcomes && includes(ofService, inAccount, inRegion);
    }

    private boolean includes(String ofService, @Nullable String inAccount, @Nullable String inRegion) {
        return (service == null || service.equals(ofService))
                && (account == null || account.equals(inAccount))
                && (region == null || region.equals(inRegion));
    }

    /** The service of a source such as {@code aws.ssm}, {@code aws.appconfig.agent} or {@code appconfig}. */
    private static String serviceOf(EmittedEvent event) {
        String source = event.source();
        int begin = source.startsWith("aws.") ? "aws.".length() : 0;
        int end = source.indexOf('.', begin);
        return source.substring(begin, end < 0 ? source.length() : end);
    }
}
