package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;

/**
 * Refusals about components; marked as in {@link dev.understudy.proton.ProtonErrors}. The rules stand in <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-components.html">Components</a> and in <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateComponent.html">CreateComponent</a>.
 */
public final class ComponentErrors {
    private ComponentErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException componentNotFound(String name) {
        return notFound("The component " + name + " doesn't exist.");
    }

    /** Proposed. */
    public static ConflictException componentExists(String name) {
        return conflict("The component " + name + " already exists.");
    }

    /** Proposed. */
    public static ValidationException bothOrNeither() {
        return validation("Give both serviceName and serviceInstanceName, or neither.");
    }

    /** Proposed. */
    public static ValidationException noEnvironment() {
        return validation("Give environmentName, or serviceName and serviceInstanceName.");
    }

    /** Proposed. */
    public static ValidationException otherEnvironment(String instance, String environment) {
        return validation("The service instance " + instance + " is not in the environment " + environment
                + " of the component.");
    }

    /** Proposed. */
    public static ValidationException specWithoutInstance() {
        return validation("A serviceSpec needs a service instance that the component is attached to.");
    }

    /** Proposed. */
    public static ValidationException notSupported(String instance) {
        return validation("The template version of the service instance " + instance
                + " doesn't support directly defined components.");
    }

    /** Proposed. */
    public static ValidationException noRole(String environment) {
        return validation("The environment " + environment + " has no componentRoleArn, so it can have no components.");
    }

    /** Proposed. */
    public static ValidationException otherProvisioning(String environment) {
        return validation("The component is provisioned in another way than the environment " + environment + " is.");
    }

    /** Proposed. */
    public static ConflictException instanceTaken(String instance) {
        return conflict("The service instance " + instance + " already has a component attached.");
    }

    /** Proposed. */
    public static ValidationException detachFirst(String name) {
        return validation(
                "The component " + name + " is attached to another service instance and must first be detached.");
    }

    /** Proposed. */
    public static ConflictException stillAttached(String name) {
        return conflict("The component " + name + " is attached to a service instance and must first be detached.");
    }
}
