package dev.understudy.core.model;

/** The kinds of Smithy shapes, each with the Java type that carries its values. */
public enum ShapeType {
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Byte}. */
    BYTE,
    /** {@link Short}. */
    SHORT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Integer}, one of a closed set. */
    INT_ENUM,
    /** {@link Long}. */
    LONG,
    /** {@link Float}. */
    FLOAT,
    /** {@link Double}. */
    DOUBLE,
    /** {@link java.math.BigInteger}. */
    BIG_INTEGER,
    /** {@link java.math.BigDecimal}. */
    BIG_DECIMAL,
    /** {@link String}. */
    STRING,
    /** A {@link WireEnum}. */
    ENUM,
    /** A {@link Blob}. */
    BLOB,
    /** {@link java.time.Instant}. */
    TIMESTAMP,
    /** A Jackson {@code JsonNode}: any JSON value. */
    DOCUMENT,
    /** An unmodifiable {@link java.util.List}. */
    LIST,
    /** An unmodifiable {@link java.util.Map} with string keys, in order of arrival. */
    MAP,
    /** A {@link Structure}. */
    STRUCTURE,
    /** A {@link Union}. */
    UNION
}
