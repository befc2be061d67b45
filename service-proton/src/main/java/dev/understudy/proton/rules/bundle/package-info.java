/**
 * What a template bundle holds once it is unpacked: a schema, and per part the infrastructure code with its manifest.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.bundle.Bundles}.
 */
@NullMarked
package dev.understudy.proton.rules.bundle;

import org.jspecify.annotations.NullMarked;
