package dev.understudy.appconfig.state;

/**
 * A resource as events and messages name it.
 *
 * @param id its id
 * @param name its name at that time
 */
public record Named(String id, String name) {}
