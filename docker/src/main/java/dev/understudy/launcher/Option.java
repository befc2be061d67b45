package dev.understudy.launcher;

import java.util.Locale;

/** The options that take a value, as {@code --help} shows them, and the one that needs none. */
enum Option {
    PORT("PORT", "4566", "Port to listen on; 0 takes a free one"),
    HOST("HOST", "127.0.0.1", "Name or address of the interface to listen on"),
    SERVICES("ID,...", "all", "Services to start: ssm, appmesh, appconfig, appconfigdata, proton"),
    CLOCK("CLOCK", "system", "system, virtual, or a time like 2030-01-01T00:00:00Z to stand at"),
    SPEED("FACTOR", "1", "How many times as fast as the machine's the system clock runs"),
    SEED("NUMBER", "none", "Makes identifiers the same from run to run"),
    QUOTAS("on|off", "on", "Whether AWS's default quotas are enforced"),
    ACCOUNT("ID", "000000000000", "Account of callers whose access key id is no account id"),
    DEFAULT_REGION("REGION", "us-east-1", "Region of requests that are not signed"),
    MAX_BODY("BYTES", "16777216", "Largest request body"),
    AGENT_PORT("PORT", "none", "Port for the AppConfig Agent's local interface, 2772 next to AWS; closed if none"),
    TARGET("ARN=URL,...", "none", "Where what is meant for a function, topic, queue or bus gets an HTTP POST"),
    S3_ROOT("DIR", "none", "Folder whose folders are the buckets that template bundles are read from"),
    S3_ENDPOINT("URL", "none", "Server that has the buckets instead: GET URL/bucket/key"),
    GIT_ROOT("DIR", "none", "Folder of the repositories that templates and services are synced from"),
    RUN_COMMAND(
            "exec|outcomes",
            "outcomes",
            "Whether commands and sessions get a shell of this machine, or end as scripted"),
    SCRIPT_INTERPRETER(
            "LANGUAGE=COMMAND,...", "none", "What runs scripts of runbooks, as in python=python3; none run if none"),
    JOURNAL("REQUESTS|off", "1000", "How many of the last requests can be read and verified"),
    LIFECYCLE(
            "NAME=POLICY,...",
            "none",
            "How long transitions take: immediate, a duration like PT5S, or afterReads:2; see /_understudy/lifecycles"),
    INIT("DIR,...", "none", "Folders whose ready.d has scripts to run before the ready line"),
    LOG_LEVEL("LEVEL", "info", "trace, debug, info, warn, error or off"),
    LOG_FORMAT("FORMAT", "text", "text, or json: an object in each line"),
    NO_ADMIN("", "false", "Leaves out the admin API under /_understudy/");

    private final String label;
    private final String byDefault;
    private final String description;

    Option(String label, String byDefault, String description) {
        this.label = label;
        this.byDefault = byDefault;
        this.description = description;
    }

    /** As it stands on the command line. */
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable that it may also come from. */
    String variable() {
        return "UNDERSTUDY_" + name();
    }

    /** What stands for its value in the help; empty if it takes none. */
    String label() {
        return label;
    }

    /** Its value if nobody says otherwise. */
    String byDefault() {
        return byDefault;
    }

    /** What it does. */
    String description() {
        return description;
    }
}
