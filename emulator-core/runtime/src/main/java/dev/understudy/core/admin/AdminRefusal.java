package dev.understudy.core.admin;

/** A refusal of the admin API, answered as {@code {"error": "…"}}. */
public final class AdminRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** With an HTTP status and a reason that helps the caller. */
    public AdminRefusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    /** The refusal of a request that says something wrong. */
    public static AdminRefusal badRequest(String reason) {
        return new AdminRefusal(400, reason);
    }

    /** The refusal of a request that leaves something out. */
    public static AdminRefusal missing(String name) {
        return badRequest("'" + name + "' is missing");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
