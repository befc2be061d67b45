// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.UnionSchema;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The union {@code Record}: exactly one of its variants.
 */
@Generated("dev.understudy.codegen")
public sealed interface Record extends Union {
    /**
     * What the wire knows about this shape.
     */
    UnionSchema SCHEMA = new RecordSchema();

    @java.lang.Override
    default UnionSchema unionSchema() {
        return SCHEMA;
    }

    /**
     * The variant {@code record}.
     */
    static Record record(Override value) {
        return new RecordValue(value);
    }

    /**
     * The value if this is the variant {@code record}, else null.
     */
    default @Nullable Override asRecord() {
        return null;
    }

    /**
     * The variant {@code record}.
     */
    record RecordValue(Override value) implements Record {
        public RecordValue {
            Objects.requireNonNull(value, "Record.record");
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
        public Override asRecord() {
            return value;
        }
    }

    final class RecordSchema extends UnionSchema {
        RecordSchema() {
            super("Record");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("record", Override.SCHEMA));
        }

        @java.lang.Override
        public Record create(int index, java.lang.Object value) {
            return switch (index) {
                case 0 -> new RecordValue((Override) value);
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }
}
