package dev.understudy.proton.rules.template;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Transitions;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.errors.TemplateErrors;
import dev.understudy.proton.model.Provisioning;
import dev.understudy.proton.rules.bundle.BackwardCompatibility;
import dev.understudy.proton.rules.bundle.BundleKind;
import dev.understudy.proton.rules.bundle.BundleReading;
import dev.understudy.proton.rules.bundle.Bundles;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.VersionState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes versions from bundles. A bundle is read before the answer, without the lock; what came of it shows when the
 * registration ends.
 */
public final class VersionRegistration {
    /** How long a registration takes: a second, so that REGISTRATION_IN_PROGRESS can be seen. */
    public static final String LIFECYCLE = "proton.registration";

    private static final TransitionPolicy DEFAULT = TransitionPolicy.after(Duration.ofSeconds(1));

    private final ProtonAccess access;
    private final Lifecycles lifecycles;
    private final TokenReplay tokens;
    private final Bundles bundles;
    private final VersionEvents announcements;

    /**
     * Registers in the state that {@code access} gives.
     *
     * @param transitions are told how registrations end
     * @param tokens know retries
     * @param bundles look into buckets
     */
    public VersionRegistration(
            ProtonAccess access, Transitions<ProtonStore> transitions, TokenReplay tokens, Bundles bundles) {
        this.access = access;
        this.lifecycles = access.kernel().lifecycles();
        this.tokens = tokens;
        this.bundles = bundles;
        this.announcements = new VersionEvents(access);
        lifecycles.register(LIFECYCLE, DEFAULT);
        transitions.register(LIFECYCLE, this::end);
    }

    /**
     * Creates a version, or answers a retry; called without the partition's lock.
     *
     * @param shown makes the answer from the new version
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such template or major version, or
     *     none that a service template's version names as compatible
     * @throws dev.understudy.proton.model.ServiceQuotaExceededException if the template has too many versions
     */
    public Structure register(
            NewVersion.Request request, RequestContext context, Function<VersionRecord, ? extends Structure> shown) {
        FirstLook look = access.locked(context.partition(), (partition, now) -> {
            Structure before = tokens.before(partition, request.input(), context, now);
            return new FirstLook(before, before == null ? checked(request.version(), partition.store()) : null);
        });
        if (look.template == null) {
            return Objects.requireNonNull(look.before);
        }
        BundleReading reading =
                bundles.read(request.source().bucket(), request.source().key(), bundleKind(look.template));
        return access.locked(
                context.partition(),
                (partition, now) -> tokens.once(
                        partition,
                        request.input(),
                        context,
                        now,
                        () -> shown.apply(begin(request.version(), reading, partition, now))));
    }

    /** Refuses a version that cannot be, and finds its template. */
    private TemplateRecord checked(NewVersion wanted, ProtonStore store) {
        TemplateKind kind = wanted.kind();
        TemplateRecord template = Templates.require(store, kind, wanted.templateName());
        CompatibleTemplates.check(wanted.compatible(), store);
        number(template, wanted.majorVersion());
        ProtonQuota.TEMPLATE_VERSIONS.check(
                access.quotas(), store.versionsOf(kind, template.name()).size() + 1);
        return template;
    }

    private static VersionNumber number(TemplateRecord template, @Nullable String major) {
        VersionNumber number = major == null
                ? template.numbers().nextMajor()
                : template.numbers().nextOf(VersionNumber.part(major));
        if (number == null) {
            throw TemplateErrors.majorVersionNotFound(template.kind(), template.name(), String.valueOf(major));
        }
        return number;
    }

    /**
     * Begins to register a version whose bundle was read already; the partition's lock is held.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException as {@link #register}
     * @throws dev.understudy.proton.model.ServiceQuotaExceededException as {@link #register}
     */
    public VersionRecord begin(
            NewVersion wanted, BundleReading reading, Partition<ProtonStore> partition, Instant now) {
        TemplateKind kind = wanted.kind();
        TemplateRecord template = checked(wanted, partition.store());
        VersionNumber number = number(template, wanted.majorVersion());
        VersionRecord version = new VersionRecord(
                kind,
                template.name(),
                number,
                ProtonArns.version(template.arn(), number.toString()),
                wanted.description(),
                now,
                now,
                new VersionState.Registering(reading),
                wanted.compatible(),
                wanted.componentSources());
        ProtonAccess.tag(partition, version.arn(), inherited(template, wanted, partition));
        partition
                .store()
                .templates(kind)
                .put(template.name(), template.numbered(template.numbers().with(number)));
        partition.store().versions.put(version.key(), version);
        partition.timeline().schedule(LIFECYCLE, version.key(), lifecycles.policy(LIFECYCLE), now);
        announcements.changed(version, null, partition.key(), now);
        return version;
    }

    /** A new version gets the tags that its template has at this time; its own come first. */
    private static Map<String, String> inherited(
            TemplateRecord template, NewVersion wanted, Partition<ProtonStore> partition) {
        Map<String, String> tags = new LinkedHashMap<>(partition.tags().of(template.arn()));
        tags.putAll(wanted.tags());
        return tags;
    }

    private void end(DueTransition transition, Partition<ProtonStore> partition) {
        VersionRecord before = partition.store().versions.get(transition.resource());
        if (before == null || !(before.state() instanceof VersionState.Registering registering)) {
            return;
        }
        VersionRecord after = before.in(outcome(before, registering, partition.store()));
        partition.store().versions.put(after.key(), after);
        announcements.changed(after, before.state(), partition.key(), transition.dueAt());
    }

    private static VersionState outcome(
            VersionRecord version, VersionState.Registering registering, ProtonStore store) {
        if (registering.reading() instanceof BundleReading.Bad bad) {
            return registering.toFailed(bad.statusMessage());
        }
        VersionState.Draft draft = registering.toDraft();
        String incompatible = draft.bundle() == null ? null : incompatibility(version, draft.bundle(), store);
        return incompatible == null ? draft : registering.toFailed(incompatible);
    }

    /** Why a version does not go with the newest earlier one of its major version; null if it does. */
    private static @Nullable String incompatibility(VersionRecord version, TemplateBundle bundle, ProtonStore store) {
        for (VersionRecord earlier : store.minorsOf(
                version.kind(), version.templateName(), version.number().major())) {
            TemplateBundle before = earlier.state().bundle();
            if (before != null && earlier.number().compareTo(version.number()) < 0) {
                return BackwardCompatibility.statusMessage(
                        before, earlier.number().toString(), bundle);
            }
        }
        return null;
    }

    /** What the bundle of a template must hold. */
    public static BundleKind bundleKind(TemplateRecord template) {
        boolean customerManaged = template.provisioning() == Provisioning.CUSTOMER_MANAGED;
        if (template.kind() == TemplateKind.ENVIRONMENT) {
            return customerManaged ? BundleKind.CUSTOMER_MANAGED_ENVIRONMENT : BundleKind.ENVIRONMENT;
        }
        return customerManaged ? BundleKind.SERVICE_WITHOUT_PIPELINE : BundleKind.SERVICE;
    }

    private record FirstLook(
            @Nullable Structure before, @Nullable TemplateRecord template) {}
}
