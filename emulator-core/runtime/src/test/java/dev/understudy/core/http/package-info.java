/** Tests of the HTTP front end over real sockets. */
@NullMarked
package dev.understudy.core.http;

import org.jspecify.annotations.NullMarked;
