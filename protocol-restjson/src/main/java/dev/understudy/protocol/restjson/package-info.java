/**
 * The restJson1 protocol: which operation a request means, and how its input and answer are written.
 */
@NullMarked
package dev.understudy.protocol.restjson;

import org.jspecify.annotations.NullMarked;
