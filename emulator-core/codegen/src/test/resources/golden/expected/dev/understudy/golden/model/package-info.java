// Generated from service.smithy. Change that file; this one is overwritten.
/** Requests, answers and errors of {@code GoldenGoose_20250101}, generated from its model. */
@NullMarked
package dev.understudy.golden.model;

import org.jspecify.annotations.NullMarked;
