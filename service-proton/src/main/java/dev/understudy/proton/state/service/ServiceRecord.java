package dev.understudy.proton.state.service;

import dev.understudy.proton.model.CreateServiceInput;
import dev.understudy.proton.state.Creatable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service. Its instances and its pipeline are records of their own.
 *
 * @param request what it was created with
 * @param description null if there is none
 * @param spec the spec of all its parts; updates of parts change it when they have succeeded
 * @param phase where it stands
 * @param createdAt when it was created
 * @param lastModifiedAt when a request last changed or deleted it, at first when it was created
 * @param modified whether an update changed it or its pipeline
 */
public record ServiceRecord(
        Request request,
        @Nullable String description,
        String spec,
        ServicePhase phase,
        Instant createdAt,
        Instant lastModifiedAt,
        boolean modified)
        implements Creatable<ServiceRecord.Request> {

    /**
     * What the create of a service asks for.
     *
     * @param members all members but the tags
     * @param tags as given
     */
    public record Request(CreateServiceInput members, Map<String, String> tags) {
        /** Keeps tags apart, because their order does not count. */
        public Request {
            members = members.toBuilder().tags(null).build();
            tags = Map.copyOf(tags);
        }
    }

    /** A new service, whose parts are about to be provisioned. */
    public static ServiceRecord announced(Request request, Instant now) {
        return new ServiceRecord(
                request,
                request.members().description(),
                request.members().spec(),
                new ServicePhase.CreateInProgress(),
                now,
                now,
                false);
    }

    @Override
    public String name() {
        return request.members().name();
    }

    /** The service template that it is made from, for ever. */
    public String templateName() {
        return request.members().templateName();
    }

    /** The service in another state. */
    public ServiceRecord in(ServicePhase next) {
        return new ServiceRecord(request, description, spec, next, createdAt, lastModifiedAt, modified);
    }

    /** The service with another spec. */
    public ServiceRecord with(String newSpec) {
        return new ServiceRecord(request, description, newSpec, phase, createdAt, lastModifiedAt, modified);
    }

    /** The service with another description; null leaves it as it is. */
    public ServiceRecord described(@Nullable String newDescription) {
        return newDescription == null
                ? this
                : new ServiceRecord(request, newDescription, spec, phase, createdAt, lastModifiedAt, modified);
    }

    /** The service after its pipeline was updated, which is a modification of the service, but not one that it shows. */
    public ServiceRecord withPipelineUpdated() {
        return new ServiceRecord(request, description, spec, phase, createdAt, lastModifiedAt, true);
    }

    /** The service after a request that changed it. */
    public ServiceRecord modifiedAt(Instant now) {
        return new ServiceRecord(request, description, spec, phase, createdAt, now, true);
    }
}
