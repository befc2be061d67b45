// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code Numbers}.
 */
@Generated("dev.understudy.codegen")
public record Numbers(@Nullable Byte aByte, @Nullable Short aShort, @Nullable Integer anInteger,
        @Nullable Long aLong, @Nullable Float aFloat, @Nullable Double aDouble,
        @Nullable BigInteger aBigInteger, @Nullable BigDecimal aBigDecimal,
        @Nullable Boolean aBoolean, java.lang. @Nullable String aString, @Nullable Blob aBlob,
        @Nullable Instant aTimestamp, @Nullable BoxShape aShape, @Nullable Integer aPriority,
        @Nullable List<java.lang.String> aList,
        @Nullable Map<java.lang.String, java.lang.String> aMap, @Nullable JsonNode aDocument,
        java.lang. @Nullable String aNull) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new NumbersSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public Numbers {
        aList = aList == null ? null : List.copyOf(aList);
        aMap = aMap == null ? null : ImmutableMap.copyOf(aMap);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.aByte;
            case 1 -> this.aShort;
            case 2 -> this.anInteger;
            case 3 -> this.aLong;
            case 4 -> this.aFloat;
            case 5 -> this.aDouble;
            case 6 -> this.aBigInteger;
            case 7 -> this.aBigDecimal;
            case 8 -> this.aBoolean;
            case 9 -> this.aString;
            case 10 -> this.aBlob;
            case 11 -> this.aTimestamp;
            case 12 -> this.aShape;
            case 13 -> this.aPriority;
            case 14 -> this.aList;
            case 15 -> this.aMap;
            case 16 -> this.aDocument;
            case 17 -> this.aNull;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .aByte(aByte)
                .aShort(aShort)
                .anInteger(anInteger)
                .aLong(aLong)
                .aFloat(aFloat)
                .aDouble(aDouble)
                .aBigInteger(aBigInteger)
                .aBigDecimal(aBigDecimal)
                .aBoolean(aBoolean)
                .aString(aString)
                .aBlob(aBlob)
                .aTimestamp(aTimestamp)
                .aShape(aShape)
                .aPriority(aPriority)
                .aList(aList)
                .aMap(aMap)
                .aDocument(aDocument)
                .aNull(aNull);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link Numbers}.
     */
    public static final class Builder {
        private @Nullable Byte aByte;

        private @Nullable Short aShort;

        private @Nullable Integer anInteger;

        private @Nullable Long aLong;

        private @Nullable Float aFloat;

        private @Nullable Double aDouble;

        private @Nullable BigInteger aBigInteger;

        private @Nullable BigDecimal aBigDecimal;

        private @Nullable Boolean aBoolean;

        private java.lang. @Nullable String aString;

        private @Nullable Blob aBlob;

        private @Nullable Instant aTimestamp;

        private @Nullable BoxShape aShape;

        private @Nullable Integer aPriority;

        private @Nullable List<java.lang.String> aList;

        private @Nullable Map<java.lang.String, java.lang.String> aMap;

        private @Nullable JsonNode aDocument;

        private java.lang. @Nullable String aNull;

        private Builder() {
        }

        /**
         * Sets {@code AByte}.
         */
        public Builder aByte(@Nullable Byte aByte) {
            this.aByte = aByte;
            return this;
        }

        /**
         * Sets {@code AShort}.
         */
        public Builder aShort(@Nullable Short aShort) {
            this.aShort = aShort;
            return this;
        }

        /**
         * Sets {@code AnInteger}.
         */
        public Builder anInteger(@Nullable Integer anInteger) {
            this.anInteger = anInteger;
            return this;
        }

        /**
         * Sets {@code ALong}.
         */
        public Builder aLong(@Nullable Long aLong) {
            this.aLong = aLong;
            return this;
        }

        /**
         * Sets {@code AFloat}.
         */
        public Builder aFloat(@Nullable Float aFloat) {
            this.aFloat = aFloat;
            return this;
        }

        /**
         * Sets {@code ADouble}.
         */
        public Builder aDouble(@Nullable Double aDouble) {
            this.aDouble = aDouble;
            return this;
        }

        /**
         * Sets {@code ABigInteger}.
         */
        public Builder aBigInteger(@Nullable BigInteger aBigInteger) {
            this.aBigInteger = aBigInteger;
            return this;
        }

        /**
         * Sets {@code ABigDecimal}.
         */
        public Builder aBigDecimal(@Nullable BigDecimal aBigDecimal) {
            this.aBigDecimal = aBigDecimal;
            return this;
        }

        /**
         * Sets {@code ABoolean}.
         */
        public Builder aBoolean(@Nullable Boolean aBoolean) {
            this.aBoolean = aBoolean;
            return this;
        }

        /**
         * Sets {@code AString}.
         */
        public Builder aString(java.lang. @Nullable String aString) {
            this.aString = aString;
            return this;
        }

        /**
         * Sets {@code ABlob}.
         */
        public Builder aBlob(@Nullable Blob aBlob) {
            this.aBlob = aBlob;
            return this;
        }

        /**
         * Sets {@code ATimestamp}.
         */
        public Builder aTimestamp(@Nullable Instant aTimestamp) {
            this.aTimestamp = aTimestamp;
            return this;
        }

        /**
         * Sets {@code AShape}.
         */
        public Builder aShape(@Nullable BoxShape aShape) {
            this.aShape = aShape;
            return this;
        }

        /**
         * Sets {@code APriority}.
         */
        public Builder aPriority(@Nullable Integer aPriority) {
            this.aPriority = aPriority;
            return this;
        }

        /**
         * Sets {@code AList}.
         */
        public Builder aList(@Nullable List<java.lang.String> aList) {
            this.aList = aList;
            return this;
        }

        /**
         * Sets {@code AMap}.
         */
        public Builder aMap(@Nullable Map<java.lang.String, java.lang.String> aMap) {
            this.aMap = aMap;
            return this;
        }

        /**
         * Sets {@code ADocument}.
         */
        public Builder aDocument(@Nullable JsonNode aDocument) {
            this.aDocument = aDocument;
            return this;
        }

        /**
         * Sets {@code ANull}.
         */
        public Builder aNull(java.lang. @Nullable String aNull) {
            this.aNull = aNull;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Numbers build() {
            return new Numbers(
                    aByte,
                    aShort,
                    anInteger,
                    aLong,
                    aFloat,
                    aDouble,
                    aBigInteger,
                    aBigDecimal,
                    aBoolean,
                    aString,
                    aBlob,
                    aTimestamp,
                    aShape,
                    aPriority,
                    aList,
                    aMap,
                    aDocument,
                    aNull);
        }
    }

    private static final class NumbersSchema extends StructureSchema {
        NumbersSchema() {
            super("Numbers");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("AByte", ScalarSchema.of(ShapeType.BYTE, "Byte")).defaultsTo((byte) 1),
                    Member.of("AShort", ScalarSchema.of(ShapeType.SHORT, "Short")).defaultsTo((short) 2),
                    Member.of("AnInteger", ScalarSchema.of(ShapeType.INTEGER, "Integer")).defaultsTo(3),
                    Member.of("ALong", ScalarSchema.of(ShapeType.LONG, "Long")).defaultsTo(4L),
                    Member.of("AFloat", ScalarSchema.of(ShapeType.FLOAT, "Float")).defaultsTo(0.5f),
                    Member.of("ADouble", ScalarSchema.of(ShapeType.DOUBLE, "Double")).defaultsTo(0.25d),
                    Member.of("ABigInteger", ScalarSchema.of(ShapeType.BIG_INTEGER, "BigInteger")).defaultsTo(new BigInteger("5")),
                    Member.of("ABigDecimal", ScalarSchema.of(ShapeType.BIG_DECIMAL, "BigDecimal")).defaultsTo(new BigDecimal("6")),
                    Member.of("ABoolean", ScalarSchema.of(ShapeType.BOOLEAN, "Boolean")).defaultsTo(true),
                    Member.of("AString", ScalarSchema.of(ShapeType.STRING, "Text")).defaultsTo("say \"hi\""),
                    Member.of("ABlob", ScalarSchema.of(ShapeType.BLOB, "Blob")).defaultsTo(Blob.wrap(Base64.getDecoder().decode("aGk="))),
                    Member.of("ATimestamp", ScalarSchema.of(ShapeType.TIMESTAMP, "DateTime").formatted(TimestampFormat.DATE_TIME)).defaultsTo(Instant.parse("2025-01-01T00:00:00Z")),
                    Member.of("AShape", BoxShape.SCHEMA).defaultsTo(BoxShape.ROUND),
                    Member.of("APriority", ScalarSchema.of(ShapeType.INT_ENUM, "Priority").allowing(Set.of(1, 9))).defaultsTo(1),
                    Member.of("AList", ListSchema.of("StringValues", ScalarSchema.of(ShapeType.STRING, "Text"))).defaultsTo(List.of()),
                    Member.of("AMap", MapSchema.of("HeaderMap", ScalarSchema.of(ShapeType.STRING, "Text"), ScalarSchema.of(ShapeType.STRING, "Text"))).defaultsTo(Map.of()),
                    Member.of("ADocument", ScalarSchema.of(ShapeType.DOCUMENT, "Document")),
                    Member.of("ANull", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public Numbers create(java.lang. @Nullable Object[] members) {
            return new Numbers(
                    (Byte) members[0],
                    (Short) members[1],
                    (Integer) members[2],
                    (Long) members[3],
                    (Float) members[4],
                    (Double) members[5],
                    (BigInteger) members[6],
                    (BigDecimal) members[7],
                    (Boolean) members[8],
                    (java.lang.String) members[9],
                    (Blob) members[10],
                    (Instant) members[11],
                    (BoxShape) members[12],
                    (Integer) members[13],
                    (List<java.lang.String>) members[14],
                    (Map<java.lang.String, java.lang.String>) members[15],
                    (JsonNode) members[16],
                    (java.lang.String) members[17]);
        }
    }
}
