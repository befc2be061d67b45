package dev.understudy.ssm.node;

import com.google.common.hash.Hashing;
import dev.understudy.ssm.automation.target.OrganizationalUnit;
import dev.understudy.ssm.model.NodeOwnerInfo;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organization that accounts belong to, as far as a test declared its units.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_NodeOwnerInfo.html">NodeOwnerInfo</a>
 */
final class Organization {
    private static final int ORGANIZATION_DIGITS = 10;
    private static final String UNIT = "ou-";

    private final Map<String, OrganizationalUnit> units = new LinkedHashMap<>();

    Organization(Collection<OrganizationalUnit> units) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
    }

    /** An account, and the unit that it belongs to if there is one. */
    NodeOwnerInfo owner(String account) {
        NodeOwnerInfo.Builder owner = NodeOwnerInfo.builder().accountId(account);
        units.values().stream()
                .filter(unit -> unit.accounts().contains(account))
                .findFirst()
                .ifPresent(unit -> owner.organizationalUnitId(unit.id()).organizationalUnitPath(path(unit)));
        return owner.build();
    }

    /**
     * The organization, its root and all units down to this one. The id of the root is a part of the unit's, that of the
     * organization is made of it.
     */
    private String path(OrganizationalUnit unit) {
        StringBuilder path = new StringBuilder();
        Set<OrganizationalUnit> seen = new HashSet<>();
        // A unit may have been declared anew below one that it was above of.
        for (OrganizationalUnit each = unit; each != null && seen.add(each); each = parent(each)) {
            path.insert(0, each.id() + "/");
        }
        String root = unit.id().substring(UNIT.length(), unit.id().indexOf('-', UNIT.length()));
        String organization = Hashing.sha256()
                .hashString(root, StandardCharsets.UTF_8)
                .toString()
                .substring(0, ORGANIZATION_DIGITS);
        return path.insert(0, "o-" + organization + "/r-" + root + "/").toString();
    }

    private @Nullable OrganizationalUnit parent(OrganizationalUnit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }
}
