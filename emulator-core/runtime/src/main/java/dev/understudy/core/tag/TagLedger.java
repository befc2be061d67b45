package dev.understudy.core.tag;

import com.google.common.base.Ascii;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The tags of all resources of one partition, by ARN or whatever else names a resource. */
public final class TagLedger {
    private final Map<String, Map<String, String>> byResource = new HashMap<>();

    /** A ledger with the tags of these resources. */
    public static TagLedger of(Map<String, Map<String, String>> tags) {
        TagLedger ledger = new TagLedger();
        ledger.byResource.putAll(tags);
        return ledger;
    }

    /** The tags of a resource in the order in which their keys came; empty if it has none. */
    public Map<String, String> of(String resource) {
        return byResource.getOrDefault(resource, Map.of());
    }

    /** Refuses tags that could not be added to a resource, and changes nothing. */
    public void check(String resource, Map<String, String> added, TagRules rules) {
        for (String key : added.keySet()) {
            if (Ascii.toLowerCase(key).startsWith("aws:")) {
                throw rules.reserved().apply(key);
            }
        }
        Map<String, String> all = new HashMap<>(of(resource));
        all.putAll(added);
        if (all.size() > rules.limit()) {
            throw rules.tooMany().get();
        }
    }

    /**
     * Adds tags; a key that is there already gets the new value.
     *
     * @throws dev.understudy.core.error.ModeledError the service's own, if a rule is broken; then nothing is added
     */
    public void add(String resource, Map<String, String> added, TagRules rules) {
        check(resource, added, rules);
        if (!added.isEmpty()) {
            Map<String, String> all = new LinkedHashMap<>(of(resource));
            all.putAll(added);
            byResource.put(resource, Collections.unmodifiableMap(all));
        }
    }

    /** Removes tags by key; unknown keys are fine. */
    public void remove(String resource, Collection<String> keys) {
        Map<String, String> all = new LinkedHashMap<>(of(resource));
        if (all.keySet().removeAll(keys)) {
            if (all.isEmpty()) {
                byResource.remove(resource);
            } else {
                byResource.put(resource, Collections.unmodifiableMap(all));
            }
        }
    }

    /** Forgets a resource that was deleted. */
    public void drop(String resource) {
        byResource.remove(resource);
    }

    /** The tags of all resources as they are now, in order of the resources' names. */
    public Map<String, Map<String, String>> image() {
        return Collections.unmodifiableMap(new TreeMap<>(byResource));
    }

    /** All tags of all resources. */
    public Map<String, Map<String, String>> all() {
        return Collections.unmodifiableMap(byResource);
    }
}
