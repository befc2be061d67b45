package dev.understudy.core.json;

import dev.understudy.core.model.ShapeType;

/** Fits whole numbers into the Java type of their shape. */
final class Integers {
    private Integers() {}

    static Number fit(long value, ShapeType type) {
        return switch (type) {
            case BYTE -> {
                requireFit(value == (byte) value, type);
                yield (byte) value;
            }
            case SHORT -> {
                requireFit(value == (short) value, type);
                yield (short) value;
            }
            case LONG -> value;
            default -> {
                requireFit(value == (int) value, type);
                yield (int) value;
            }
        };
    }

    private static void requireFit(boolean fits, ShapeType type) {
        if (!fits) {
            throw WrongType.unfitting(type);
        }
    }
}
