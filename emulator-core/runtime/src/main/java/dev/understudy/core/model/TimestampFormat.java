package dev.understudy.core.model;

/** How a timestamp is written; see Smithy's {@code timestampFormat} trait. */
public enum TimestampFormat {
    /** A JSON number of seconds since 1970, with up to three decimals. */
    EPOCH_SECONDS,
    /** RFC 3339 in UTC, as in {@code 1985-04-12T23:20:50.520Z}. */
    DATE_TIME,
    /** RFC 7231 IMF-fixdate, as in {@code Tue, 29 Apr 2014 18:30:38 GMT}. */
    HTTP_DATE
}
