// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import javax.annotation.processing.Generated;

/**
 * The structure {@code EqualsInput}.
 */
@Generated("dev.understudy.codegen")
public record EqualsInput(java.lang. @org.jspecify.annotations.Nullable String class_,
        java.lang. @org.jspecify.annotations.Nullable String getClass_,
        java.lang. @org.jspecify.annotations.Nullable String hashCode_,
        java.lang. @org.jspecify.annotations.Nullable String toBuilder_,
        java.lang. @org.jspecify.annotations.Nullable String memberAt_,
        java.lang. @org.jspecify.annotations.Nullable String default_,
        java.lang. @org.jspecify.annotations.Nullable String kmsKeyId,
        java.lang. @org.jspecify.annotations.Nullable String ipAddress,
        java.lang. @org.jspecify.annotations.Nullable String outputS3Region,
        @org.jspecify.annotations.Nullable Member member,
        @org.jspecify.annotations.Nullable Builder_ builder_,
        @org.jspecify.annotations.Nullable String string,
        @org.jspecify.annotations.Nullable Object object,
        @org.jspecify.annotations.Nullable Record record,
        @org.jspecify.annotations.Nullable List list,
        @org.jspecify.annotations.Nullable Override override,
        @org.jspecify.annotations.Nullable Structure structure,
        @org.jspecify.annotations.Nullable Nullable nullable) implements dev.understudy.core.model.Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new EqualsInputSchema();

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @org.jspecify.annotations.Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.class_;
            case 1 -> this.getClass_;
            case 2 -> this.hashCode_;
            case 3 -> this.toBuilder_;
            case 4 -> this.memberAt_;
            case 5 -> this.default_;
            case 6 -> this.kmsKeyId;
            case 7 -> this.ipAddress;
            case 8 -> this.outputS3Region;
            case 9 -> this.member;
            case 10 -> this.builder_;
            case 11 -> this.string;
            case 12 -> this.object;
            case 13 -> this.record;
            case 14 -> this.list;
            case 15 -> this.override;
            case 16 -> this.structure;
            case 17 -> this.nullable;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .class_(class_)
                .getClass_(getClass_)
                .hashCode_(hashCode_)
                .toBuilder_(toBuilder_)
                .memberAt_(memberAt_)
                .default_(default_)
                .kmsKeyId(kmsKeyId)
                .ipAddress(ipAddress)
                .outputS3Region(outputS3Region)
                .member(member)
                .builder_(builder_)
                .string(string)
                .object(object)
                .record(record)
                .list(list)
                .override(override)
                .structure(structure)
                .nullable(nullable);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link EqualsInput}.
     */
    public static final class Builder {
        private java.lang. @org.jspecify.annotations.Nullable String class_;

        private java.lang. @org.jspecify.annotations.Nullable String getClass_;

        private java.lang. @org.jspecify.annotations.Nullable String hashCode_;

        private java.lang. @org.jspecify.annotations.Nullable String toBuilder_;

        private java.lang. @org.jspecify.annotations.Nullable String memberAt_;

        private java.lang. @org.jspecify.annotations.Nullable String default_;

        private java.lang. @org.jspecify.annotations.Nullable String kmsKeyId;

        private java.lang. @org.jspecify.annotations.Nullable String ipAddress;

        private java.lang. @org.jspecify.annotations.Nullable String outputS3Region;

        private @org.jspecify.annotations.Nullable Member member;

        private @org.jspecify.annotations.Nullable Builder_ builder_;

        private @org.jspecify.annotations.Nullable String string;

        private @org.jspecify.annotations.Nullable Object object;

        private @org.jspecify.annotations.Nullable Record record;

        private @org.jspecify.annotations.Nullable List list;

        private @org.jspecify.annotations.Nullable Override override;

        private @org.jspecify.annotations.Nullable Structure structure;

        private @org.jspecify.annotations.Nullable Nullable nullable;

        private Builder() {
        }

        /**
         * Sets {@code class}.
         */
        public Builder class_(java.lang. @org.jspecify.annotations.Nullable String class_) {
            this.class_ = class_;
            return this;
        }

        /**
         * Sets {@code getClass}.
         */
        public Builder getClass_(java.lang. @org.jspecify.annotations.Nullable String getClass_) {
            this.getClass_ = getClass_;
            return this;
        }

        /**
         * Sets {@code hashCode}.
         */
        public Builder hashCode_(java.lang. @org.jspecify.annotations.Nullable String hashCode_) {
            this.hashCode_ = hashCode_;
            return this;
        }

        /**
         * Sets {@code toBuilder}.
         */
        public Builder toBuilder_(java.lang. @org.jspecify.annotations.Nullable String toBuilder_) {
            this.toBuilder_ = toBuilder_;
            return this;
        }

        /**
         * Sets {@code memberAt}.
         */
        public Builder memberAt_(java.lang. @org.jspecify.annotations.Nullable String memberAt_) {
            this.memberAt_ = memberAt_;
            return this;
        }

        /**
         * Sets {@code default}.
         */
        public Builder default_(java.lang. @org.jspecify.annotations.Nullable String default_) {
            this.default_ = default_;
            return this;
        }

        /**
         * Sets {@code KMSKeyId}.
         */
        public Builder kmsKeyId(java.lang. @org.jspecify.annotations.Nullable String kmsKeyId) {
            this.kmsKeyId = kmsKeyId;
            return this;
        }

        /**
         * Sets {@code IPAddress}.
         */
        public Builder ipAddress(java.lang. @org.jspecify.annotations.Nullable String ipAddress) {
            this.ipAddress = ipAddress;
            return this;
        }

        /**
         * Sets {@code OutputS3Region}.
         */
        public Builder outputS3Region(
                java.lang. @org.jspecify.annotations.Nullable String outputS3Region) {
            this.outputS3Region = outputS3Region;
            return this;
        }

        /**
         * Sets {@code member}.
         */
        public Builder member(@org.jspecify.annotations.Nullable Member member) {
            this.member = member;
            return this;
        }

        /**
         * Sets {@code builder}.
         */
        public Builder builder_(@org.jspecify.annotations.Nullable Builder_ builder_) {
            this.builder_ = builder_;
            return this;
        }

        /**
         * Sets {@code string}.
         */
        public Builder string(@org.jspecify.annotations.Nullable String string) {
            this.string = string;
            return this;
        }

        /**
         * Sets {@code object}.
         */
        public Builder object(@org.jspecify.annotations.Nullable Object object) {
            this.object = object;
            return this;
        }

        /**
         * Sets {@code record}.
         */
        public Builder record(@org.jspecify.annotations.Nullable Record record) {
            this.record = record;
            return this;
        }

        /**
         * Sets {@code list}.
         */
        public Builder list(@org.jspecify.annotations.Nullable List list) {
            this.list = list;
            return this;
        }

        /**
         * Sets {@code override}.
         */
        public Builder override(@org.jspecify.annotations.Nullable Override override) {
            this.override = override;
            return this;
        }

        /**
         * Sets {@code structure}.
         */
        public Builder structure(@org.jspecify.annotations.Nullable Structure structure) {
            this.structure = structure;
            return this;
        }

        /**
         * Sets {@code nullable}.
         */
        public Builder nullable(@org.jspecify.annotations.Nullable Nullable nullable) {
            this.nullable = nullable;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public EqualsInput build() {
            return new EqualsInput(
                    class_,
                    getClass_,
                    hashCode_,
                    toBuilder_,
                    memberAt_,
                    default_,
                    kmsKeyId,
                    ipAddress,
                    outputS3Region,
                    member,
                    builder_,
                    string,
                    object,
                    record,
                    list,
                    override,
                    structure,
                    nullable);
        }
    }

    private static final class EqualsInputSchema extends StructureSchema {
        EqualsInputSchema() {
            super("EqualsInput");
        }

        @java.lang.Override
        protected java.util.List<dev.understudy.core.model.Member.Builder> declareMembers() {
            return java.util.List.of(
                    dev.understudy.core.model.Member.of("class", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("getClass", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("hashCode", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("toBuilder", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("memberAt", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("default", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("KMSKeyId", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("IPAddress", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("OutputS3Region", ScalarSchema.of(ShapeType.STRING, "Text")),
                    dev.understudy.core.model.Member.of("member", Member.SCHEMA),
                    dev.understudy.core.model.Member.of("builder", Builder_.SCHEMA),
                    dev.understudy.core.model.Member.of("string", String.SCHEMA),
                    dev.understudy.core.model.Member.of("object", Object.SCHEMA),
                    dev.understudy.core.model.Member.of("record", Record.SCHEMA),
                    dev.understudy.core.model.Member.of("list", List.SCHEMA),
                    dev.understudy.core.model.Member.of("override", Override.SCHEMA),
                    dev.understudy.core.model.Member.of("structure", Structure.SCHEMA),
                    dev.understudy.core.model.Member.of("nullable", Nullable.SCHEMA));
        }

        @java.lang.Override
        public EqualsInput create(java.lang. @org.jspecify.annotations.Nullable Object[] members) {
            return new EqualsInput(
                    (java.lang.String) members[0],
                    (java.lang.String) members[1],
                    (java.lang.String) members[2],
                    (java.lang.String) members[3],
                    (java.lang.String) members[4],
                    (java.lang.String) members[5],
                    (java.lang.String) members[6],
                    (java.lang.String) members[7],
                    (java.lang.String) members[8],
                    (Member) members[9],
                    (Builder_) members[10],
                    (String) members[11],
                    (Object) members[12],
                    (Record) members[13],
                    (List) members[14],
                    (Override) members[15],
                    (Structure) members[16],
                    (Nullable) members[17]);
        }
    }
}
