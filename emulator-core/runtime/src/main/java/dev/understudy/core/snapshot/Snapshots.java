package dev.understudy.core.snapshot;

import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.KeptSetting;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.snapshot.Snapshot.ClockSetting;
import dev.understudy.core.snapshot.Snapshot.LifecycleSetting;
import dev.understudy.core.state.PartitionImage;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Saves and loads the whole state of one emulator. Every partition is saved at one moment; a request that is served
 * meanwhile may be in it or not. Whoever loads should see to it that nobody else asks.
 */
public final class Snapshots {
    private final Kernel kernel;
    private final List<EmulatedService> services;

    /** The state of these services and of what the kernel gave them. */
    public Snapshots(Kernel kernel, List<EmulatedService> services) {
        this.kernel = kernel;
        this.services = services;
    }

    /** Writes snapshots of these services as JSON and reads them again. */
    public SnapshotCodec codec() {
        return new SnapshotCodec(services);
    }

    /** The whole state as it is now, after everything due has happened. */
    public Snapshot save() {
        List<PartitionImage> images = new ArrayList<>();
        services.stream()
                .<Partitions<?>>map(EmulatedService::partitions)
                .distinct()
                .forEach(state -> images.addAll(state.images()));
        EmulatorClock.Reading clock = kernel.clock().read();
        return new Snapshot(
                new Snapshot.Settings(
                        new ClockSetting(
                                clock.mode(),
                                clock.now(),
                                clock.speed(),
                                kernel.clock().followsSystem()),
                        kernel.ids().position(),
                        new LifecycleSetting(
                                kernel.lifecycles().speed(), kernel.lifecycles().chosen()),
                        kernel.quotas().adjusted(),
                        kernel.outcomes().rules(),
                        kernel.events().find(event -> true)),
                kept(),
                List.copyOf(images));
    }

    private Map<String, Object> kept() {
        Map<String, Object> kept = new TreeMap<>();
        for (KeptSetting<?> setting : keptSettings()) {
            Object value = setting.value();
            if (!value.equals(setting.initial())) {
                kept.put(setting.name(), value);
            }
        }
        return Collections.unmodifiableMap(kept);
    }

    private List<KeptSetting<?>> keptSettings() {
        return services.stream()
                .flatMap(service -> service.keptSettings().stream())
                .toList();
    }

    /**
     * Replaces the whole state, or changes nothing.
     *
     * @throws SnapshotRefusal if the snapshot does not fit these services
     */
    public void load(Snapshot snapshot) {
        Map<Partitions<?>, List<PartitionImage>> images = byState(snapshot);
        checkSettings(snapshot.settings());
        checkKept(snapshot.kept());
        List<Runnable> replacements = new ArrayList<>();
        try {
            images.forEach((state, own) -> replacements.add(state.replacement(own)));
        } catch (RuntimeException e) {
            // Nothing has changed yet, whatever it is that a record or an index cannot cope with.
            throw new SnapshotRefusal("the snapshot does not fit: " + e.getMessage());
        }
        // Nothing old may fall due because the clock moves, and nothing new before it has.
        images.keySet().forEach(state -> state.reset(key -> true));
        apply(snapshot.settings());
        replacements.forEach(Runnable::run);
        keptSettings().forEach(setting -> setting.restore(snapshot.kept().get(setting.name())));
        kernel.events().replace(snapshot.settings().events());
    }

    private void checkKept(Map<String, Object> kept) {
        Map<String, Class<?>> types = new TreeMap<>();
        keptSettings().forEach(setting -> types.put(setting.name(), setting.type()));
        kept.forEach((name, value) -> {
            Class<?> type = types.get(name);
            if (type == null || !type.isInstance(value)) {
                throw new SnapshotRefusal("the snapshot has a setting '" + name
                        + "', which no service that is running keeps so; they keep " + types.keySet());
            }
        });
    }

    private Map<Partitions<?>, List<PartitionImage>> byState(Snapshot snapshot) {
        Map<String, Partitions<?>> byService = new TreeMap<>();
        Map<Partitions<?>, List<PartitionImage>> images = new LinkedHashMap<>();
        for (EmulatedService service : services) {
            byService.put(service.toString(), service.partitions());
            images.put(service.partitions(), new ArrayList<>());
        }
        for (PartitionImage image : snapshot.partitions()) {
            Partitions<?> state = byService.get(image.key().service());
            if (state == null) {
                throw new SnapshotRefusal("the snapshot has state of the service '"
                        + image.key().service() + "', which is not running; running are " + byService.keySet());
            }
            images.computeIfAbsent(state, none -> new ArrayList<>()).add(image);
        }
        return images;
    }

    private void checkSettings(Snapshot.Settings settings) {
        settings.lifecycles().chosen().forEach((lifecycle, policy) -> {
            String objection = kernel.lifecycles().objection(lifecycle, policy);
            if (objection != null) {
                throw new SnapshotRefusal("the snapshot has a policy that does not fit: " + objection);
            }
        });
        settings.outcomes().forEach(scripted -> {
            String kind = scripted.rule().kind();
            if (!kernel.outcomes().kinds().contains(kind)) {
                throw new SnapshotRefusal("the snapshot has a rule for outcomes of the kind '" + kind
                        + "', which is not known; known are "
                        + kernel.outcomes().kinds());
            }
        });
        for (Map.Entry<String, Integer> quota : settings.quotas().entrySet()) {
            if (quota.getValue() < 0) {
                throw new SnapshotRefusal("the snapshot has a negative quota '" + quota.getKey() + "'");
            }
        }
        Instant now = settings.clock().now();
        if (now.isBefore(EmulatorClock.EARLIEST) || now.isAfter(EmulatorClock.LATEST)) {
            throw new SnapshotRefusal("the time " + now + " is not in the years 1970 to 9999");
        }
        positive("speed of the clock", settings.clock().speed());
        positive("speed of the lifecycles", settings.lifecycles().speed());
    }

    private static void positive(String what, double factor) {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new SnapshotRefusal("the " + what + " must be a positive number, not " + factor);
        }
    }

    private void apply(Snapshot.Settings settings) {
        ClockSetting clock = settings.clock();
        if (clock.system()) {
            kernel.clock().followSystem();
        } else if (clock.mode() == EmulatorClock.Mode.VIRTUAL) {
            kernel.clock().freeze();
            kernel.clock().set(clock.now());
        } else {
            kernel.clock().run(clock.speed());
            kernel.clock().set(clock.now());
        }
        kernel.ids().continueAt(settings.identifiers());
        kernel.lifecycles().chooseExactly(settings.lifecycles().chosen());
        kernel.lifecycles().speedUp(settings.lifecycles().speed());
        kernel.quotas().adjustExactly(settings.quotas());
        kernel.outcomes().replace(settings.outcomes());
    }
}
