package dev.understudy.appconfig.rules.agent;

/** A request that the agent cannot meet, answered as plain text. The agent's own texts are not known. */
final class AgentRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final int status;

    private AgentRefusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static AgentRefusal badRequest(String reason) {
        return new AgentRefusal(BAD_REQUEST, "BadRequestException: " + reason);
    }

    static AgentRefusal notFound(String reason) {
        return new AgentRefusal(NOT_FOUND, "ResourceNotFoundException: " + reason);
    }

    static AgentRefusal notAllowed(String method) {
        return new AgentRefusal(METHOD_NOT_ALLOWED, method + " is not allowed here");
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
