package dev.understudy.core.model;

import com.google.common.base.Ascii;
import org.jspecify.annotations.Nullable;

/** One member of a structure or union: its names, where it travels in a message, and whether it may be absent. */
public final class Member {
    /** Where a member travels; see Smithy's HTTP binding traits. Protocols without bindings ignore it. */
    public enum Location {
        /** In the JSON body, the usual place. */
        BODY,
        /** In one path segment. */
        LABEL,
        /** In all remaining path segments. */
        GREEDY_LABEL,
        /** In one query parameter, possibly repeated. */
        QUERY,
        /** In all query parameters that no other member names. */
        QUERY_PARAMS,
        /** In one header. */
        HEADER,
        /** In all headers with a prefix. */
        PREFIX_HEADERS,
        /** It is the whole body. */
        PAYLOAD,
        /** It is the HTTP status of the answer. */
        RESPONSE_CODE
    }

    private final String name;
    private final String wireName;
    private final String pathName;
    private final int index;
    private final Schema schema;
    private final boolean required;
    private final boolean idempotencyToken;
    private final boolean sensitive;
    private final Location location;
    private final String locationName;
    private final @Nullable Object defaultValue;
    private final @Nullable String mediaType;
    private final boolean emptyWhenAbsent;

    private Member(Builder builder, int index) {
        this.name = builder.name;
        this.wireName = builder.wireName;
        this.pathName = Ascii.toLowerCase(builder.name.substring(0, 1)) + builder.name.substring(1);
        this.index = index;
        this.schema = builder.schema;
        this.required = builder.required;
        this.idempotencyToken = builder.idempotencyToken;
        this.sensitive = builder.sensitive || builder.schema.sensitive();
        this.location = builder.location;
        this.locationName = builder.locationName;
        this.defaultValue = builder.defaultValue;
        this.mediaType = builder.mediaType;
        this.emptyWhenAbsent = builder.emptyWhenAbsent;
    }

    /** Begins the declaration of a member. */
    public static Builder of(String name, Schema schema) {
        return new Builder(name, schema);
    }

    /** The model's name, as in {@code NextToken}. */
    public String name() {
        return name;
    }

    /** The name in JSON bodies: the model's unless a {@code jsonName} trait says otherwise. */
    public String wireName() {
        return wireName;
    }

    /** The name in validation messages: AWS starts it with a small letter, as in {@code nextToken}. */
    public String pathName() {
        return pathName;
    }

    /** The position among the container's members. */
    public int index() {
        return index;
    }

    /** What values look like. */
    public Schema schema() {
        return schema;
    }

    /** Whether a request without it is refused, and an answer without it cannot be built. */
    public boolean required() {
        return required;
    }

    /** Whether the member makes a retried request recognisable. */
    public boolean idempotencyToken() {
        return idempotencyToken;
    }

    /** Whether values must never be shown. */
    public boolean sensitive() {
        return sensitive;
    }

    /** Where the member travels over HTTP. */
    public Location location() {
        return location;
    }

    /** The name of the query parameter, header or header prefix; the empty string elsewhere. */
    public String locationName() {
        return locationName;
    }

    /** What an absent member means, if the model says so. */
    public @Nullable Object defaultValue() {
        return defaultValue;
    }

    /** The media type of a payload, if the model names one. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** Whether answers have an empty text where it is absent. */
    public boolean emptyWhenAbsent() {
        return emptyWhenAbsent;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Declares a member; generated code chains the traits that apply. */
    public static final class Builder {
        private final String name;
        private final Schema schema;
        private String wireName;
        private boolean required;
        private boolean idempotencyToken;
        private boolean sensitive;
        private Location location = Location.BODY;
        private String locationName = "";
        private @Nullable Object defaultValue;
        private @Nullable String mediaType;
        private boolean emptyWhenAbsent;

        private Builder(String name, Schema schema) {
            this.name = name;
            this.schema = schema;
            this.wireName = name;
        }

        /** Must be present. */
        public Builder required() {
            required = true;
            return this;
        }

        /** Carries the client's token for retries. */
        public Builder idempotencyToken() {
            idempotencyToken = true;
            return this;
        }

        /** Is masked wherever values are shown. */
        public Builder sensitive() {
            sensitive = true;
            return this;
        }

        /** Has another name in JSON. */
        public Builder jsonName(String jsonName) {
            wireName = jsonName;
            return this;
        }

        /** Travels outside the JSON body, under {@code locationName} where the location needs a name. */
        public Builder at(Location location, String locationName) {
            this.location = location;
            this.locationName = locationName;
            return this;
        }

        /** Stands for {@code value} when absent. */
        public Builder defaultsTo(Object value) {
            defaultValue = value;
            return this;
        }

        /** Is a payload of this media type. */
        public Builder mediaType(String mediaType) {
            this.mediaType = mediaType;
            return this;
        }

        /** Is an empty text in answers where it is absent. */
        public Builder emptyWhenAbsent() {
            emptyWhenAbsent = true;
            return this;
        }

        Member build(int index) {
            return new Member(this, index);
        }
    }
}
