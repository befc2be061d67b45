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
import dev.understudy.core.model.WireEnum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.EnumTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Turns the shapes of a Smithy model into schemas. */
final class DynamicSchemas {
    private final Model model;
    private final DynamicMembers members;
    private final Map<ShapeId, Schema> aggregates = new HashMap<>();

    /**
     * Begins with no schemas.
     *
     * @param jsonNames whether members go by the names that the protocol gives them in JSON
     */
    DynamicSchemas(Model model, boolean jsonNames) {
        this.model = model;
        this.members = new DynamicMembers(model, this, jsonNames);
    }

    /** The schema of a structure. */
    StructureSchema structure(ShapeId id) {
        return (StructureSchema) aggregate(model.expectShape(id));
    }

    private Schema aggregate(Shape shape) {
        // Not computeIfAbsent: enums apart, nothing is declared before it is asked for, but keep recursion harmless.
        Schema known = aggregates.get(shape.getId());
        if (known == null) {
            known = newAggregate(shape);
            aggregates.put(shape.getId(), known);
        }
        return known;
    }

    @SuppressWarnings("deprecation") // Half of the vectors still declare enums by trait; the new shapes have it, too.
    private Schema newAggregate(Shape shape) {
        String name = shape.getId().getName();
        if (shape.isUnionShape()) {
            return new DynamicUnionSchema(name, () -> declare(shape));
        }
        if (shape.isStructureShape()) {
            return new DynamicStructureSchema(name, () -> declare(shape));
        }
        return EnumSchema.of(
                name,
                shape.expectTrait(EnumTrait.class).getEnumDefinitionValues().stream()
                        .map(DynamicEnum::new)
                        .toArray(WireEnum[]::new));
    }

    private List<Member.Builder> declare(Shape shape) {
        return shape.members().stream().map(members::declare).toList();
    }

    /** The schema of what a member refers to. */
    @SuppressWarnings("deprecation")
    Schema schema(MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        if (target.hasTrait(EnumTrait.class)) {
            return aggregate(target);
        }
        return switch (target.getType()) {
            case STRUCTURE, UNION -> aggregate(target);
            case LIST, SET -> list(member, target);
            case MAP -> map(member, target);
            default -> scalar(member, target);
        };
    }

    private Schema list(MemberShape member, Shape target) {
        ListSchema list = ListSchema.of(
                        target.getId().getName(),
                        schema(target.asListShape().orElseThrow().getMember()))
                .constrained(constraints(member));
        return target.hasTrait(SparseTrait.class) ? list.asSparse() : list;
    }

    private Schema map(MemberShape member, Shape target) {
        MapSchema map = MapSchema.of(
                        target.getId().getName(),
                        schema(target.asMapShape().orElseThrow().getKey()),
                        schema(target.asMapShape().orElseThrow().getValue()))
                .constrained(constraints(member));
        return target.hasTrait(SparseTrait.class) ? map.asSparse() : map;
    }

    private Schema scalar(MemberShape member, Shape target) {
        ScalarSchema scalar = ScalarSchema.of(
                        ShapeType.valueOf(target.getType().name()),
                        target.getId().getName())
                .constrained(constraints(member));
        if (member.getMemberTrait(model, SensitiveTrait.class).isPresent()) {
            scalar = scalar.asSensitive();
        }
        var format = member.getMemberTrait(model, TimestampFormatTrait.class);
        if (format.isPresent()) {
            scalar = scalar.formatted(
                    TimestampFormat.valueOf(format.get().getFormat().name()));
        }
        if (target instanceof IntEnumShape intEnum) {
            scalar = scalar.allowing(new HashSet<>(intEnum.getEnumValues().values()));
        }
        return scalar;
    }

    private Constraints constraints(MemberShape member) {
        Constraints constraints = Constraints.NONE;
        var length = member.getMemberTrait(model, LengthTrait.class);
        if (length.isPresent()) {
            constraints = constraints.withLength(
                    length.get().getMin().orElse(0L), length.get().getMax().orElse(Long.MAX_VALUE));
        }
        var range = member.getMemberTrait(model, RangeTrait.class);
        if (range.isPresent()) {
            constraints = constraints.withRange(
                    range.get().getMin().orElse(null), range.get().getMax().orElse(null));
        }
        var pattern = member.getMemberTrait(model, PatternTrait.class);
        if (pattern.isPresent()) {
            constraints = constraints.withPattern(pattern.get().getValue());
        }
        return member.getMemberTrait(model, UniqueItemsTrait.class).isPresent()
                ? constraints.withUniqueItems()
                : constraints;
    }
}
