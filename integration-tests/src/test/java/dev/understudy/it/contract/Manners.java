package dev.understudy.it.contract;

import dev.understudy.core.model.ServiceModel;
import java.util.Map;
import java.util.Objects;

/**
 * How a service refuses bad input.
 *
 * @param invalid the error code for a broken constraint
 * @param malformed the error code for input that cannot be read
 */
record Manners(String invalid, String malformed) {
    private static final Manners AWS = new Manners("ValidationException", "SerializationException");

    /** App Mesh and AppConfig have one error for everything that a caller may get wrong. */
    private static final Manners BAD_REQUEST = new Manners("BadRequestException", "BadRequestException");

    /** Proton models one error for everything that a caller may get wrong. */
    private static final Manners VALIDATION = new Manners("ValidationException", "ValidationException");

    private static final Map<String, Manners> BY_SERVICE = Map.of(
            "ssm",
            AWS,
            "proton",
            VALIDATION,
            "appconfig",
            BAD_REQUEST,
            "appconfigdata",
            BAD_REQUEST,
            "appmesh",
            BAD_REQUEST);

    static Manners of(ServiceModel service) {
        return Objects.requireNonNull(BY_SERVICE.get(service.id()), service::id);
    }
}
