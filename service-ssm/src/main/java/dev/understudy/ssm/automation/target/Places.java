package dev.understudy.ssm.automation.target;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The accounts and regions of target locations.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_TargetLocation.html">
 *     TargetLocation</a>
 */
public final class Places {
    private static final String UNIT = "ou-";
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]+(-[a-z]+)+-[0-9]+");

    private Places() {}

    /**
     * The accounts and regions of one location: each account in each region once, in the order in which they are
     * named.
     *
     * @param partition the caller's, which is meant where a location names no account or region, and which knows the
     *     caller's organization
     * @throws dev.understudy.core.error.ModeledError {@code InvalidTarget} for a unit that nobody knows, and for what
     *     is neither an account nor a region
     */
    public static List<PartitionKey> of(TargetLocation location, Partition<SsmStore> partition) {
        PartitionKey here = partition.key();
        Set<String> accounts = new LinkedHashSet<>();
        for (String named : Objects.requireNonNullElse(location.accounts(), List.of(here.account()))) {
            boolean deep = Boolean.TRUE.equals(location.includeChildOrganizationUnits());
            accounts.addAll(
                    named.startsWith(UNIT)
                            ? members(named, deep, partition.store())
                            : List.of(checked(named, ACCOUNT)));
        }
        for (String excluded : Objects.requireNonNullElse(location.excludeAccounts(), List.<String>of())) {
            accounts.removeAll(
                    excluded.startsWith(UNIT) ? members(excluded, true, partition.store()) : Set.of(excluded));
        }
        List<PartitionKey> places = new ArrayList<>();
        Set<String> regions =
                new LinkedHashSet<>(Objects.requireNonNullElse(location.regions(), List.of(here.region())));
        for (String account : accounts) {
            for (String region : regions) {
                places.add(new PartitionKey(here.service(), account, checked(region, REGION)));
            }
        }
        return places;
    }

    private static String checked(String name, Pattern form) {
        if (!form.matcher(name).matches()) {
            throw AutomationErrors.invalidTarget();
        }
        return name;
    }

    /** The accounts of a unit, with those of the units in it if asked for. */
    private static Set<String> members(String id, boolean deep, SsmStore store) {
        OrganizationalUnit unit = store.organizationalUnits.require(id, AutomationErrors::invalidTarget);
        Set<String> accounts = new LinkedHashSet<>(unit.accounts());
        if (deep) {
            for (OrganizationalUnit child : store.organizationalUnits.values()) {
                if (id.equals(child.parent())) {
                    accounts.addAll(members(child.id(), true, store));
                }
            }
        }
        return accounts;
    }
}
