// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Blob;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code DownloadBoxOutput}.
 */
@Generated("dev.understudy.codegen")
public record DownloadBoxOutput(java.lang. @Nullable String contentType,
        @Nullable Blob content) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new DownloadBoxOutputSchema();

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.contentType;
            case 1 -> this.content;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @java.lang.Override
    public java.lang.String toString() {
        return "DownloadBoxOutput["
                + "contentType=" + contentType
                + ", content=" + (content == null ? null : "***")
                + "]";
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .contentType(contentType)
                .content(content);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link DownloadBoxOutput}.
     */
    public static final class Builder {
        private java.lang. @Nullable String contentType;

        private @Nullable Blob content;

        private Builder() {
        }

        /**
         * Sets {@code ContentType}.
         */
        public Builder contentType(java.lang. @Nullable String contentType) {
            this.contentType = contentType;
            return this;
        }

        /**
         * Sets {@code Content}.
         */
        public Builder content(@Nullable Blob content) {
            this.content = content;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public DownloadBoxOutput build() {
            return new DownloadBoxOutput(
                    contentType,
                    content);
        }
    }

    private static final class DownloadBoxOutputSchema extends StructureSchema {
        DownloadBoxOutputSchema() {
            super("DownloadBoxOutput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("ContentType", ScalarSchema.of(ShapeType.STRING, "Text")).at(Member.Location.HEADER, "Content-Type"),
                    Member.of("Content", ScalarSchema.of(ShapeType.BLOB, "SecretPicture").asSensitive()).sensitive().at(Member.Location.PAYLOAD, "").mediaType("image/png"));
        }

        @java.lang.Override
        public DownloadBoxOutput create(java.lang. @Nullable Object[] members) {
            return new DownloadBoxOutput(
                    (java.lang.String) members[0],
                    (Blob) members[1]);
        }
    }
}
