package dev.understudy.ssm.parameter.published;

import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.rule.DataTypes;
import dev.understudy.ssm.parameter.search.SortedNames;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What AWS publishes to everybody under {@code /aws/service/}: the regions and services of AWS, and the newest images
 * of the systems that are asked for most. A catalog is made when a region is first asked for.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html">
 *     Working with public parameters</a>
 */
public final class PublishedParameters {
    /** What every public name begins with. */
    static final String ROOT = "/aws/service/";

    private static final Instant PUBLISHED_AT = Instant.parse("2025-06-02T09:30:00Z");

    private final ConcurrentMap<String, NavigableMap<String, String>> byRegion = new ConcurrentHashMap<>();

    /** All public parameters of a region in order of their names. */
    public SortedNames<ParameterRecord> in(String region) {
        SortedNames<String> catalog = SortedNames.union(
                SortedNames.of(GlobalInfrastructure.entries()),
                SortedNames.of(byRegion.computeIfAbsent(region, PublishedParameters::catalog)));
        return key -> {
            Map.Entry<String, String> entry = catalog.atOrAfter(key);
            return entry == null
                    ? null
                    : Map.entry(entry.getKey(), parameter(entry.getKey(), entry.getValue(), region));
        };
    }

    /** The public parameter of this name, or null. */
    public @Nullable ParameterRecord find(String name, String region) {
        Map.Entry<String, ParameterRecord> entry = in(region).atOrAfter(name);
        return entry != null && entry.getKey().equals(name) ? entry.getValue() : null;
    }

    private static NavigableMap<String, String> catalog(String region) {
        NavigableMap<String, String> entries = new TreeMap<>();
        entries.put(ROOT + "global-infrastructure/current-region", region);
        MachineImages.addTo(entries, region);
        ContainerImages.addTo(entries, region);
        for (String owner : List.of(
                "ami-amazon-linux-latest", "ami-windows-latest", "canonical", "ecs", "eks", "global-infrastructure")) {
            entries.put(ROOT + "list/" + owner, ROOT + owner + "/");
        }
        return entries;
    }

    private static ParameterRecord parameter(String name, String value, String region) {
        ParameterVersion version = new ParameterVersion(
                version(name, region),
                ParameterType.STRING,
                value,
                null,
                ParameterTier.STANDARD,
                DataTypes.TEXT,
                null,
                null,
                List.of(),
                PUBLISHED_AT,
                null);
        return ParameterRecord.created(name, version);
    }

    /** Images are published again and again, and not equally often everywhere; infrastructure stays as it is. */
    private static long version(String name, String region) {
        return name.startsWith(ROOT + "global-infrastructure/")
                ? 1
                : 20 + Math.floorMod((name + region).hashCode(), 80);
    }
}
