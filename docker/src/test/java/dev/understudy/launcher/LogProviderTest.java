package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What the log looks like. */
class LogProviderTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
        System.clearProperty("slf4j.provider");
        System.clearProperty("slf4j.internal.verbosity");
    }

    private static Logger logger(String level) {
        return logger(level, false);
    }

    private static Logger logger(String level, boolean json) {
        LogProvider.install(level, json);
        LogProvider provider = new LogProvider();
        provider.initialize();
        return provider.getLoggerFactory().getLogger("dev.understudy.Something");
    }

    @Test
    void aLineHasTimeLevelLoggerAndText() {
        logger("info").info("the {} text", "whole");

        assertThat(written.toString(StandardCharsets.UTF_8))
                .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z INFO Something - the whole text\\R");
    }

    @Test
    void aFailureComesWithItsStackTrace() {
        logger("info").error("it failed", new IllegalStateException("why"));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("ERROR Something - it failed", "IllegalStateException: why", "at dev.understudy.launcher");
    }

    @Test
    void theLevelDecides() {
        Logger logger = logger("warn");
        logger.info("not this");
        logger.warn("but this");

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("but this")
                .doesNotContain("not this");
    }

    @Test
    void inJsonALineIsAnObjectWithEverythingThatItSaysByName() throws IOException {
        logger("debug", true)
                .atDebug()
                .addKeyValue("requestId", "r-1")
                .addKeyValue("service", "ssm")
                .addKeyValue("status", 200)
                .log("said \"{}\"\nin two lines", "it");

        String text = written.toString(StandardCharsets.UTF_8);
        JsonNode line = new ObjectMapper().readTree(text);
        assertThat(text.lines()).hasSize(1);
        assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(line.path("level").asText()).isEqualTo("DEBUG");
        assertThat(line.path("logger").asText()).isEqualTo("dev.understudy.Something");
        assertThat(line.path("message").asText()).isEqualTo("said \"it\"\nin two lines");
        assertThat(line.path("requestId").asText()).isEqualTo("r-1");
        assertThat(line.path("service").asText()).isEqualTo("ssm");
        assertThat(line.path("status").isInt()).isTrue();
    }

    @Test
    void inJsonAFailureComesWithItsStackTraceInTheSameLine() throws IOException {
        logger("info", true).error("it failed", new IllegalStateException("why"));

        String text = written.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(1);
        assertThat(new ObjectMapper().readTree(text).path("stackTrace").asText())
                .contains("IllegalStateException: why", "at dev.understudy.launcher");
    }
}
