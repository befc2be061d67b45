package dev.understudy.proton.rules.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects what a schema does not allow. */
final class Problems {
    private final List<Problem> all = new ArrayList<>();

    void add(String path, String reason) {
        all.add(new Problem(path, reason));
    }

    /** Everything so far, in the order in which it was found. */
    List<Problem> all() {
        return List.copyOf(all);
    }
}
