package dev.understudy.codegen;

import static dev.understudy.codegen.CompiledGolden.call;
import static dev.understudy.codegen.CompiledGolden.schema;
import static dev.understudy.codegen.CompiledGolden.structure;
import static dev.understudy.codegen.CompiledGolden.union;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.UnionSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compiles the golden model and puts the result to use through the interfaces of the runtime. */
class GeneratedCodeTest {

    @Test
    void generatedCodeCompilesWithoutWarnings() {
        assertThat(CompiledGolden.findings()).isEmpty();
    }

    @Test
    void aStructureGivesBackWhatItWasMadeOf() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("Box");

        // When
        Structure box = schema.create(new Object[] {"pandora", List.of("hope"), 7, null});

        // Then
        assertThat(box.structureSchema()).isSameAs(schema);
        assertThat(schema.members().stream().map(member -> box.memberAt(member.index())))
                .containsExactly("pandora", List.of("hope"), 7, null);
    }

    @Test
    void aStructureWithoutARequiredMemberIsRefusedByName() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("Box");

        // When / Then
        assertThatThrownBy(() -> schema.create(new Object[] {null, List.of("hope"), null, null}))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Box.BoxName");
    }

    @Test
    void aStructureKeepsItsCollectionsWhenTheirSourceChanges() throws ReflectiveOperationException {
        // Given
        List<String> contents = new ArrayList<>(List.of("hope"));
        Structure box = structure("Box").create(new Object[] {"pandora", contents, null, null});

        // When
        contents.clear();

        // Then
        assertThat(box.memberAt(1)).isEqualTo(List.of("hope"));
    }

    @Test
    void aSparseListKeepsItsNulls() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("CreateBoxInput");
        Object[] members = createBoxMembers(schema);
        members[index(schema, "HolesAllowed")] = Arrays.asList("a", null);

        // When
        Structure input = schema.create(members);

        // Then
        assertThat(input.memberAt(index(schema, "HolesAllowed"))).isEqualTo(Arrays.asList("a", null));
    }

    @Test
    void sensitiveMembersAreMaskedWhereverTheyAreShown() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("CreateBoxInput");
        Object[] members = createBoxMembers(schema);
        members[index(schema, "Secret")] = "sesame";
        members[index(schema, "Secrets")] = List.of("sesame");
        members[index(schema, "Choice")] = union("Choice").create(2, "sesame");

        // When
        String shown = schema.create(members).toString();

        // Then
        assertThat(shown)
                .contains("secret=***", "secrets=***", "choice=Secret[value=***]", "safe=null")
                .doesNotContain("sesame");
    }

    @Test
    void bindingsAndNamesReachTheSchema() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("CreateBoxInput");

        // When
        List<Member> members = schema.members();

        // Then
        assertThat(members)
                .extracting(Member::name, Member::location, Member::locationName)
                .startsWith(
                        tuple("BoxName", Member.Location.LABEL, "BoxName"),
                        tuple("Path", Member.Location.GREEDY_LABEL, "Path"),
                        tuple("ClientToken", Member.Location.BODY, ""),
                        tuple("DryRun", Member.Location.QUERY, "dry-run"),
                        tuple("Others", Member.Location.QUERY_PARAMS, ""),
                        tuple("OwnerID", Member.Location.HEADER, "X-Golden-Owner"));
        assertThat(schema.memberByWireName("wire-name"))
                .extracting(Member::name)
                .isEqualTo("JSONName");
    }

    @Test
    void aRecursiveStructureHoldsItself() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("Tree");

        // When
        Member left = schema.members().get(1);

        // Then
        assertThat(left.schema()).isSameAs(schema);
    }

    @Test
    void anEnumIsFoundByItsWireValue() throws ReflectiveOperationException {
        // Given
        EnumSchema schema = (EnumSchema) schema("BoxShape");

        // When
        Object constant = schema.constant("square-cut");

        // Then
        assertThat(constant).hasToString("SQUARE_CUT");
        assertThat(schema.wireValues()).containsExactly("Round", "square-cut", "SCHEMA");
    }

    @Test
    void aUnionKnowsWhichVariantIsSet() throws ReflectiveOperationException {
        // Given
        UnionSchema schema = union("Choice");

        // When
        Union choice = schema.create(1, "this");

        // Then
        assertThat(choice.variantIndex()).isEqualTo(1);
        assertThat(choice.variantValue()).isEqualTo("this");
        assertThat(call(choice, "Choice", "asString")).isEqualTo("this");
        assertThat(call(choice, "Choice", "asSecret")).isNull();
    }

    @Test
    void anErrorsMessageIsItsMessageMemberHoweverWritten() throws ReflectiveOperationException {
        // Given
        StructureSchema schema = structure("BoxBroken");

        // When
        ModeledError error = (ModeledError) schema.create(new Object[] {"It fell.", 42, null, null});

        // Then
        assertThat(error).hasMessage("It fell.");
        assertThat(error.memberAt(0)).isEqualTo("It fell.");
        assertThat(error.memberAt(1)).isEqualTo(42);
        assertThat(error.code()).isEqualTo("BoxBroken");
        assertThat(error.httpStatus()).isEqualTo(500);
    }

    private static Object[] createBoxMembers(StructureSchema schema) {
        Object[] members = new Object[schema.members().size()];
        members[index(schema, "BoxName")] = "pandora";
        members[index(schema, "Path")] = "a/b";
        members[index(schema, "Labels")] = Map.of("Round", "yes");
        return members;
    }

    private static int index(StructureSchema schema, String member) {
        return schema.members().stream()
                .filter(candidate -> candidate.name().equals(member))
                .findFirst()
                .orElseThrow()
                .index();
    }
}
