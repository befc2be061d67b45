package dev.understudy.appmesh.state;

import dev.understudy.core.paging.PageSource;
import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All resources of one kind in order of their names, below their parents.
 *
 * @param <R> the kind's record
 */
public final class ResourceTable<R extends MeshResource<R>> {
    private final Kind kind;
    private final SortedTable<R> rows;
    private final Index<ResourcePath, String, R> byParent;

    ResourceTable(Kind kind, SortedTable<R> rows) {
        this.kind = kind;
        this.rows = rows;
        this.byParent = rows.index(resource -> listOfNullable(resource.path().parent()));
    }

    private static <T> List<T> listOfNullable(@Nullable T term) {
        return term == null ? List.of() : List.of(term);
    }

    /** Which resources these are. */
    public Kind kind() {
        return kind;
    }

    /** The resource of this name, or null. */
    public @Nullable R get(ResourcePath path) {
        return rows.get(path.toString());
    }

    /** Whether there is a resource of this name. */
    public boolean contains(ResourcePath path) {
        return get(path) != null;
    }

    /** Adds a resource, or replaces the one of the same name. */
    public void put(R resource) {
        rows.put(resource.path().toString(), resource);
    }

    /** Takes out a resource. */
    public void remove(ResourcePath path) {
        rows.remove(path.toString());
    }

    /** All of them; a live view. */
    public Collection<R> all() {
        return rows.values();
    }

    /** How many stand directly below a parent; below null stand the meshes. */
    public int count(@Nullable ResourcePath parent) {
        return parent == null ? rows.size() : byParent.count(parent);
    }

    /** Those directly below a parent, in order of their names; a live view. */
    public Collection<R> below(ResourcePath parent) {
        return rows.startingWith(parent.prefixOf(kind)).values();
    }

    /** Those directly below a parent, page by page in order of their names. */
    public PageSource<R> pagesBelow(ResourcePath parent) {
        return rows.pages(parent.prefixOf(kind));
    }

    /** Adds a secondary index. */
    Index<ResourcePath, String, R> index(Function<? super R, ? extends Collection<ResourcePath>> references) {
        return rows.index(references);
    }
}
