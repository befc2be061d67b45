package dev.understudy.vectors;

import dev.understudy.core.model.WireEnum;

/**
 * An enum constant that no generated class stands for.
 *
 * @param wireValue the value
 */
public record DynamicEnum(String wireValue) implements WireEnum {}
