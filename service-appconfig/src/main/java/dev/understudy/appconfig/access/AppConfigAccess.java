package dev.understudy.appconfig.access;

import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.tag.TagRules;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The state of AppConfig and the kernel's helpers, with AppConfig's manners. */
public final class AppConfigAccess {
    /** How many items a page has unless the caller says. */
    public static final int PAGE_SIZE = 50;

    /** What AppConfig allows of tags; see <a href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_TagResource.html">TagResource</a>. */
    public static final TagRules TAG_RULES =
            new TagRules(50, () -> AppConfigErrors.tooManyTags(50), AppConfigErrors::reservedTagKey);

    /** What TagResource says in prose, <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-appconfig-configurationprofile-tags.html">CloudFormation</a> says exactly. */
    private static final Pattern TAG_KEY = Pattern.compile("[a-zA-Z0-9 +=._:/-]*");

    private static final int ID_LENGTH = 7;

    private final Kernel kernel;
    private final Partitions<AppConfigStore> partitions;
    private final Pager pager = Pager.showingTokens(PAGE_SIZE, AppConfigErrors::invalidNextToken);

    /** Access to the state of all accounts and regions. */
    public AppConfigAccess(Kernel kernel, Partitions<AppConfigStore> partitions) {
        this.kernel = kernel;
        this.partitions = partitions;
    }

    /** What the kernel offers. */
    public Kernel kernel() {
        return kernel;
    }

    /** The part of the state that a request works on; its lock is held. */
    public Partition<AppConfigStore> partition(RequestContext context) {
        return partitions.of(context);
    }

    /** The tables that a request works on; the partition's lock is held. */
    public AppConfigStore store(RequestContext context) {
        return partitions.store(context);
    }

    /** The resources that a request names; the partition's lock is held. */
    public Lookup lookup(RequestContext context) {
        return new Lookup(store(context), context.partition());
    }

    /** Works under the lock of a request's partition, for operations that call out and so are called without it. */
    public <R> R locked(RequestContext context, BiFunction<Partition<AppConfigStore>, Instant, R> work) {
        return partitions.within(context.partition(), work);
    }

    /** Gives tags to a resource that is about to be created; nothing is created if they break a rule. */
    public void tag(RequestContext context, String arn, @Nullable Map<String, String> tags) {
        if (tags != null) {
            refuseCharacters(tags);
            partition(context).tags().add(arn, tags, TAG_RULES);
        }
    }

    /** Refuses tags that no new resource could have, for requests that ask around before they create it. */
    public void checkTags(RequestContext context, @Nullable Map<String, String> tags) {
        if (tags != null) {
            refuseCharacters(tags);
            partition(context).tags().check("", tags, TAG_RULES);
        }
    }

    private static void refuseCharacters(Map<String, String> tags) {
        for (String key : tags.keySet()) {
            if (!TAG_KEY.matcher(key).matches()) {
                throw AppConfigErrors.tagKeyCharacters(key);
            }
        }
    }

    /** Forgets the tags of a resource that is deleted. */
    public void untag(RequestContext context, String arn) {
        partition(context).tags().drop(arn);
    }

    /** Whether extensions are associated with a resource. */
    public boolean associated(RequestContext context, String arn) {
        return !store(context).associationsOf(arn).isEmpty();
    }

    /** Works under the lock of a partition that no request has named. */
    public <R> R locked(PartitionKey key, BiFunction<Partition<AppConfigStore>, Instant, R> work) {
        return partitions.within(key, work);
    }

    /** The partitions that were ever touched. */
    public Collection<PartitionKey> partitionKeys() {
        return partitions.keys();
    }

    /** A new id in the form that AppConfig uses. */
    public String newId() {
        return kernel.ids().alphanumeric(ID_LENGTH);
    }

    /** The page that a request asks for. */
    public <V> Page<V> page(Structure input, RequestContext context, PageSource<V> source) {
        return pager.page(input, context, source);
    }

    /**
     * Refuses one more of something when there are as many as allowed.
     *
     * @param quota the quota's name, as in {@code appconfig.applications}
     * @param awsDefault what AWS allows
     * @param existing how many there are
     * @param what what there are too many of, in the plural
     */
    public void checkQuota(String quota, int awsDefault, long existing, String what) {
        int limit = kernel.quotas().limit(quota, awsDefault);
        if (existing >= limit) {
            throw AppConfigErrors.quotaExceeded(limit, what);
        }
    }
}
