package dev.understudy.core.service;

import dev.understudy.core.model.OperationModel;

/**
 * An operation together with what performs it.
 *
 * @param model the operation
 * @param handler what performs it
 * @param implemented false if the handler only says that it is not implemented
 */
public record BoundOperation(OperationModel model, OperationHandler handler, boolean implemented) {}
