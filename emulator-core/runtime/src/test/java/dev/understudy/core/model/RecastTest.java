package dev.understudy.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.core.fixture.Bag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecastTest {
    private record Label(@Nullable Integer limit, @Nullable String title) implements Structure {
        @Override
        public StructureSchema structureSchema() {
            return LABEL;
        }

        @Override
        public @Nullable Object memberAt(int index) {
            return index == 0 ? limit : title;
        }
    }

    private static final StructureSchema LABEL = new StructureSchema("Label") {
        @Override
        protected List<Member.Builder> declareMembers() {
            return Arrays.asList(
                    Member.of("Limit", ScalarSchema.of(ShapeType.INTEGER, "Integer")),
                    Member.of("Title", ScalarSchema.of(ShapeType.STRING, "String")));
        }

        @Override
        public Structure create(@Nullable Object[] members) {
            return new Label((Integer) members[0], (String) members[1]);
        }
    };

    @Test
    void membersGoByTheirNames() {
        Label label = Recast.to(Label.class, LABEL, new Bag("milk", "token", null, 3));

        assertThat(label).isEqualTo(new Label(3, "milk"));
    }

    @Test
    void aMemberThatIsNotThereCannotBeRecast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recast.to(Bag.class, Bag.SCHEMA, new Label(3, "milk")))
                .withMessageContaining("Token");
    }
}
