package dev.understudy.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private record Node(String name, String mesh) {}

    private static final class Meshes extends Store {
        private final Table<String, Node> nodes = table("nodes", String.class, Node.class);
        private final SortedTable<Node> sorted = sortedTable("sorted", Node.class);
        private final Sequence numbers = sequence("numbers");
    }

    private final Meshes store = new Meshes();

    private void put(String name, String mesh) {
        store.nodes.put(name, new Node(name, mesh));
        store.sorted.put(name, new Node(name, mesh));
    }

    private static List<String> names(PageSource<Node> source, String position) {
        List<String> names = new ArrayList<>();
        Iterator<Positioned<Node>> rest = source.after(position);
        rest.forEachRemaining(at -> names.add(at.item().name()));
        return names;
    }

    @Test
    void recordsStandInOrderOfInsertionAndReplacingKeepsThePlace() {
        put("b", "m");
        put("a", "m");

        put("b", "other");

        assertThat(store.nodes.values()).containsExactly(new Node("b", "other"), new Node("a", "m"));
    }

    @Test
    void aSortedTableStandsInOrderOfItsKeys() {
        put("b", "m");
        put("a", "m");

        assertThat(store.sorted.keys()).containsExactly("a", "b");
    }

    @Test
    void aSortedTableGivesTheRowsOfAPrefixOnly() {
        put("m/a", "m");
        put("m/b", "m");
        put("mm/a", "mm");
        put("l", "l");

        assertThat(store.sorted.startingWith("m/").keySet()).containsExactly("m/a", "m/b");
        assertThat(names(store.sorted.pages("m/"), null)).containsExactly("m/a", "m/b");
        assertThat(names(store.sorted.pages("m/"), "m/a")).containsExactly("m/b");
    }

    @Test
    void whatMustBeThereIsRefusedWhenItIsNot() {
        CommonError missing = new CommonError(CommonError.Code.VALIDATION, "no such node");

        assertThatThrownBy(() -> store.nodes.require("x", () -> missing)).isSameAs(missing);
    }

    @Test
    void anIndexFollowsEveryChange() {
        put("a", "m");
        Index<String, String, Node> byMesh = store.nodes.index(node -> List.of(node.mesh()));
        put("b", "m");
        put("c", "n");

        put("a", "n");
        store.nodes.remove("b");

        assertThat(byMesh.get("m")).isEmpty();
        assertThat(byMesh.keys("n")).containsExactlyInAnyOrder("a", "c");
        assertThat(byMesh.count("n")).isEqualTo(2);
    }

    @Test
    void whatCameUnderATermFirstIsFirst() {
        Index<String, String, Node> byMesh = store.nodes.index(node -> List.of(node.mesh()));
        put("a", "m");
        put("b", "n");
        put("c", "n");

        put("a", "n");
        store.nodes.remove("b");

        assertThat(byMesh.first("n")).isEqualTo(new Node("c", "n"));
        assertThat(byMesh.first("m")).isNull();
    }

    @Test
    void pagesContinueAfterAPositionEvenIfTheRecordThereIsGone() {
        put("a", "m");
        put("b", "m");
        put("c", "m");
        Iterator<Positioned<Node>> first = store.nodes.pages().after(null);
        first.next();
        String position = first.next().position();

        store.nodes.remove("b");
        store.sorted.remove("b");

        assertThat(names(store.nodes.pages(), position)).containsExactly("c");
        assertThat(names(store.sorted.pages(), "b")).containsExactly("c");
    }

    @Test
    void pagesHoldOnlyWhatSatisfiesTheCondition() {
        put("a", "m");
        put("b", "n");

        assertThat(names(store.nodes.pages(node -> node.mesh().equals("n")), null))
                .containsExactly("b");
    }

    @Test
    void pagesGoBackwardsFromTheNewestOrTheGreatest() {
        put("b", "m");
        put("a", "n");
        put("c", "m");
        Iterator<Positioned<Node>> newest =
                store.nodes.pagesBackwards(node -> true).after(null);
        String position = newest.next().position();

        store.nodes.remove("c");
        store.sorted.remove("b");

        assertThat(names(store.nodes.pagesBackwards(node -> true), position)).containsExactly("a", "b");
        assertThat(names(store.nodes.pagesBackwards(node -> node.mesh().equals("m")), null))
                .containsExactly("b");
        assertThat(names(store.sorted.pagesBackwards(node -> true), null)).containsExactly("c", "a");
        assertThat(names(store.sorted.pagesBackwards(node -> true), "b")).containsExactly("a");
    }

    @Test
    void pagesOfSomeKeysGoBackwardsToo() {
        put("b", "m");
        put("a", "n");
        put("c", "m");
        List<String> some = List.of("a", "c", "b", "none");
        String position = store.nodes
                .pagesBackwards(some, node -> true)
                .after(null)
                .next()
                .position();

        assertThat(names(store.nodes.pagesBackwards(some, node -> true), position))
                .containsExactly("a", "b");
        assertThat(names(store.nodes.pagesBackwards(some, node -> node.mesh().equals("m")), null))
                .containsExactly("c", "b");
        assertThat(names(store.sorted.pagesBackwards(some, node -> true), "c")).containsExactly("b", "a");
    }

    @Test
    void clearingATableClearsItsIndexes() {
        Index<String, String, Node> byMesh = store.nodes.index(node -> List.of(node.mesh()));
        put("a", "m");

        store.nodes.clear();

        assertThat(byMesh.count("m")).isZero();
        assertThat(store.nodes.size()).isZero();
    }

    @Test
    void aStoreKnowsItsTablesAndSequences() {
        store.numbers.next();

        assertThat(store.tables()).extracting(typed -> typed.table().name()).containsExactly("nodes", "sorted");
        assertThat(store.sequences()).extracting(Sequence::last).containsExactly(1L);
    }
}
