package dev.understudy.proton.state;

/** What came of reading a template bundle. It is known at once and shows when the registration ends. */
public sealed interface Registration {
    /**
     * The bundle is good, as far as it can be told without comparing it.
     *
     * @param content what is in it
     */
    record Accepted(VersionContent content) implements Registration {}

    /**
     * The bundle is bad.
     *
     * @param statusMessage what is wrong with it, for the status message
     */
    record Refused(String statusMessage) implements Registration {}
}
