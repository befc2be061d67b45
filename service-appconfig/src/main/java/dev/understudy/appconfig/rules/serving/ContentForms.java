package dev.understudy.appconfig.rules.serving;

import com.google.common.base.Ascii;
import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.understudy.appconfig.rules.experiments.ExperimentHeader;
import dev.understudy.appconfig.rules.experiments.Overlay;
import dev.understudy.appconfig.rules.flags.serving.IonFlags;
import dev.understudy.appconfig.rules.flags.serving.ServedFlags;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Blob;
import dev.understudy.core.state.PartitionKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which a deployed configuration is given out. What is not a feature flag document goes out as it is; of
 * flags clients get values only, and those that ask for Ion, as the AppConfig Agent does, also variants with their rules.
 */
public final class ContentForms {
    private static final String ION = "application/ion";

    /** What was read out of documents, for as long as these are kept; found by identity, since content never changes. */
    private final Supplier<Cache<Blob, Optional<ServedFlags>>> read =
            Suppliers.memoize(() -> CacheBuilder.newBuilder().weakKeys().build());

    /**
     * The form for a client.
     *
     * @param deployment the deployment that the client gets
     * @param profile the profile that was deployed
     * @param running the experiments under way
     * @param accept what the client accepts, as in the header {@code Accept}; null if it does not say
     */
    public ServedContent of(
            DeploymentRecord deployment,
            ProfileRecord profile,
            List<ExperimentRunRecord> running,
            @Nullable String accept,
            PartitionKey owner) {
        ServedFlags flags = profile.featureFlags() ? flags(deployment) : null;
        DeployedConfiguration configuration = deployment.configuration();
        if (flags == null) {
            return new ServedContent(configuration.content(), configuration.contentType(), null);
        }
        if (accept != null && Ascii.toLowerCase(accept).contains(ION)) {
            ServedFlags variants = Overlay.apply(flags, running, owner.account());
            if (variants.multiVariant()) {
                return new ServedContent(
                        IonFlags.encode(variants), IonFlags.CONTENT_TYPE, ExperimentHeader.of(running, owner));
            }
        }
        return new ServedContent(flags.plainJson(), ServedContent.JSON, null);
    }

    /** The flags of a deployment as they are deployed; null if its content is no flag document. */
    public @Nullable ServedFlags flags(DeploymentRecord deployment) {
        Blob content = deployment.configuration().content();
        Optional<ServedFlags> known = read.get().getIfPresent(content);
        if (known == null) {
            known = Optional.ofNullable(ServedFlags.read(content));
            read.get().put(content, known);
        }
        return known.orElse(null);
    }
}
