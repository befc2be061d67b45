package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Client;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfigdata.model.GetLatestConfigurationOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Feature flags in sessions (behaviour sheet AppConfig §5.2, scenario S13)")
class FlagSessionsTest {
    private static final String BASIC = """
            {"version":"1",
             "flags":{"ui_refresh":{"name":"UI Refresh","attributes":{"limit":{"constraints":
                       {"type":"number","required":true,"minimum":1,"maximum":10}}}},
                      "old_menu":{"name":"Old menu"}},
             "values":{"ui_refresh":{"enabled":true,"limit":5},"old_menu":{"enabled":false}}}""";
    private static final String VARIANTS = """
            {"version":"1","flags":{"checkout":{}},"values":{"checkout":{"_variants":[
              {"name":"blue","enabled":true,"rule":"(eq $tier \\"premium\\")"},{"name":"default","enabled":false}]}}}""";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);
    private final String flags = shop.newProfile("flags", ProfileRecord.FEATURE_FLAGS);

    private GetLatestConfigurationOutput serve(String document, @Nullable String accept) {
        shop.newVersion(flags, document);
        appConfig.perform(shop.deployment(shop.linear(0, 100, 0))
                .configurationProfileId(flags)
                .build());
        return Client.open(appConfig, Client.session(shop, flags).build(), accept)
                .poll();
    }

    private static String text(GetLatestConfigurationOutput answer) {
        return Objects.requireNonNull(answer.configuration()).utf8();
    }

    @Test
    @DisplayName("come as values only, whatever the stored document looks like [docs]")
    void basicFlags() throws Exception {
        GetLatestConfigurationOutput answer = serve(BASIC, null);

        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(text(answer)))
                .isEqualTo(json.readTree(
                        "{\"ui_refresh\":{\"enabled\":true,\"limit\":5},\"old_menu\":{\"enabled\":false}}"));
        assertThat(answer.contentType()).isEqualTo("application/json");
    }

    @Test
    @DisplayName("come as the default variant to clients that do not ask for variants [recorded]")
    void defaultVariant() {
        assertThat(text(serve(VARIANTS, null)))
                .isEqualTo("{\"checkout\":{\"_variant\":\"default\",\"enabled\":false}}");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("come with variants to clients that ask for Ion [recorded]")
    @CsvSource(delimiter = '|', textBlock = """
            application/ion;type=AWS.AppConfig.FeatureFlags;q=1.0,*/*;q=0.1 | application/ion; type=AWS.AppConfig.FeatureFlags
            APPLICATION/ION                                                 | application/ion; type=AWS.AppConfig.FeatureFlags
            application/json                                                | application/json
            */*                                                             | application/json
            """)
    void ion(String accept, String contentType) {
        assertThat(serve(VARIANTS, accept).contentType()).isEqualTo(contentType);
    }

    @Test
    @DisplayName("come as JSON even to those if none has variants [docs]")
    void noVariants() {
        GetLatestConfigurationOutput answer = serve(BASIC, "application/ion;q=1.0,*/*;q=0.1");

        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.experimentFlags()).isNull();
    }
}
