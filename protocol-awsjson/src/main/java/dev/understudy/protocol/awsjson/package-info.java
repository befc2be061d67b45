/**
 * The awsJson1_0 and awsJson1_1 protocols: which operation a request means, and how its input and answer are written.
 */
@NullMarked
package dev.understudy.protocol.awsjson;

import org.jspecify.annotations.NullMarked;
