// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.UnionSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The union {@code Choice}: exactly one of its variants.
 */
@Generated("dev.understudy.codegen")
public sealed interface Choice extends Union {
    /**
     * What the wire knows about this shape.
     */
    UnionSchema SCHEMA = new ChoiceSchema();

    @java.lang.Override
    default UnionSchema unionSchema() {
        return SCHEMA;
    }

    /**
     * The variant {@code choice}.
     */
    static Choice choice(java.lang.String value) {
        return new ChoiceValue(value);
    }

    /**
     * The value if this is the variant {@code choice}, else null.
     */
    default java.lang. @Nullable String asChoice() {
        return null;
    }

    /**
     * The variant {@code string}.
     */
    static Choice string(java.lang.String value) {
        return new StringValue(value);
    }

    /**
     * The value if this is the variant {@code string}, else null.
     */
    default java.lang. @Nullable String asString() {
        return null;
    }

    /**
     * The variant {@code Secret}.
     */
    static Choice secret(java.lang.String value) {
        return new Secret(value);
    }

    /**
     * The value if this is the variant {@code Secret}, else null.
     */
    default java.lang. @Nullable String asSecret() {
        return null;
    }

    /**
     * The variant {@code shapes}.
     */
    static Choice shapes(List<BoxShape> value) {
        return new Shapes(value);
    }

    /**
     * The value if this is the variant {@code shapes}, else null.
     */
    default @Nullable List<BoxShape> asShapes() {
        return null;
    }

    /**
     * The variant {@code labels}.
     */
    static Choice labels(Map<java.lang.String, java.lang.String> value) {
        return new Labels(value);
    }

    /**
     * The value if this is the variant {@code labels}, else null.
     */
    default @Nullable Map<java.lang.String, java.lang.String> asLabels() {
        return null;
    }

    /**
     * The variant {@code nested}.
     */
    static Choice nested(Choice value) {
        return new Nested(value);
    }

    /**
     * The value if this is the variant {@code nested}, else null.
     */
    default @Nullable Choice asNested() {
        return null;
    }

    /**
     * The variant {@code class}.
     */
    static Choice class_(Tree value) {
        return new ClassValue(value);
    }

    /**
     * The value if this is the variant {@code class}, else null.
     */
    default @Nullable Tree asClass() {
        return null;
    }

    /**
     * The variant {@code S3Bucket}.
     */
    static Choice s3Bucket(java.lang.String value) {
        return new S3Bucket(value);
    }

    /**
     * The value if this is the variant {@code S3Bucket}, else null.
     */
    default java.lang. @Nullable String asS3Bucket() {
        return null;
    }

    /**
     * The variant {@code choice}.
     */
    record ChoiceValue(java.lang.String value) implements Choice {
        public ChoiceValue {
            Objects.requireNonNull(value, "Choice.choice");
        }

        @java.lang.Override
        public int variantIndex() {
            return 0;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public java.lang.String asChoice() {
            return value;
        }
    }

    /**
     * The variant {@code string}.
     */
    record StringValue(java.lang.String value) implements Choice {
        public StringValue {
            Objects.requireNonNull(value, "Choice.string");
        }

        @java.lang.Override
        public int variantIndex() {
            return 1;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public java.lang.String asString() {
            return value;
        }
    }

    /**
     * The variant {@code Secret}.
     */
    record Secret(java.lang.String value) implements Choice {
        public Secret {
            Objects.requireNonNull(value, "Choice.Secret");
        }

        @java.lang.Override
        public int variantIndex() {
            return 2;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public java.lang.String asSecret() {
            return value;
        }

        @java.lang.Override
        public java.lang.String toString() {
            return "Secret[value=***]";
        }
    }

    /**
     * The variant {@code shapes}.
     */
    record Shapes(List<BoxShape> value) implements Choice {
        public Shapes {
            Objects.requireNonNull(value, "Choice.shapes");
            value = List.copyOf(value);
        }

        @java.lang.Override
        public int variantIndex() {
            return 3;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public List<BoxShape> asShapes() {
            return value;
        }
    }

    /**
     * The variant {@code labels}.
     */
    record Labels(Map<java.lang.String, java.lang.String> value) implements Choice {
        public Labels {
            Objects.requireNonNull(value, "Choice.labels");
            value = ImmutableMap.copyOf(value);
        }

        @java.lang.Override
        public int variantIndex() {
            return 4;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public Map<java.lang.String, java.lang.String> asLabels() {
            return value;
        }
    }

    /**
     * The variant {@code nested}.
     */
    record Nested(Choice value) implements Choice {
        public Nested {
            Objects.requireNonNull(value, "Choice.nested");
        }

        @java.lang.Override
        public int variantIndex() {
            return 5;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public Choice asNested() {
            return value;
        }
    }

    /**
     * The variant {@code class}.
     */
    record ClassValue(Tree value) implements Choice {
        public ClassValue {
            Objects.requireNonNull(value, "Choice.class");
        }

        @java.lang.Override
        public int variantIndex() {
            return 6;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public Tree asClass() {
            return value;
        }
    }

    /**
     * The variant {@code S3Bucket}.
     */
    record S3Bucket(java.lang.String value) implements Choice {
        public S3Bucket {
            Objects.requireNonNull(value, "Choice.S3Bucket");
        }

        @java.lang.Override
        public int variantIndex() {
            return 7;
        }

        @java.lang.Override
        public java.lang.Object variantValue() {
            return value;
        }

        @java.lang.Override
        public java.lang.String asS3Bucket() {
            return value;
        }
    }

    final class ChoiceSchema extends UnionSchema {
        ChoiceSchema() {
            super("Choice");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("choice", ScalarSchema.of(ShapeType.STRING, "Text")),
                    Member.of("string", ScalarSchema.of(ShapeType.STRING, "Text")),
                    Member.of("Secret", ScalarSchema.of(ShapeType.STRING, "Secret").asSensitive()).sensitive(),
                    Member.of("shapes", ListSchema.of("BoxShapes", BoxShape.SCHEMA)),
                    Member.of("labels", MapSchema.of("HeaderMap", ScalarSchema.of(ShapeType.STRING, "Text"), ScalarSchema.of(ShapeType.STRING, "Text"))),
                    Member.of("nested", Choice.SCHEMA),
                    Member.of("class", Tree.SCHEMA),
                    Member.of("S3Bucket", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public Choice create(int index, java.lang.Object value) {
            return switch (index) {
                case 0 -> new ChoiceValue((java.lang.String) value);
                case 1 -> new StringValue((java.lang.String) value);
                case 2 -> new Secret((java.lang.String) value);
                case 3 -> new Shapes((List<BoxShape>) value);
                case 4 -> new Labels((Map<java.lang.String, java.lang.String>) value);
                case 5 -> new Nested((Choice) value);
                case 6 -> new ClassValue((Tree) value);
                case 7 -> new S3Bucket((java.lang.String) value);
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }
}
