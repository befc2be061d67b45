package dev.understudy.ssm.automation.program;

/** Why a content is no runbook, in the words of Systems Manager; made by {@link ProgramErrors}. */
public final class ProgramFault extends Exception {
    private static final long serialVersionUID = 1L;

    ProgramFault(String reason) {
        super(reason, null, false, false);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
