package dev.understudy.ssm.automation.state;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * An immutable list that shares most of what it holds with the list that it differs from in one element, so that an
 * execution with thousands of steps need not be copied whenever one of them moves.
 *
 * @param <E> what it holds
 */
final class SharedList<E> extends AbstractList<E> implements RandomAccess {
    /** Up to this size copying is as good. */
    private static final int CHUNK = 64;

    private final List<List<E>> chunks;
    private final int size;

    private SharedList(List<List<E>> chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /** The same elements in an immutable list, which is the given one if it is one already. */
    static <E> List<E> copyOf(List<E> list) {
        if (list instanceof SharedList) {
            return list;
        }
        if (list.size() <= CHUNK) {
            return List.copyOf(list);
        }
        List<List<E>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(List.copyOf(list.subList(from, Math.min(list.size(), from + CHUNK))));
        }
        return new SharedList<>(List.copyOf(chunks), list.size());
    }

    /** An immutable list with another element in one place. */
    static <E> List<E> with(List<E> list, int index, E element) {
        return list instanceof SharedList<E> shared ? shared.with(index, element) : replaced(list, index, element);
    }

    private List<E> with(int index, E element) {
        int chunk = index / CHUNK;
        return new SharedList<>(replaced(chunks, chunk, replaced(chunks.get(chunk), index % CHUNK, element)), size);
    }

    private static <T> List<T> replaced(List<T> list, int index, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, element);
        return List.copyOf(copy);
    }

    @Override
    public E get(int index) {
        return chunks.get(index / CHUNK).get(index % CHUNK);
    }

    @Override
    public int size() {
        return size;
    }
}
