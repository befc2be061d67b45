package dev.understudy.core.validation;

import dev.understudy.core.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for a structure or union that cannot be built because something in the request breaks a constraint. */
final class Unfinished {
    private final String name;
    private final List<Member> members;
    private final @Nullable Object[] values;

    Unfinished(String name, List<Member> members, @Nullable Object[] values) {
        this.name = name;
        this.members = members;
        this.values = values;
    }

    String name() {
        return name;
    }

    List<Member> members() {
        return members;
    }

    @Nullable Object[] values() {
        return values;
    }
}
