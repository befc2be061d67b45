package dev.understudy.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.fixture.AnyStructure;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions on values at any depth of an input. */
class InputConditionTest {
    private static final ScalarSchema STRING = ScalarSchema.of(ShapeType.STRING, "String");
    private static final StructureSchema TAG =
            AnyStructure.schema("Tag", Member.of("Key", STRING), Member.of("Value", STRING));
    private static final StructureSchema INPUT = AnyStructure.schema(
            "Input",
            Member.of("Name", STRING),
            Member.of("Tier", STRING).jsonName("tier"),
            Member.of("Port", ScalarSchema.of(ShapeType.INTEGER, "Integer")),
            Member.of("Weight", ScalarSchema.of(ShapeType.DOUBLE, "Double")),
            Member.of("Force", ScalarSchema.of(ShapeType.BOOLEAN, "Boolean")),
            Member.of("Tags", ListSchema.of("Tags", TAG)),
            Member.of("Names", ListSchema.of("Names", STRING)),
            Member.of("Labels", MapSchema.of("Labels", STRING, STRING)));

    private static final Structure FULL = INPUT.create(new Object[] {
        "/a",
        "Standard",
        8080,
        1.0,
        true,
        List.of(TAG.create(new Object[] {"k", "v"}), TAG.create(new Object[] {"l", null})),
        List.of("x", "y"),
        Map.of("team", "blue")
    });

    @ParameterizedTest
    @CsvSource({
        "Name, /a, true",
        "Name, /b, false",
        "tier, Standard, true",
        "Port, 8080, true",
        "Port, 8080.0, true",
        "Port, many, false",
        "Weight, 1, true",
        "Force, true, true",
        "Tags.Key, k, true",
        "Tags.Key, l, true",
        "Tags.Key, m, false",
        "Tags.Value, v, true",
        "Names, y, true",
        "Names, z, false",
        "Labels.team, blue, true",
        "Labels.team, red, false",
        "Labels.color, blue, false",
    })
    void aValueIsFoundByItsPath(String path, String value, boolean expected) {
        assertThat(new InputCondition(path, value).holds(FULL)).isEqualTo(expected);
        assertThat(new InputCondition(path, value).objection(INPUT)).isNull();
    }

    @Test
    void whatIsAbsentSatisfiesNothing() {
        Structure empty = INPUT.create(new Object[8]);

        assertThat(new InputCondition("Name", "").holds(empty)).isFalse();
        assertThat(new InputCondition("Tags.Key", "k").holds(empty)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Tier, leads nowhere",
        "Name.Length, leads nowhere",
        "Tags.Kee, 'there are [Key, Value]'",
        "Tags, no single value",
        "Labels, no single value",
    })
    void aPathThatLeadsToNoValueIsNoCondition(String path, String objection) {
        assertThat(new InputCondition(path, "a").objection(INPUT)).contains("'" + path + "'", objection);
        assertThat(new InputCondition(path, "a").holds(FULL)).isFalse();
    }
}
