package dev.understudy.appconfig.state;

/**
 * What went wrong with the call of an extension.
 *
 * @param code in one word
 * @param message in some more
 */
public record ActionFailure(String code, String message) {}
