package dev.understudy.core.model;

/** An error that an operation declares: its code, its HTTP status and, when asked for, its members. */
public final class ErrorModel {
    private final String code;
    private final int httpStatus;
    private final SchemaSource source;
    private final int number;

    /**
     * Describes an error.
     *
     * @param code the error code: the shape's name
     * @param httpStatus the HTTP status it is answered with
     * @param source where its schema comes from
     * @param number its number there
     */
    public ErrorModel(String code, int httpStatus, SchemaSource source, int number) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.source = source;
        this.number = number;
    }

    /** The error code: the shape's name. */
    public String code() {
        return code;
    }

    /** The HTTP status it is answered with. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Its members. */
    public StructureSchema schema() {
        return source.schema(number);
    }

    @Override
    public String toString() {
        return code;
    }
}
