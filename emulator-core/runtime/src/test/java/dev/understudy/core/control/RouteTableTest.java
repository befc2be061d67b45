package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRoute;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Given a table of two groups, of which the second counts how often it is made. */
class RouteTableTest {
    private final AtomicInteger made = new AtomicInteger();
    private final AdminRoute health = route("GET", "health");
    private final AdminRoute notes = route("GET", "notes");
    private final RouteTable table = new RouteTable(List.of(() -> List.of(health), () -> {
        made.incrementAndGet();
        return List.of(notes, route("PUT", "notes"));
    }));

    private static AdminRoute route(String method, String path) {
        return new AdminRoute(method, path, request -> TextNode.valueOf(path));
    }

    @Test
    void whatTheFirstGroupHasWaitsForNoOther() {
        assertThat(table.find("GET", "health")).isSameAs(health);

        assertThat(made).hasValue(0);
    }

    @Test
    void aGroupIsMadeOnce() {
        assertThat(table.find("GET", "notes")).isSameAs(notes);
        assertThat(table.find("GET", "notes")).isSameAs(notes);

        assertThat(made).hasValue(1);
    }

    @Test
    void refusalsKnowAllGroups() {
        assertThatThrownBy(() -> table.find("GET", "nowhere"))
                .isInstanceOf(AdminRefusal.class)
                .hasMessage("nothing is at 'nowhere'; there are health, notes");
        assertThatThrownBy(() -> table.find("DELETE", "notes"))
                .isInstanceOf(AdminRefusal.class)
                .hasMessage("'notes' does not understand DELETE, only GET, PUT");
    }
}
