package dev.understudy.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.validation.MalformedInput;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPOCH_SECONDS | 2018-05-17T15:08:45.417Z    | 1526569725.417",
                "EPOCH_SECONDS | 2018-05-17T15:08:45.400Z    | 1526569725.4",
                "EPOCH_SECONDS | 1969-12-31T23:59:59.500Z    | -0.5",
                "EPOCH_SECONDS | 2018-05-17T15:08:45Z        | 1526569725",
                "DATE_TIME     | 2018-05-17T15:08:45.417Z    | 2018-05-17T15:08:45.417Z",
                "DATE_TIME     | 2018-05-17T15:08:45Z        | 2018-05-17T15:08:45Z",
                "HTTP_DATE     | 2018-05-17T15:08:45Z        | Thu, 17 May 2018 15:08:45 GMT",
            })
    void what_is_written_reads_back(TimestampFormat format, Instant time, String text) {
        assertThat(Timestamps.write(time, format)).isEqualTo(text);
        assertThat(Timestamps.read(text, format)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPOCH_SECONDS | 1.5e3 | 1970-01-01T00:25:00Z",
                "EPOCH_SECONDS | 0.000000001 | 1970-01-01T00:00:00.000000001Z",
                "DATE_TIME | 2018-05-17t15:08:45.5z | 2018-05-17T15:08:45.5Z",
                "HTTP_DATE | Thu, 17 May 2018 15:08:45.25 GMT | 2018-05-17T15:08:45.25Z",
            })
    void more_can_be_read_than_is_written(TimestampFormat format, String text, Instant time) {
        assertThat(Timestamps.read(text, format)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPOCH_SECONDS | ''",
                "EPOCH_SECONDS | 1e99",
                "EPOCH_SECONDS | 0x10",
                "EPOCH_SECONDS | 999999999999999",
                "DATE_TIME | 2018-05-17",
                "DATE_TIME | 2018-02-30T15:08:45Z",
                "DATE_TIME | 2018-05-17T15:08:45+01:00",
                "HTTP_DATE | Fri, 17 May 2018 15:08:45 GMT",
                "HTTP_DATE | Thu, 17 May 2018 15:08:45 CET",
            })
    void what_is_in_no_format_is_malformed(TimestampFormat format, String text) {
        assertThatThrownBy(() -> Timestamps.read(text, format)).isInstanceOf(MalformedInput.class);
    }
}
