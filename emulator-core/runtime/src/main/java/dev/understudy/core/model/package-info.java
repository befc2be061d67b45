/**
 * What a service looks like on the wire: schemas of shapes, operations and services, as the generator writes them.
 *
 * <p>Start reading at {@link dev.understudy.core.model.ServiceModel}, then {@link
 * dev.understudy.core.model.OperationModel} and {@link dev.understudy.core.model.StructureSchema}.
 */
@NullMarked
package dev.understudy.core.model;

import org.jspecify.annotations.NullMarked;
