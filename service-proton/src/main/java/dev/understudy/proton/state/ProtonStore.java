package dev.understudy.proton.state;

import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;

/**
 * What Proton keeps for one account and region.
 *
 * <pre>
 * template (environment or service) ── version (numbered major.minor per template)
 * </pre>
 */
public final class ProtonStore extends Store {
    private final Table<String, TemplateRecord> environmentTemplates =
            table("EnvironmentTemplates", String.class, TemplateRecord.class);
    private final Table<String, TemplateRecord> serviceTemplates =
            table("ServiceTemplates", String.class, TemplateRecord.class);

    /** The templates of a kind by name. */
    public Table<String, TemplateRecord> templates(TemplateKind kind) {
        return kind == TemplateKind.ENVIRONMENT ? environmentTemplates : serviceTemplates;
    }

    /** How many templates of both kinds there are. */
    public int templateCount() {
        return environmentTemplates.size() + serviceTemplates.size();
    }
}
