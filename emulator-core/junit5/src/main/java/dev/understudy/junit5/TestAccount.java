package dev.understudy.junit5;

/**
 * The account that a test's clients call from; with {@link Isolation#ACCOUNT} no other test has it.
 *
 * @param id 12 digits, which are the access key id at the same time
 */
public record TestAccount(String id) {}
