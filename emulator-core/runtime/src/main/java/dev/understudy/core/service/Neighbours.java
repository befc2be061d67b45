package dev.understudy.core.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import java.util.List;
import java.util.Optional;

/**
 * The other services of this emulator, called by the names of their operations with JSON in and out, as a client would
 * call them. A caller must not hold a partition's lock.
 */
public final class Neighbours {
    private final IdGenerator ids;
    private volatile List<EmulatedService> services = List.of();

    /**
     * Without any service yet.
     *
     * @param ids makes request ids
     */
    public Neighbours(IdGenerator ids) {
        this.ids = ids;
    }

    /** Makes the services known, once all of them have started. */
    public void introduce(List<EmulatedService> started) {
        services = List.copyOf(started);
    }

    /** Whether a service of this id answers here. */
    public boolean present(String service) {
        return find(service).isPresent();
    }

    private Optional<EmulatedService> find(String service) {
        return services.stream()
                .filter(candidate -> candidate.operations().model().id().equals(service))
                .findFirst();
    }

    /**
     * Performs an operation of another service.
     *
     * @param service the service's id, as in {@code ssm}
     * @param operation the operation's name, as in {@code GetParameter}
     * @param input all members of the input, wherever they travel over HTTP
     * @param account the account on whose behalf
     * @param region the region in which
     * @return all members of the output
     * @throws ModeledError if the other service refuses, or is not here
     */
    public JsonNode call(String service, String operation, JsonNode input, String account, String region) {
        EmulatedService callee = find(service).orElseThrow(() -> absent(service, operation));
        BoundOperation bound = bound(callee, service, operation);
        Structure request = read(callee, bound.model().input(), input);
        Structure answer = callee.perform(bound, request, ids.uuid(), account, region);
        return StructureTrees.of(answer);
    }

    /**
     * Reads the input of an operation without performing it, for whoever does so in another way.
     *
     * @param service the service's id, as in {@code ssm}
     * @param operation the operation's name, as in {@code GetParameter}
     * @param input all members of the input
     * @throws ModeledError if the input is not valid, or the service is not here
     */
    public Structure input(String service, String operation, JsonNode input) {
        EmulatedService callee = find(service).orElseThrow(() -> absent(service, operation));
        return read(callee, bound(callee, service, operation).model().input(), input);
    }

    private static BoundOperation bound(EmulatedService callee, String service, String operation) {
        BoundOperation bound = callee.operations().operation(operation);
        if (bound == null) {
            throw absent(service, operation);
        }
        return bound;
    }

    private static Structure read(EmulatedService callee, StructureSchema schema, JsonNode input) {
        Violations violations = new Violations();
        Structure request;
        try {
            request = StructureTrees.read(input, schema, violations);
        } catch (MalformedInput malformed) {
            throw callee.dialect().malformed(String.valueOf(malformed.getMessage()));
        }
        if (request == null) {
            throw callee.dialect().invalid(violations.list());
        }
        return request;
    }

    private static ModeledError absent(String service, String operation) {
        return new CommonError(
                CommonError.Code.NOT_IMPLEMENTED,
                "Understudy does not emulate " + service + ":" + operation + " here.");
    }
}
