/**
 * YAML as users write it in schemas, manifests and specs: read with limits, typed, every value with its line.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.yaml.YamlReader}.
 */
@NullMarked
package dev.understudy.proton.rules.yaml;

import org.jspecify.annotations.NullMarked;
