package dev.understudy.ssm.parameter.published;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The regions, availability zones and services of AWS, which are the same wherever they are asked for. The tables
 * {@code regions.tsv} and {@code services.tsv} hold the facts; the rest is derived.
 *
 * @see <a href=
 *     "https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-global-infrastructure.html">
 *     Calling AWS service, Region, endpoint, Availability Zone, local zone, and wavelength zone public parameters</a>
 */
final class GlobalInfrastructure {
    private static final String ROOT = PublishedParameters.ROOT + "global-infrastructure/";
    private static final Splitter COLUMNS = Splitter.on('\t');
    private static final Splitter WORDS = Splitter.on(' ');

    /** A region as its row describes it. */
    private record Region(
            String id,
            String partition,
            String name,
            String country,
            String subdivision,
            String zonePrefix,
            String zones) {
        String domain() {
            return partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        }
    }

    /** Made when first asked for, because most tests never do. */
    private static final class Holder {
        static final NavigableMap<String, String> ENTRIES = Collections.unmodifiableNavigableMap(read());
    }

    private GlobalInfrastructure() {}

    /** Names and values of all parameters. */
    static NavigableMap<String, String> entries() {
        return Holder.ENTRIES;
    }

    private static NavigableMap<String, String> read() {
        NavigableMap<String, String> entries = new TreeMap<>();
        entries.put(ROOT + "version", "1.0");
        Map<String, Region> regions = new LinkedHashMap<>();
        for (List<String> row : rows("regions.tsv")) {
            List<String> zones = WORDS.splitToList(row.get(5));
            Region region =
                    new Region(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), zones.get(0), zones.get(1));
            regions.put(region.zonePrefix, region);
            addRegion(region, entries);
        }
        for (List<String> row : rows("services.tsv")) {
            addService(row, regions, entries);
        }
        return entries;
    }

    private static void addRegion(Region region, Map<String, String> entries) {
        String path = ROOT + "regions/" + region.id;
        entries.put(path, region.id);
        entries.put(path + "/longName", region.name);
        entries.put(path + "/domain", region.domain());
        entries.put(path + "/partition", region.partition);
        entries.put(path + "/geolocationCountry", region.country);
        entries.put(path + "/geolocationRegion", region.subdivision);
        for (char number : region.zones.toCharArray()) {
            String zone = region.zonePrefix + "-az" + number;
            entries.put(path + "/availability-zones/" + zone, zone);
            entries.put(ROOT + "availability-zones/" + zone, zone);
        }
    }

    private static void addService(List<String> row, Map<String, Region> regions, Map<String, String> entries) {
        String service = row.get(0);
        String path = ROOT + "services/" + service;
        entries.put(path, service);
        entries.put(path + "/longName", row.get(1));
        entries.put(path + "/marketingHomeURL", "https://aws.amazon.com/" + service + "/");
        for (String zonePrefix : WORDS.split(row.get(2))) {
            Region region = Objects.requireNonNull(regions.get(zonePrefix), zonePrefix);
            addEndpoint(path + "/regions/" + region.id, region.id, service, region, entries);
            addEndpoint(ROOT + "regions/" + region.id + "/services/" + service, service, service, region, entries);
        }
    }

    private static void addEndpoint(
            String path, String value, String service, Region region, Map<String, String> entries) {
        entries.put(path, value);
        entries.put(path + "/endpoint", service + "." + region.id + "." + region.domain());
        entries.put(path + "/protocols", "HTTPS");
    }

    private static List<List<String>> rows(String file) {
        try {
            return Resources.readLines(Resources.getResource(GlobalInfrastructure.class, file), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(COLUMNS::splitToList)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
