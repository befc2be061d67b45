package dev.understudy.proton.access;

import dev.understudy.proton.ProtonErrors;
import dev.understudy.proton.state.Creatable;

/**
 * Creates that are idempotent by the name of the resource: templates, environments and services. A repeated create
 * answers with the resource as it is now, unless it asks for something else or the resource was modified since. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/ag-idempotency.html">Ensuring idempotency</a>.
 */
public final class NamedCreates {
    private NamedCreates() {}

    /**
     * Refuses a create of a name that exists, unless it is a mere repetition. What was asked for is compared first.
     *
     * @param what the kind of resource in words
     * @throws dev.understudy.proton.model.ValidationException if something else is asked for now
     * @throws dev.understudy.proton.model.ConflictException if the resource was modified since
     */
    public static <R> void requireRepetition(Creatable<R> existing, R request, String what) {
        if (!existing.request().equals(request)) {
            throw ProtonErrors.idempotentParameterMismatch();
        }
        if (existing.modified()) {
            throw ProtonErrors.modifiedSinceCreated(what, existing.name());
        }
    }
}
