package dev.understudy.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.validation.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @Test
    void values_are_separated_by_commas_outside_quotes() {
        assertThat(HeaderText.split("a, \"b, c\" ,\"say \\\"d\\\"\",, e "))
                .containsExactly("a", "b, c", "say \"d\"", "", "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\" b", "a, \"b\\\""})
    void quotes_must_end(String header) {
        assertThatThrownBy(() -> HeaderText.split(header)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void dates_keep_their_own_comma() {
        assertThat(HeaderText.splitDates("Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT"))
                .containsExactly("Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT");
    }

    @Test
    void letters_beyond_ascii_travel_as_utf_8() {
        String encoded = HeaderText.encode("Größe 😀");

        assertThat(encoded.chars()).allMatch(letter -> letter <= 0xff);
        assertThat(HeaderText.decode(encoded)).isEqualTo("Größe 😀");
    }

    @Test
    void line_breaks_do_not_end_a_header() {
        assertThat(HeaderText.encode("a\r\nSet-Cookie: b")).isEqualTo("a  Set-Cookie: b");
    }
}
