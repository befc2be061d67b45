package dev.understudy.proton.rules.service;

import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.state.service.ServicePhase;
import dev.understudy.proton.state.service.ServiceRecord;

/** Which requests a service lets through, depending on where it stands. */
public final class ServicePhases {
    private ServicePhases() {}

    /**
     * Lets a service or its parts be changed.
     *
     * @throws dev.understudy.proton.model.ConflictException if something is under way, or its removal failed
     */
    public static ServicePhase.Settled requireSettled(ServiceRecord service) {
        if (service.phase() instanceof ServicePhase.Settled settled) {
            return settled;
        }
        throw service.phase().busy() ? ServiceErrors.busy(service.name()) : ServiceErrors.deleteFirst(service.name());
    }

    /**
     * Begins the removal of a service.
     *
     * @throws dev.understudy.proton.model.ConflictException if something is under way
     */
    public static ServicePhase.DeleteInProgress remove(ServiceRecord service) {
        if (service.phase() instanceof ServicePhase.Settled settled) {
            return settled.delete();
        }
        if (service.phase() instanceof ServicePhase.DeleteFailed failed) {
            return failed.delete();
        }
        throw ServiceErrors.busy(service.name());
    }
}
