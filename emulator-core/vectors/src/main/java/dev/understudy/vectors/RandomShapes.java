package dev.understudy.vectors;

import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes up structures, the same ones for the same seed. */
public final class RandomShapes {
    private static final int MAX_DEPTH = 3;
    private static final List<TimestampFormat> FORMATS = List.of(TimestampFormat.values());
    private static final List<ShapeType> SCALARS = List.of(
            ShapeType.STRING,
            ShapeType.STRING,
            ShapeType.BOOLEAN,
            ShapeType.BYTE,
            ShapeType.SHORT,
            ShapeType.INTEGER,
            ShapeType.INT_ENUM,
            ShapeType.LONG,
            ShapeType.FLOAT,
            ShapeType.DOUBLE,
            ShapeType.BIG_INTEGER,
            ShapeType.BIG_DECIMAL,
            ShapeType.BLOB,
            ShapeType.TIMESTAMP,
            ShapeType.ENUM);

    private final Random random;
    private final boolean constrained;
    private final boolean headers;
    private int names;

    /**
     * Prepares shapes.
     *
     * @param constrained whether members are required and values constrained, so that few values are valid
     * @param headers whether some members travel in headers
     */
    public RandomShapes(Random random, boolean constrained, boolean headers) {
        this.random = random;
        this.constrained = constrained;
        this.headers = headers;
    }

    /** A structure with up to seven members. */
    public StructureSchema structure() {
        return structure(0);
    }

    private StructureSchema structure(int depth) {
        List<Member.Builder> members = members(depth);
        return new DynamicStructureSchema("Structure" + names++, () -> members);
    }

    private List<Member.Builder> members(int depth) {
        List<Member.Builder> members = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            // The first one stays in the body, so that there is a body.
            boolean inHeader = headers && depth == 0 && i > 0 && random.nextInt(3) == 0;
            Schema schema = inHeader ? headerSchema() : schema(depth);
            Member.Builder member = Member.of("member" + i, schema);
            if (inHeader) {
                member.at(Member.Location.HEADER, "X-Member-" + i);
            }
            if (constrained && random.nextBoolean()) {
                member.required();
            }
            members.add(member);
        }
        return members;
    }

    private Schema headerSchema() {
        Schema scalar = scalar();
        return random.nextInt(3) == 0 ? ListSchema.of("List" + names++, scalar) : scalar;
    }

    private Schema schema(int depth) {
        if (depth >= MAX_DEPTH) {
            return scalar();
        }
        return switch (random.nextInt(10)) {
            case 0 -> structure(depth + 1);
            case 1 -> union(depth);
            case 2, 3 -> list(depth);
            case 4 -> map(depth);
            case 5 -> ScalarSchema.of(ShapeType.DOCUMENT, "Document");
            default -> scalar();
        };
    }

    private Schema union(int depth) {
        List<Member.Builder> members = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            members.add(Member.of("variant" + i, schema(depth + 1)));
        }
        return new DynamicUnionSchema("Union" + names++, () -> members);
    }

    private Schema list(int depth) {
        ListSchema list = ListSchema.of("List" + names++, schema(depth + 1));
        if (constrained) {
            Constraints size = Constraints.NONE.withLength(1, 3);
            list = list.constrained(random.nextBoolean() ? size.withUniqueItems() : size);
        }
        return maySkip(list.element()) ? list.asSparse() : list;
    }

    private Schema map(int depth) {
        MapSchema map = MapSchema.of("Map" + names++, constrainedString(), schema(depth + 1));
        if (constrained) {
            map = map.constrained(Constraints.NONE.withLength(0, 2));
        }
        return maySkip(map.value()) ? map.asSparse() : map;
    }

    /** Whether a collection shall be sparse; documents have a null of their own. */
    private boolean maySkip(Schema part) {
        return part.type() != ShapeType.DOCUMENT && random.nextInt(4) == 0;
    }

    private Schema scalar() {
        ShapeType type = SCALARS.get(random.nextInt(SCALARS.size()));
        return switch (type) {
            case STRING -> constrainedString();
            case ENUM -> EnumSchema.of("Enum" + names++, new DynamicEnum("one"), new DynamicEnum("two, three"));
            case INT_ENUM -> ScalarSchema.of(type, "IntEnum").allowing(Set.of(1, 2, 3));
            case TIMESTAMP -> ScalarSchema.of(type, "Timestamp").formatted(FORMATS.get(random.nextInt(FORMATS.size())));
            case BYTE, INTEGER, DOUBLE, BIG_DECIMAL ->
                constrained
                        ? ScalarSchema.of(type, "Number")
                                .constrained(Constraints.NONE.withRange(BigDecimal.ONE, BigDecimal.TEN))
                        : ScalarSchema.of(type, "Number");
            default -> ScalarSchema.of(type, type.name());
        };
    }

    private ScalarSchema constrainedString() {
        ScalarSchema string = ScalarSchema.of(ShapeType.STRING, "String");
        if (!constrained) {
            return string;
        }
        return switch (random.nextInt(3)) {
            case 0 -> string.constrained(Constraints.NONE.withLength(2, 5));
            case 1 -> string.constrained(Constraints.NONE.withPattern("^([a-z]+)*$"));
            default -> string.asSensitive().constrained(Constraints.NONE.withLength(1, 3));
        };
    }
}
