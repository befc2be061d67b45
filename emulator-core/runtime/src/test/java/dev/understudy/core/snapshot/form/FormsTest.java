package dev.understudy.core.snapshot.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.model.Blob;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Nothing() implements Shape {}

        sealed interface Cornered extends Shape {
            record Square(long side) implements Cornered {}
        }
    }

    private record Tree(String name, @Nullable Tree left, List<Tree> rest) {}

    private record Keyed(DayOfWeek day, int number) {}

    private record Everything(
            String text,
            int whole,
            long big,
            double real,
            BigDecimal exact,
            boolean truth,
            DayOfWeek day,
            Instant time,
            Duration duration,
            Blob bytes,
            JsonNode json,
            Shape shape,
            List<Shape> shapes,
            Set<String> texts,
            Map<DayOfWeek, Integer> byDay,
            Map<Keyed, String> byRecord,
            Optional<String> maybe,
            @Nullable Integer none) {}

    private final Forms forms = new Forms();

    /** Writes a value, prints it, parses and reads it. */
    private <T> T again(Class<T> type, T value) {
        try {
            return forms.of(type)
                    .read(MAPPER.readTree(forms.of(type).write(value).toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(
            @ForAll String text,
            @ForAll int whole,
            @ForAll long big,
            @ForAll double real,
            @ForAll BigDecimal exact,
            @ForAll boolean truth,
            @ForAll DayOfWeek day,
            @ForAll Instant time,
            @ForAll Duration duration,
            @ForAll byte[] bytes,
            @ForAll List<String> texts) {
        Shape shape = truth ? new Shape.Circle(real) : new Shape.Cornered.Square(big);
        Everything value = new Everything(
                text,
                whole,
                big,
                real,
                exact,
                truth,
                day,
                time,
                duration,
                Blob.wrap(bytes),
                JsonNodeFactory.instance.objectNode().put("a", text),
                shape,
                List.of(shape, new Shape.Nothing()),
                Set.copyOf(texts),
                Map.of(day, whole),
                Map.of(new Keyed(day, whole), text),
                truth ? Optional.of(text) : Optional.empty(),
                truth ? null : whole);

        assertThat(again(Everything.class, value)).isEqualTo(value);
    }

    @Test
    void aTypeMayHaveItselfAsAPart() {
        Tree tree = new Tree("root", new Tree("left", null, List.of()), List.of(new Tree("rest", null, List.of())));

        assertThat(again(Tree.class, tree)).isEqualTo(tree);
    }

    @Test
    void absentMembersAreLeftOutAndVariantsAreTagged() {
        assertThat(forms.of(Tree.class).write(new Tree("a", null, List.of())))
                .hasToString("{\"name\":\"a\",\"rest\":[]}");
        assertThat(forms.of(Shape.class).write(new Shape.Cornered.Square(2)))
                .hasToString("{\"is\":\"Square\",\"side\":2}");
    }

    @Test
    void numbersThatOthersWouldRoundAreTexts() {
        assertThat(forms.of(Shape.Cornered.Square.class).write(new Shape.Cornered.Square(Long.MIN_VALUE)))
                .hasToString("{\"side\":\"-9223372036854775808\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | expected an object, found []",
                "{'name':'a'} | 'rest' is missing",
                "{'name':1,'rest':[]} | name: expected a text, found 1",
                "{'name':null,'rest':[]} | name: expected a text, found null",
                "{'name':'a','rest':[],'x':1} | unknown member 'x'",
                "{'name':'a','rest':[{'name':'b','rest':7}]} | rest[0].rest: expected an array, found 7",
            })
    void damageIsToldWithItsPlace(String text, String complaint) {
        JsonNode damaged = json(text);

        assertThatThrownBy(() -> forms.of(Tree.class).read(damaged)).hasMessage(complaint);
    }

    @ParameterizedTest
    @CsvSource({"java.lang.Runtime", "Tree", "Cornered", "''"})
    void onlyPermittedRecordsCanBeNamed(String name) {
        JsonNode foreign = JsonNodeFactory.instance.objectNode().put("is", name);

        assertThatThrownBy(() -> forms.of(Shape.class).read(foreign))
                .hasMessageContaining("one of [Circle, Nothing, Square]");
    }

    @Test
    void typesThatCannotBeSavedAreNamed() {
        record Bad(List<Thread> threads) {}

        assertThatThrownBy(() -> forms.of(Bad.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.Thread");
    }
}
