package dev.understudy.ssm.automation.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of AWS Organizations, as tests declared it.
 *
 * @param id its id, as in {@code ou-ab12-cdef3456}
 * @param parent the id of the unit that it belongs to, or null
 * @param accounts the accounts that belong to it directly
 */
public record OrganizationalUnit(String id, @Nullable String parent, List<String> accounts) {
    /** Copies what could change. */
    public OrganizationalUnit {
        accounts = List.copyOf(accounts);
    }
}
