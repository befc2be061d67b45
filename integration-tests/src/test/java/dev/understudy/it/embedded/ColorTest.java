package dev.understudy.it.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.VirtualClock;
import dev.understudy.junit5.UnderstudyTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** What the README's first screen shows. */
@UnderstudyTest
class ColorTest {
    @Test
    void aParameterExpires(SsmClient ssm, VirtualClock clock) {
        String expiration = """
                [{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"%s"}}]""".formatted(clock.now().plus(Duration.ofDays(30)));
        ssm.putParameter(p -> p.name("/shop/color")
                .type(ParameterType.STRING)
                .value("blue")
                .tier("Advanced")
                .policies(expiration));

        clock.advance(Duration.ofDays(31));

        assertThatThrownBy(() -> ssm.getParameter(p -> p.name("/shop/color")))
                .isInstanceOf(ParameterNotFoundException.class);
    }
}
