package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.model.SyncType;
import dev.understudy.proton.model.TemplateSyncConfig;
import dev.understudy.proton.state.TemplateKind;
import org.jspecify.annotations.Nullable;

/**
 * From where a template gets its versions.
 *
 * @param kind environment or service template
 * @param templateName the template
 * @param provider who hosts the repository
 * @param repository owner and name
 * @param branch the branch
 * @param subdirectory the folder in which the template's own is looked for; null for the whole branch
 */
public record TemplateSyncRecord(
        TemplateKind kind,
        String templateName,
        RepositoryProvider provider,
        String repository,
        String branch,
        @Nullable String subdirectory) {

    /** The key of a template's configuration. */
    public static String key(TemplateKind kind, String templateName) {
        return kind + "/" + templateName;
    }

    /** The key in its table. */
    public String key() {
        return key(kind, templateName);
    }

    /** The branch that it reads. */
    public SyncSource source() {
        return new SyncSource(SyncType.TEMPLATE_SYNC, provider, repository, branch);
    }

    /** As answers show it. */
    public TemplateSyncConfig describe() {
        return TemplateSyncConfig.builder()
                .templateName(templateName)
                .templateType(kind.type())
                .repositoryProvider(provider)
                .repositoryName(repository)
                .branch(branch)
                .subdirectory(subdirectory)
                .build();
    }
}
