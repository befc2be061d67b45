/**
 * Turns a service's Smithy IDL into Java while the project is built. Start reading at {@link dev.understudy.codegen.Main}.
 */
@NullMarked
package dev.understudy.codegen;

import org.jspecify.annotations.NullMarked;
