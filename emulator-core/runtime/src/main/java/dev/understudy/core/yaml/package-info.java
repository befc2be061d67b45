/**
 * YAML as users write it in specs, manifests and documents: read with limits, typed, every value with its line.
 *
 * <p>Start reading at {@link dev.understudy.core.yaml.YamlReader}.
 */
@NullMarked
package dev.understudy.core.yaml;

import org.jspecify.annotations.NullMarked;
