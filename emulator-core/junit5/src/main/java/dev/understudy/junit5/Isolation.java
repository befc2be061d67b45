package dev.understudy.junit5;

/** How the tests that share an emulator are kept apart. */
public enum Isolation {
    /** Before each test the emulator is as it was when it started, clock and scripts included. For tests in a row. */
    RESET,
    /**
     * Each test calls from an account of its own, which is forgotten after it. For tests that run at the same time; what
     * has no account, such as the clock and fault rules, they still share.
     */
    ACCOUNT,
    /** Not at all: each test finds what the ones before left. */
    NONE
}
