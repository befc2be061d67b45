package dev.understudy.appmesh.rules;

import com.google.common.base.CharMatcher;
import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.state.Kind;

/** Names of resources; the model already limits their length. */
public final class Names {
    private static final CharMatcher ALLOWED = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-_."));

    private Names() {}

    /** Refuses a name that no resource can have. */
    public static void check(String name) {
        if (name.indexOf('/') >= 0) {
            throw AppMeshErrors.slashInName();
        }
    }

    /**
     * Refuses a name for a new resource. Dots are let through although AWS's console mentions none; virtual services are
     * called like hosts and may be called anything.
     */
    public static void checkNew(Kind kind, String name) {
        check(name);
        if (kind != Kind.VIRTUAL_SERVICE && !ALLOWED.matchesAllOf(name)) {
            throw AppMeshErrors.badName(name);
        }
    }
}
