package dev.understudy.ssm.automation.change;

import java.util.List;

/**
 * A calendar that change requests heed, and who may override it: what AWS keeps in the settings of Change Manager.
 *
 * @param calendar the name of a document of type {@code ChangeCalendar} in the same account and region
 * @param approvers who may let a change request run while it is closed; empty if anybody may
 */
public record ChangeFreeze(String calendar, List<String> approvers) {
    /** Copies what could change. */
    public ChangeFreeze {
        approvers = List.copyOf(approvers);
    }
}
