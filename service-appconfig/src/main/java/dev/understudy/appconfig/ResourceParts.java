package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.admin.KeyRoutes;
import dev.understudy.appconfig.admin.SourceRoutes;
import dev.understudy.appconfig.admin.SpellingRoutes;
import dev.understudy.appconfig.rules.actions.ActionOutcomes;
import dev.understudy.appconfig.rules.rollout.EnvironmentSpelling;
import dev.understudy.appconfig.rules.sources.ConfigurationSources;
import dev.understudy.appconfig.rules.validators.ConfigurationValidators;
import dev.understudy.appconfig.rules.validators.FunctionValidator;
import dev.understudy.core.admin.AdminRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What resources need besides the state.
 *
 * @param spelling how answers spell the states of environments
 * @param sources read configurations
 * @param validators check them
 * @param adminRoutes make routes to what stands in for other services, and what may be switched
 */
record ResourceParts(
        EnvironmentSpelling spelling,
        ConfigurationSources sources,
        ConfigurationValidators validators,
        Supplier<List<AdminRoute>> adminRoutes) {
    /**
     * Puts the parts together.
     *
     * @param outcomes scripted answers of functions
     */
    static ResourceParts of(AppConfigAccess access, ActionOutcomes outcomes) {
        EnvironmentSpelling spelling = new EnvironmentSpelling();
        return new ResourceParts(
                spelling,
                new ConfigurationSources(access),
                new ConfigurationValidators(new FunctionValidator(access.kernel(), outcomes)),
                () -> routes(access, spelling));
    }

    private static List<AdminRoute> routes(AppConfigAccess access, EnvironmentSpelling spelling) {
        List<AdminRoute> routes = new ArrayList<>(new SourceRoutes(access).routes());
        routes.addAll(new KeyRoutes(access).routes());
        routes.addAll(new SpellingRoutes(spelling).routes());
        return routes;
    }
}
