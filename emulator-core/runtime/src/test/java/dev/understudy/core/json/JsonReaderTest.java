package dev.understudy.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.fixture.AnyStructure;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final StructureSchema PART =
            AnyStructure.schema("Part", Member.of("Id", ScalarSchema.of(ShapeType.STRING, "Id")));
    private static final StructureSchema SCHEMA = AnyStructure.schema(
            "Input",
            Member.of("Name", ScalarSchema.of(ShapeType.STRING, "Name")),
            Member.of("Count", ScalarSchema.of(ShapeType.INTEGER, "Count")),
            Member.of("On", ScalarSchema.of(ShapeType.BOOLEAN, "On")),
            Member.of("At", ScalarSchema.of(ShapeType.TIMESTAMP, "At")),
            Member.of("Part", PART),
            Member.of("Names", ListSchema.of("Names", ScalarSchema.of(ShapeType.STRING, "Name"))),
            Member.of("Bytes", ScalarSchema.of(ShapeType.BLOB, "Bytes")),
            Member.of("Rate", ScalarSchema.of(ShapeType.FLOAT, "Rate")));

    private static @Nullable Object[] read(byte[] json) {
        @Nullable Object[] values = new Object[SCHEMA.members().size()];
        JsonReader.readMembers(json, SCHEMA, JsonReader.Scope.EVERYTHING, values, new Violations());
        return values;
    }

    private static @Nullable Object[] read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unknown_members_are_skipped_and_the_last_of_repeated_ones_counts() {
        @Nullable Object[] values = read("{\"Other\":{\"a\":[1,{}]},\"Name\":\"a\",\"Count\":1,\"Name\":\"b\"}");

        assertThat(values[0]).isEqualTo("b");
        assertThat(values[1]).isEqualTo(1);
    }

    @Test
    void a_null_member_is_absent() {
        assertThat(read("{\"Name\":null,\"Part\":null,\"Names\":null}")).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Name\":1}           | NUMBER_VALUE can not be converted to a String",
                "{\"Name\":true}        | TRUE_VALUE can not be converted to a String",
                "{\"Name\":[]}          | Unrecognized collection type class java.lang.String",
                "{\"Name\":{}}          | Start of structure or map found where not expected.",
                "{\"Count\":\"1\"}      | STRING_VALUE can not be converted to an Integer",
                "{\"Count\":1.5}        | DECIMAL_VALUE can not be converted to an Integer",
                "{\"Count\":2147483648} | NUMBER_VALUE can not be converted to an Integer",
                "{\"On\":\"true\"}      | STRING_VALUE can not be converted to a Boolean",
                "{\"At\":\"2020-01-01\"} | STRING_VALUE can not be converted to a Timestamp",
                "{\"Part\":\"x\"}       | Unexpected field type",
                "{\"Part\":[]}          | Start of list found where not expected.",
                "{\"Names\":\"x\"}      | Unexpected field type",
                "{\"Names\":{}}         | Start of structure or map found where not expected.",
                "{\"Names\":[null]}     | NULL_VALUE found where not expected.",
                "{\"Bytes\":\"abc\"}    | Only base-64-encoded strings are convertible to bytes",
                "[]                     | Start of list found where not expected.",
                "null                   | Unexpected field type",
                "{} {}                  | Unexpected content after the end of the request body",
            })
    void a_wrong_json_type_is_malformed_in_the_words_of_aws(String json, String message) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedInput.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"Name\":\"a\",}",
                "{'Name':'a'}",
                " ",
                "{\"Name\":\"\\ud83d\"}",
                "{\"Name\":\"\\ude00\\ud83d\"}",
                "{\"Name\":\"\\ud83d\\n\"}",
                "{\"At\":1e999999999}",
                "{\"At\":1e-999999999}",
                "{\"At\":1e99999999999999}",
                "{\"At\":99999999999999999999}"
            })
    void what_is_no_json_or_cannot_be_kept_is_malformed(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void broken_json_is_described_with_its_place_and_without_jargon() {
        assertThatThrownBy(() -> read("{\"Name\":"))
                .hasMessageStartingWith("Unexpected end-of-input")
                .hasMessageEndingWith(" at line 1, column 9");
        assertThatThrownBy(() -> read("{")).hasMessageNotContaining("Source");
        assertThatThrownBy(() -> read("{\"Other\":" + "[".repeat(200)))
                .hasMessageStartingWith("Document nesting depth (101) exceeds the maximum allowed (100)");
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};

        assertThatThrownBy(() -> read(overlong)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void pairs_of_surrogates_are_one_letter() {
        assertThat(read("{\"Name\":\"\\uD83D\\uDE00 \\\\ud83d\"}")[0]).isEqualTo("😀 \\ud83d");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 100_000})
    void deep_nesting_is_malformed(int depth) {
        String json = "{\"Other\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_string_may_be_as_long_as_the_body() {
        String name = "a".repeat(30_000_000);

        assertThat(read("{\"Name\":\"" + name + "\"}")[0]).isEqualTo(name);
    }

    @Test
    void members_bound_elsewhere_are_not_read_from_the_body() {
        StructureSchema schema = AnyStructure.schema(
                "Bound",
                Member.of("id", ScalarSchema.of(ShapeType.STRING, "Id")).at(Member.Location.LABEL, "id"));
        @Nullable Object[] values = new Object[1];

        JsonReader.readMembers(
                "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                schema,
                JsonReader.Scope.BODY_MEMBERS,
                values,
                new Violations());

        assertThat(values).containsOnlyNulls();
    }

    @Test
    void lists_are_immutable() {
        Object names = read("{\"Names\":[\"a\",\"b\"]}")[5];

        assertThat(names).isEqualTo(List.of("a", "b"));
        assertThat(names).isSameAs(List.copyOf((List<?>) names));
    }
}
