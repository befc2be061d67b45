/**
 * Where configurations come from: AppConfig's own store, Systems Manager, S3, Secrets Manager and CodePipeline.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.sources.SourceLocation}.
 */
@NullMarked
package dev.understudy.appconfig.rules.sources;

import org.jspecify.annotations.NullMarked;
