/**
 * Environment account connections as the two accounts see them.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.connection.Connections}.
 */
@NullMarked
package dev.understudy.proton.rules.connection;

import org.jspecify.annotations.NullMarked;
