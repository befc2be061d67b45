package dev.understudy.ssm.access.cedar;

/** Why a text is no policy, or why a policy decides nothing. */
public final class CedarFault extends Exception {
    private static final long serialVersionUID = 1L;

    CedarFault(String reason) {
        super(reason, null, false, false);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
