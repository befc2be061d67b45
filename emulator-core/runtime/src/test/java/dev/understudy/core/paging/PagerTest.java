package dev.understudy.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.fixture.Bag;
import dev.understudy.core.fixture.DeclaredRefusal;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagerTest {
    private static final OperationModel LIST = OperationModel.of("notes", "notes", "ListNotes", n -> Bag.SCHEMA, 0, 0)
            .paginated("NextToken", "NextToken", "Notes", "Limit")
            .build();
    private static final RequestContext CONTEXT = new RequestContext(
            "id",
            LIST,
            "111122223333",
            "eu-west-1",
            new PartitionKey("notes", "111122223333", "eu-west-1"),
            Instant.EPOCH);

    private final Pager pager = new Pager(10, () -> new DeclaredRefusal("InvalidNextToken", "bad token"));

    private static List<String> names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("n%03d", i))
                .toList();
    }

    private Page<String> page(List<String> all, Bag input) {
        return pager.page(input, CONTEXT, PageSource.sorted(all, name -> name));
    }

    private static Bag input(String title, String token, Integer limit) {
        return new Bag(title, null, token, limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 20, 25})
    void pagesTogetherAreTheWholeListInOrder(int count) {
        List<String> all = names(count);
        List<String> seen = new ArrayList<>();

        Page<String> page = page(all, input(null, null, null));
        seen.addAll(page.items());
        while (page.nextToken() != null) {
            page = page(all, input(null, page.nextToken(), null));
            assertThat(page.items()).isNotEmpty();
            seen.addAll(page.items());
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void theCallerChoosesThePageSizeAndMayChangeIt() {
        Page<String> first = page(names(9), input(null, null, 4));

        Page<String> second = page(names(9), input(null, first.nextToken(), 5));

        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(5);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void aPageContinuesWhereTheItemBeforeWasDeleted() {
        List<String> all = new ArrayList<>(names(4));
        Page<String> first = page(all, input(null, null, 2));

        all.remove("n001");

        assertThat(page(all, input(null, first.nextToken(), 2)).items()).containsExactly("n002", "n003");
    }

    @Test
    void aTokenOfAnotherListIsRefusedInTheServicesWords() {
        Page<String> first = page(names(4), input("red", null, 2));

        assertThatThrownBy(() -> page(names(4), input("blue", first.nextToken(), 2)))
                .isInstanceOf(DeclaredRefusal.class)
                .hasMessage("bad token");
    }

    @Test
    void aRefusalMayShowTheToken() {
        Pager showing = Pager.showingTokens(10, token -> new DeclaredRefusal("InvalidNextToken", "bad " + token));

        assertThatThrownBy(() ->
                        showing.page(input(null, "bogus", null), CONTEXT, PageSource.sorted(names(4), name -> name)))
                .hasMessage("bad bogus");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3", "3, 0, 2", "0, 3, 2", "3, 3, 1", "4, 5, 3", "3, 3, 3", "5, 5, 20"})
    void twoSourcesAfterEachOtherAreOneList(int own, int fixed, int size) {
        List<String> first = names(own);
        List<String> second =
                IntStream.range(0, fixed).mapToObj(i -> "fixed-" + i).toList();
        List<String> wanted = Stream.concat(first.stream(), second.stream())
                .filter(name -> !name.endsWith("1"))
                .toList();
        PageSource<String> source = PageSource.sorted(first, name -> name)
                .followedBy(PageSource.fixed(second))
                .where(name -> !name.endsWith("1"));
        List<String> seen = new ArrayList<>();

        Page<String> page = pager.page(input(null, null, size), CONTEXT, source);
        seen.addAll(page.items());
        while (page.nextToken() != null) {
            page = pager.page(input(null, page.nextToken(), size), CONTEXT, source);
            assertThat(page.items()).isNotEmpty();
            seen.addAll(page.items());
        }

        assertThat(seen).isEqualTo(wanted);
    }
}
