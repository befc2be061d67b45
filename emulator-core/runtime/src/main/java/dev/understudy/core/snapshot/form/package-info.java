/**
 * How values of any type that a store may hold are written as JSON and read again. The types are found by reflection on
 * records and sealed interfaces, once for each; what is read names no class.
 *
 * <p>Start reading at {@link dev.understudy.core.snapshot.form.Forms}.
 */
@NullMarked
package dev.understudy.core.snapshot.form;

import org.jspecify.annotations.NullMarked;
