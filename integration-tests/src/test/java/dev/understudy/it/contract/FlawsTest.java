package dev.understudy.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.WireEnum;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether the contract tests look for what they say they look for, shown with one small model. */
class FlawsTest {
    private enum Color implements WireEnum {
        RED,
        BLUE;

        @Override
        public String wireValue() {
            return name();
        }
    }

    private static final ScalarSchema NAME = ScalarSchema.of(ShapeType.STRING, "Name")
            .constrained(Constraints.NONE.withLength(2, 3).withPattern("^[a-z]+$"));

    private static final StructureSchema TAG =
            structure("Tag", Member.of("Key", NAME).required());

    private static final StructureSchema INPUT = structure(
            "Input",
            Member.of("Name", NAME).required(),
            Member.of(
                    "Size",
                    ScalarSchema.of(ShapeType.INTEGER, "Size")
                            .constrained(Constraints.NONE.withRange(BigDecimal.ONE, BigDecimal.TEN))),
            Member.of("Color", EnumSchema.of("Color", Color.values())),
            Member.of("Tags", ListSchema.of("Tags", TAG).constrained(Constraints.NONE.withLength(1, 2))),
            Member.of("Labels", MapSchema.of("Labels", NAME, ScalarSchema.of(ShapeType.STRING, "String"))));

    private static StructureSchema structure(String name, Member.Builder... members) {
        return new StructureSchema(name) {
            @Override
            protected List<Member.Builder> declareMembers() {
                return List.of(members);
            }

            @Override
            public Structure create(@Nullable Object[] values) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Stream<String> found(Function<Spot, List<Flaw>> kind) {
        OperationModel operation = OperationModel.of("notes", "notes", "PutNote", number -> INPUT, 0, 0)
                .build();
        return Spots.of(Protocol.AWS_JSON_1_1, operation).stream()
                .flatMap(spot -> kind.apply(spot).stream())
                .map(flaw -> flaw + ": " + flaw.input());
    }

    @Test
    void requiredMembersAreLeftOutAtEveryDepth() {
        assertThat(found(Flaws::missing))
                .containsExactly(
                        "nothing at name: {}",
                        "null at name: {\"Name\":null}",
                        "nothing at tags.1.member.key: {\"Name\":\"aa\",\"Tags\":[{}]}",
                        "null at tags.1.member.key: {\"Name\":\"aa\",\"Tags\":[{\"Key\":null}]}");
    }

    @Test
    void everyConstraintIsOversteppedByOne() {
        assertThat(found(Flaws::breaches))
                .containsExactly(
                        "a text shorter than 2 at name: {\"Name\":\"a\"}",
                        "a text longer than 3 at name: {\"Name\":\"aaaa\"}",
                        "a text unlike ^[a-z]+$ at name: {\"Name\":\"aa§\"}",
                        "a number below 1 at size: {\"Name\":\"aa\",\"Size\":0}",
                        "a number above 10 at size: {\"Name\":\"aa\",\"Size\":11}",
                        "an unknown value at color: {\"Name\":\"aa\",\"Color\":\"no-such-value\"}",
                        "a size below the least, 0 at tags: {\"Name\":\"aa\",\"Tags\":[]}",
                        "a size above the greatest, 3 at tags: "
                                + "{\"Name\":\"aa\",\"Tags\":[{\"Key\":\"aa\"},{\"Key\":\"aa\"},{\"Key\":\"aa\"}]}",
                        "a text shorter than 2 at tags.1.member.key: {\"Name\":\"aa\",\"Tags\":[{\"Key\":\"a\"}]}",
                        "a text longer than 3 at tags.1.member.key: {\"Name\":\"aa\",\"Tags\":[{\"Key\":\"aaaa\"}]}",
                        "a text unlike ^[a-z]+$ at tags.1.member.key: "
                                + "{\"Name\":\"aa\",\"Tags\":[{\"Key\":\"aa§\"}]}",
                        "a text shorter than 2 at labels: {\"Name\":\"aa\",\"Labels\":{\"a\":\"a\"}}",
                        "a text longer than 3 at labels: {\"Name\":\"aa\",\"Labels\":{\"aaaa\":\"a\"}}",
                        "a text unlike ^[a-z]+$ at labels: {\"Name\":\"aa\",\"Labels\":{\"aa§\":\"a\"}}");
    }

    @Test
    void otherTypesStandWhereOneIsExpected() {
        assertThat(found(Flaws::wrongTypes))
                .contains(
                        "a number at name: {\"Name\":5}",
                        "a text at size: {\"Name\":\"aa\",\"Size\":\"no such thing\"}",
                        "a fraction at size: {\"Name\":\"aa\",\"Size\":1.5}",
                        "an object at tags: {\"Name\":\"aa\",\"Tags\":{}}",
                        "a list at tags.1.member: {\"Name\":\"aa\",\"Tags\":[[]]}",
                        "a boolean at labels: {\"Name\":\"aa\",\"Labels\":true}",
                        "a number at labels: {\"Name\":\"aa\",\"Labels\":{\"aa\":5}}");
    }

    @Test
    void boundsAndEveryEnumValueAreJustRight() {
        assertThat(found(Flaws::justRight))
                .contains(
                        "the shortest text at name: {\"Name\":\"aa\"}",
                        "the longest text at name: {\"Name\":\"aaa\"}",
                        "the smallest number at size: {\"Name\":\"aa\",\"Size\":1}",
                        "the greatest number at size: {\"Name\":\"aa\",\"Size\":10}",
                        "the value BLUE at color: {\"Name\":\"aa\",\"Color\":\"BLUE\"}");
    }
}
