package dev.understudy.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format</a>. */
class PrometheusTextTest {
    private final PrometheusText text = new PrometheusText();

    @Test
    void aMetricHasHelpTypeAndSamples() {
        text.metric("a_total", "counter", "Counts\\ \"a\"\nand b.");
        text.sample("a_total", "1");

        assertThat(text).hasToString("# HELP a_total Counts\\\\ \"a\"\\nand b.\n# TYPE a_total counter\na_total 1\n");
    }

    @Test
    void labelValuesAreEscaped() {
        text.sample("a", "1", "x", "\\ \" \n", "y", "é");

        assertThat(text).hasToString("a{x=\"\\\\ \\\" \\n\",y=\"é\"} 1\n");
    }

    @Test
    void durationsAreInSeconds() {
        assertThat(PrometheusText.seconds(50_000)).isEqualTo("0.00005");
        assertThat(PrometheusText.seconds(1_000_000_000)).isEqualTo("1");
        assertThat(PrometheusText.seconds(20_000_000_000L)).isEqualTo("20");
        assertThat(PrometheusText.seconds(0)).isEqualTo("0");
    }

    @Test
    void bucketsAreCumulativeAndIncludeTheirBound() {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.record(50_000);
        histogram.record(50_001);
        histogram.record(6_000_000_000L);

        histogram.writeTo(text, "d", "s", "x");

        assertThat(text.toString().lines())
                .startsWith("d_bucket{s=\"x\",le=\"0.00005\"} 1", "d_bucket{s=\"x\",le=\"0.0001\"} 2")
                .endsWith(
                        "d_bucket{s=\"x\",le=\"5\"} 2",
                        "d_bucket{s=\"x\",le=\"+Inf\"} 3",
                        "d_sum{s=\"x\"} 6.000100001",
                        "d_count{s=\"x\"} 3");
    }
}
