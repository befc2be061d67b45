package dev.understudy.core.metrics;

import java.math.BigDecimal;

/**
 * Writes the <a href="https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format">text format of
 * Prometheus</a>, version 0.0.4.
 */
final class PrometheusText {
    /** What the text is, for the header of the answer. */
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int NANO_DIGITS = 9;

    private final StringBuilder text = new StringBuilder();

    /** Begins a metric. */
    void metric(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ');
        escape(help, false);
        text.append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** Adds a sample with labels given as name, value, name, value, … */
    void sample(String name, String value, String... labels) {
        text.append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            escape(labels[i + 1], true);
            text.append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
    }

    private void escape(String raw, boolean quoted) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '"' -> text.append(quoted ? "\\\"" : "\"");
                default -> text.append(c);
            }
        }
    }

    /** Nanoseconds as seconds, in as many digits as it takes. */
    static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
