/**
 * What App Mesh asks of specs and names beyond the constraints of the model, and its quotas.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.rules.NodeRules}; all texts are in {@link
 * dev.understudy.appmesh.rules.SpecRule}.
 */
@NullMarked
package dev.understudy.appmesh.rules;

import org.jspecify.annotations.NullMarked;
