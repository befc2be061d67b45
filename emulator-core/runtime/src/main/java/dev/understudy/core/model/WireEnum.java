package dev.understudy.core.model;

/** A generated enum: one constant per value that the model knows. */
public interface WireEnum {
    /** The value as it stands in requests and answers. */
    String wireValue();
}
