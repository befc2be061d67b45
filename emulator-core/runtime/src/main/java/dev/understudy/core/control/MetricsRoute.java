package dev.understudy.core.control;

import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.metrics.Metrics;

/** {@code metrics}: what Prometheus scrapes. */
final class MetricsRoute {
    private final Metrics metrics;

    MetricsRoute(Metrics metrics) {
        this.metrics = metrics;
    }

    AdminRoute route() {
        return AdminRoute.text("GET", "metrics", Metrics.MEDIA_TYPE, this::scrape);
    }

    private String scrape(AdminRequest request) {
        request.onlyQuery();
        return metrics.text();
    }
}
