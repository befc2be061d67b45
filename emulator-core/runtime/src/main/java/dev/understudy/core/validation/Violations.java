package dev.understudy.core.validation;

import dev.understudy.core.model.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the violations of one request while its input is read, together with the place that is being read.
 *
 * <p>Readers {@link #enter} a member, an element or an entry before they read it and {@link #leave} it afterwards.
 */
public final class Violations {
    /** More than any caller reads; keeps the answer to a hostile request small. */
    private static final int LIMIT = 1000;

    private final List<Violation> found = new ArrayList<>(0);
    private final ArrayList<Object> place = new ArrayList<>();

    /** Goes down into a member. */
    public void enter(Member member) {
        place.add(member);
    }

    /** Goes down into an element of a list; {@code index} counts from 0. */
    public void enter(int index) {
        place.add(index);
    }

    /** Goes down into the entry of a map. */
    public void enter(String key) {
        place.add(key);
    }

    /** Goes up again. */
    public void leave() {
        place.remove(place.size() - 1);
    }

    /** How deep the place is that is being read. */
    public int depth() {
        return place.size();
    }

    /** Takes a violation; beyond a thousand they are dropped. */
    public void add(Violation violation) {
        if (found.size() < LIMIT) {
            found.add(violation);
        }
    }

    /** Whether everything was fine so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All violations in the order of discovery. */
    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** The place that is being read in AWS's notation: {@code tags.1.member.key}, elements counted from 1. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Object step : place) {
            if (path.length() > 0) {
                path.append('.');
            }
            if (step instanceof Member member) {
                path.append(member.pathName());
            } else if (step instanceof Integer index) {
                path.append(index + 1).append(".member");
            } else {
                path.append(step).append(".member");
            }
        }
        return path.toString();
    }
}
