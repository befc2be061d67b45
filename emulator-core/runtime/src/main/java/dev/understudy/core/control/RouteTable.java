package dev.understudy.core.control;

import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the route for a path and a method. The table is short, so it is simply read from top to bottom. */
final class RouteTable {
    private static final String ANY = "*";

    private record Entry(List<String> segments, AdminRoute route) {}

    private final List<Entry> entries;

    RouteTable(List<AdminRoute> routes) {
        this.entries = routes.stream()
                .map(route -> new Entry(segments(route.path()), route))
                .toList();
    }

    /**
     * The route of a request.
     *
     * @throws AdminRefusal if there is no such path, or not with this method
     */
    AdminRoute find(String method, String path) {
        List<Entry> there = new ArrayList<>();
        List<String> segments = segments(path);
        for (Entry entry : entries) {
            if (matches(entry.segments, segments)) {
                if (entry.route.method().equals(method)) {
                    return entry.route;
                }
                there.add(entry);
            }
        }
        throw there.isEmpty() ? notFound(path) : notAllowed(method, path, there);
    }

    private AdminRefusal notFound(String path) {
        TreeSet<String> known = new TreeSet<>();
        entries.forEach(entry -> known.add(entry.route.path()));
        return new AdminRefusal(404, "nothing is at '" + path + "'; there are " + String.join(", ", known));
    }

    private static AdminRefusal notAllowed(String method, String path, List<Entry> there) {
        TreeSet<String> methods = new TreeSet<>();
        there.forEach(entry -> methods.add(entry.route.method()));
        return new AdminRefusal(
                405, "'" + path + "' does not understand " + method + ", only " + String.join(", ", methods));
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
