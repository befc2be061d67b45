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
import java.util.stream.Stream;

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

    /** A region as its row describes it; a row without local or wavelength zones has a dash in their place. */
    private record Region(List<String> columns) {
        String id() {
            return columns.get(0);
        }

        String domain() {
            return columns.get(1).equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        }

        /** What the ids of its zones begin with, as in {@code use1}. */
        String zonePrefix() {
            return WORDS.splitToList(columns.get(5)).get(0);
        }

        List<String> availabilityZones() {
            return WORDS.splitToList(columns.get(5))
                    .get(1)
                    .chars()
                    .mapToObj(number -> zonePrefix() + "-az" + (char) number)
                    .toList();
        }

        List<String> localZones() {
            return places(6).map(place -> zonePrefix() + "-" + place + "1-az1").toList();
        }

        List<String> wavelengthZones() {
            return places(7)
                    .map(place -> zonePrefix() + "-wl1-" + place + "-wlz1")
                    .toList();
        }

        private Stream<String> places(int column) {
            return WORDS.splitToStream(columns.get(column)).filter(place -> !place.equals("-"));
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
            Region region = new Region(row);
            regions.put(region.zonePrefix(), region);
            addRegion(region, entries);
        }
        for (List<String> row : rows("services.tsv")) {
            addService(row, regions, entries);
        }
        return entries;
    }

    private static void addRegion(Region region, Map<String, String> entries) {
        String path = ROOT + "regions/" + region.id();
        entries.put(path, region.id());
        entries.put(path + "/partition", region.columns.get(1));
        entries.put(path + "/longName", region.columns.get(2));
        entries.put(path + "/geolocationCountry", region.columns.get(3));
        entries.put(path + "/geolocationRegion", region.columns.get(4));
        entries.put(path + "/domain", region.domain());
        addZones("availability-zones/", region.availabilityZones(), path, entries);
        addZones("local-zones/", region.localZones(), path, entries);
        addZones("wavelength-zones/", region.wavelengthZones(), path, entries);
    }

    private static void addZones(String kind, List<String> zones, String region, Map<String, String> entries) {
        for (String zone : zones) {
            entries.put(region + "/" + kind + zone, zone);
            entries.put(ROOT + kind + zone, zone);
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
            addEndpoint(path + "/regions/" + region.id(), region.id(), service, region, entries);
            addEndpoint(ROOT + "regions/" + region.id() + "/services/" + service, service, service, region, entries);
        }
    }

    private static void addEndpoint(
            String path, String value, String service, Region region, Map<String, String> entries) {
        entries.put(path, value);
        entries.put(path + "/endpoint", service + "." + region.id() + "." + region.domain());
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
