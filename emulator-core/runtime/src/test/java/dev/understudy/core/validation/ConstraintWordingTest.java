package dev.understudy.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.fixture.AnyStructure;
import dev.understudy.core.json.JsonReader;
import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.WireEnum;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are AWS's own, as seen in answers of Systems Manager and other services. */
class ConstraintWordingTest {
    private enum Kind implements WireEnum {
        STRING("String"),
        LIST("StringList"),
        SECRET("SecureString");

        private final String wireValue;

        Kind(String wireValue) {
            this.wireValue = wireValue;
        }

        @Override
        public String wireValue() {
            return wireValue;
        }
    }

    private static final ScalarSchema KEY = ScalarSchema.of(ShapeType.STRING, "TagKey")
            .constrained(Constraints.NONE.withLength(1, 8).withPattern("^[a-z]*$"));
    private static final StructureSchema TAG = AnyStructure.schema(
            "Tag",
            Member.of("Key", KEY).required(),
            Member.of("Value", ScalarSchema.of(ShapeType.STRING, "TagValue").asSensitive()));
    private static final StructureSchema SCHEMA = AnyStructure.schema(
            "Input",
            Member.of("Name", KEY),
            Member.of("Type", EnumSchema.of("Kind", Kind.values())),
            Member.of(
                    "MaxResults",
                    ScalarSchema.of(ShapeType.INTEGER, "Max")
                            .constrained(Constraints.NONE.withRange(BigDecimal.ONE, BigDecimal.TEN))),
            Member.of("Names", ListSchema.of("Names", KEY).constrained(Constraints.NONE.withLength(0, 3))),
            Member.of("Types", ListSchema.of("Types", EnumSchema.of("Kind", Kind.values()))),
            Member.of("Labels", MapSchema.of("Labels", KEY, KEY)),
            Member.of("Tags", ListSchema.of("Tags", TAG).constrained(Constraints.NONE.withLength(0, 2))),
            Member.of(
                            "Value",
                            ScalarSchema.of(ShapeType.STRING, "Value").constrained(Constraints.NONE.withLength(1, 5)))
                    .sensitive(),
            Member.of(
                    "Ids",
                    ListSchema.of("Ids", ScalarSchema.of(ShapeType.STRING, "Id"))
                            .constrained(Constraints.NONE.withUniqueItems())),
            Member.of(
                    "Content",
                    ScalarSchema.of(ShapeType.BLOB, "Content").constrained(Constraints.NONE.withLength(0, 1))));

    private static List<Violation> violations(StructureSchema schema, String json) {
        Violations violations = new Violations();
        @Nullable Object[] values = new Object[schema.members().size()];
        JsonReader.readMembers(
                json.getBytes(StandardCharsets.UTF_8), schema, JsonReader.Scope.EVERYTHING, values, violations);
        Structure input = InputAssembly.finish(schema, values, violations);
        assertThat(input == null).isNotEqualTo(violations.isEmpty());
        return violations.list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Name\":\"abcdefghi\"} | Value 'abcdefghi' at 'name' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 8",
                "{\"Name\":\"\"} | Value '' at 'name' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 1",
                "{\"Name\":\"A\"} | Value 'A' at 'name' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: ^[a-z]*$",
                "{\"Name\":\"ABCDEFGHI\"} | Value 'ABCDEFGHI' at 'name' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 8",
                "{\"MaxResults\":51} | Value '51' at 'maxResults' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 10",
                "{\"MaxResults\":0} | Value '0' at 'maxResults' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 1",
                "{\"Type\":\"str\"} | Value 'str' at 'type' failed to satisfy constraint:"
                        + " Member must satisfy enum value set: [SecureString, StringList, String]",
                "{\"Names\":[\"a\",\"b\",\"c\",\"d\"]} | Value '[a, b, c, d]' at 'names' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 3",
                "{\"Names\":[\"a\",\"B\",\"C\"]} | Value '[a, B, C]' at 'names' failed to satisfy constraint:"
                        + " Member must satisfy constraint: [Member must have length less than or equal to 8,"
                        + " Member must have length greater than or equal to 1,"
                        + " Member must satisfy regular expression pattern: ^[a-z]*$]",
                "{\"Types\":[\"String\",\"x\"]} | Value '[String, x]' at 'types' failed to satisfy constraint:"
                        + " Member must satisfy constraint:"
                        + " [Member must satisfy enum value set: [SecureString, StringList, String]]",
                "{\"Labels\":{\"A\":\"a\"}} | Value '{A=a}' at 'labels' failed to satisfy constraint:"
                        + " Map keys must satisfy constraint: [Member must have length less than or equal to 8,"
                        + " Member must have length greater than or equal to 1,"
                        + " Member must satisfy regular expression pattern: ^[a-z]*$]",
                "{\"Labels\":{\"a\":\"A\"}} | Value '{a=A}' at 'labels' failed to satisfy constraint:"
                        + " Map value must satisfy constraint: [Member must have length less than or equal to 8,"
                        + " Member must have length greater than or equal to 1,"
                        + " Member must satisfy regular expression pattern: ^[a-z]*$]",
                "{\"Tags\":[{\"Key\":\"\"}]} | Value '' at 'tags.1.member.key' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 1",
                "{\"Tags\":[{\"Key\":\"a\"},{}]} | Value null at 'tags.2.member.key' failed to satisfy constraint:"
                        + " Member must not be null",
                "{\"Value\":\"secret\"} | Value at 'value' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 5",
                "{\"Ids\":[\"a\",\"a\"]} | Value '[a, a]' at 'ids' failed to satisfy constraint:"
                        + " Member must have unique values",
                "{\"Content\":\"YWI=\"} | Value 'java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]' at 'content' failed"
                        + " to satisfy constraint: Member must have length less than or equal to 1",
            })
    void each_broken_constraint_reads_as_in_aws(String json, String message) {
        assertThat(ViolationWording.sentence(violations(SCHEMA, json)))
                .isEqualTo("1 validation error detected: " + message);
    }

    @Test
    void all_broken_constraints_are_reported_at_once() {
        assertThat(ViolationWording.sentence(
                        violations(SCHEMA, "{\"Name\":\"\",\"MaxResults\":0,\"Tags\":[{}],\"Type\":\"x\"}")))
                .isEqualTo("4 validation errors detected: Value '' at 'name' failed to satisfy constraint: Member must"
                        + " have length greater than or equal to 1; Value '0' at 'maxResults' failed to satisfy"
                        + " constraint: Member must have value greater than or equal to 1; Value null at"
                        + " 'tags.1.member.key' failed to satisfy constraint: Member must not be null; Value 'x' at"
                        + " 'type' failed to satisfy constraint: Member must satisfy enum value set: [SecureString,"
                        + " StringList, String]");
    }

    @Test
    void printed_structures_hide_what_is_sensitive() {
        assertThat(violations(SCHEMA, "{\"Tags\":[{\"Key\":\"a\",\"Value\":\"v\"},{\"Key\":\"b\"},{\"Key\":\"c\"}]}"))
                .singleElement()
                .extracting(Violation::value)
                .isEqualTo("[Tag(key=a, value=*** Sensitive Data Redacted ***), Tag(key=b), Tag(key=c)]");
    }

    @Test
    void length_counts_letters_not_code_units() {
        assertThat(violations(SCHEMA, "{\"Value\":\"😀😀😀😀😀\"}")).isEmpty();
    }

    @Test
    void a_list_of_many_bad_structures_is_not_reported_without_end() {
        String tags = "{},".repeat(5000) + "{}";

        assertThat(violations(SCHEMA, "{\"Tags\":[" + tags + "]}")).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({"'^(a+)+$', 40", "'^(a|b|ab)*c$', 200000"})
    void no_value_makes_a_pattern_run_for_ever(String pattern, int length) {
        ScalarSchema text =
                ScalarSchema.of(ShapeType.STRING, "Text").constrained(Constraints.NONE.withPattern(pattern));
        StructureSchema schema = AnyStructure.schema("Input", Member.of("Text", text));

        assertThat(violations(schema, "{\"Text\":\"" + "a".repeat(length) + "!\"}"))
                .singleElement()
                .extracting(Violation::kind)
                .isEqualTo(Violation.Kind.PATTERN);
    }
}
