package dev.understudy.core.json;

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

/** Sensitive values do not show, wherever they stand. */
class MaskingTest {
    private static final ScalarSchema STRING = ScalarSchema.of(ShapeType.STRING, "String");
    private static final ScalarSchema SECRET = STRING.asSensitive();
    private static final StructureSchema INNER = AnyStructure.schema(
            "Inner", Member.of("Open", STRING), Member.of("Marked", STRING).sensitive(), Member.of("Secret", SECRET));
    private static final StructureSchema OUTER = AnyStructure.schema(
            "Outer",
            Member.of("Name", STRING),
            Member.of("Secret", SECRET),
            Member.of("Inner", INNER),
            Member.of("List", ListSchema.of("List", INNER)),
            Member.of("Map", MapSchema.of("Map", STRING, INNER)),
            Member.of("Secrets", ListSchema.of("Secrets", SECRET)));

    private static Structure inner() {
        return INNER.create(new Object[] {"open", "hidden", "hidden"});
    }

    private static final Structure VALUE = OUTER.create(
            new Object[] {"name", "hidden", inner(), List.of(inner()), Map.of("key", inner()), List.of("hidden")});

    @Test
    void atAnyDepthAMaskStandsForThem() {
        String inner = "{\"Open\":\"open\",\"Marked\":\"***\",\"Secret\":\"***\"}";

        assertThat(JsonWriter.masked(VALUE))
                .hasToString("{\"Name\":\"name\",\"Secret\":\"***\",\"Inner\":" + inner + ",\"List\":[" + inner
                        + "],\"Map\":{\"key\":" + inner + "},\"Secrets\":\"***\"}");
    }

    @Test
    void answersShowThem() {
        assertThat(JsonWriter.tree(VALUE).toString()).contains("hidden").doesNotContain("***");
    }
}
