package dev.understudy.ssm.node.state;

import dev.understudy.ssm.model.PlatformType;

/**
 * The operating system of a node.
 *
 * @param type its family
 * @param name as in {@code Amazon Linux}
 * @param version as in {@code 2023}
 */
public record Platform(PlatformType type, String name, String version) {}
