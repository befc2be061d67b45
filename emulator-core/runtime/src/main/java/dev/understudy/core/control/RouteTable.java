package dev.understudy.core.control;

import com.google.common.base.Suppliers;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Finds the route for a path and a method. The table is short, so it is simply read from top to bottom. It comes in
 * groups, each made when somebody asks for something that the groups before it do not have: whether the server is there
 * is asked first, and must not wait for the rest.
 */
final class RouteTable {
    private static final String ANY = "*";

    private record Entry(List<String> segments, AdminRoute route) {}

    private final List<Supplier<List<Entry>>> groups;

    /**
     * A table of these groups.
     *
     * @param groups what makes the routes of each group; all routes of a path are in the same one
     */
    RouteTable(List<Supplier<List<AdminRoute>>> groups) {
        this.groups = groups.stream()
                .<Supplier<List<Entry>>>map(group -> Suppliers.memoize(() -> entries(group.get())))
                .toList();
    }

    private static List<Entry> entries(List<AdminRoute> routes) {
        return routes.stream()
                .map(route -> new Entry(segments(route.path()), route))
                .toList();
    }

    /**
     * The route of a request.
     *
     * @throws AdminRefusal if there is no such path, or not with this method
     */
    AdminRoute find(String method, String path) {
        List<String> segments = segments(path);
        for (Supplier<List<Entry>> group : groups) {
            List<AdminRoute> there = new ArrayList<>();
            for (Entry entry : group.get()) {
                if (matches(entry.segments, segments)) {
                    there.add(entry.route);
                }
            }
            if (!there.isEmpty()) {
                return understanding(method, path, there);
            }
        }
        throw notFound(path);
    }

    private static AdminRoute understanding(String method, String path, List<AdminRoute> there) {
        TreeSet<String> methods = new TreeSet<>();
        for (AdminRoute route : there) {
            if (route.method().equals(method)) {
                return route;
            }
            methods.add(route.method());
        }
        throw new AdminRefusal(
                405, "'" + path + "' does not understand " + method + ", only " + String.join(", ", methods));
    }

    private AdminRefusal notFound(String path) {
        TreeSet<String> known = new TreeSet<>();
        groups.forEach(group -> group.get().forEach(entry -> known.add(entry.route.path())));
        return new AdminRefusal(404, "nothing is at '" + path + "'; there are " + String.join(", ", known));
    }

    private static boolean matches(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
