/**
 * AWS AppConfig and its data plane. Start with the models in {@code src/main/smithy}: one file there is one class here.
 */
@NullMarked
package dev.understudy.appconfig;

import org.jspecify.annotations.NullMarked;
