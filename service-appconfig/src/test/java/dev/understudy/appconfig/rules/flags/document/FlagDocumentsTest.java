package dev.understudy.appconfig.rules.flags.document;

import static dev.understudy.appconfig.fixture.AppConfig.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Blob;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Feature flag documents (behaviour sheet AppConfig §5.1, §A13)")
class FlagDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-09-28T11:56:54.984Z");
    private static final Instant LATER = Instant.parse("2026-09-28T11:56:57.650Z");
    private static final String STAMPS =
            "'_createdAt':'2026-09-28T11:56:54.984Z','_updatedAt':'2026-09-28T11:56:54.984Z'";
    private static final String FLAGS = "'flags':{'feature':{'name':'Feature','attributes':{"
            + "'color':{'constraints':{'type':'string','required':true,'enum':['blue','green']}},"
            + "'limit':{'constraints':{'type':'number','minimum':1,'maximum':5}},"
            + "'tags':{'constraints':{'type':'array','elements':{'type':'string','pattern':'^[a-z]+$'}}}}}}";

    @Nested
    @DisplayName("are stored")
    class Stored {
        @Test
        @DisplayName("with sorted members and times in flags and values [recorded 2026]")
        void sorted() {
            String stored = stored("{'version':'1'," + FLAGS
                    + ",'values':{'feature':{'enabled':true,'color':'blue','limit':2,'tags':['ok']}}}");

            assertThat(stored)
                    .isEqualTo(quoted("{'flags':{'feature':{" + STAMPS
                            + ",'attributes':{'color':{'constraints':{'enum':['blue','green'],'required':true,"
                            + "'type':'string'}},'limit':{'constraints':{'maximum':5,'minimum':1,'type':'number'}},"
                            + "'tags':{'constraints':{'elements':{'pattern':'^[a-z]+$','type':'string'},"
                            + "'type':'array'}}},'name':'Feature'}},'values':{'feature':{" + STAMPS
                            + ",'color':'blue','enabled':true,'limit':2,'tags':['ok']}},'version':'1'}"));
        }

        @ParameterizedTest
        @DisplayName("without what is unknown or empty [recorded 2026]")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'version':'1','unknown':'value'} | {'version':'1'}",
                    "{'version':'1','flags':{},'values':{}} | {'version':'1'}",
                    "{'version':'1','flags':{'f':{'unknown':'value'}}} | {'flags':{'f':{S}},'version':'1'}",
                    "{'version':'1','flags':{'f':{'name':'F'}},'values':{}} | {'flags':{'f':{S,'name':'F'}},'version':'1'}",
                    "{'version':'1','values':{'f':{'_variants':[]}}} | {'values':{'f':{S}},'version':'1'}",
                    "{'version':'1','values':{'f':{}}} | {'values':{'f':{S,'enabled':false}},'version':'1'}",
                    "{'version':'1','values':{'other':{'enabled':true}}} | {'values':{'other':{S,'enabled':true}},'version':'1'}"
                })
        void dropped(String given, String expected) {
            String stored = stored(given);

            assertThat(stored).isEqualTo(quoted(expected.replace("S", STAMPS)));
        }

        @ParameterizedTest
        @DisplayName("with enabled as a truth value, whatever Go reads as one [recorded 2026]")
        @CsvSource({
            "'\"true\"', true", "'\"TRUE\"', true", "'\"True\"', true", "'\"t\"', true", "'\"1\"', true",
            "'\"false\"', false", "'\"FALSE\"', false", "'\"f\"', false", "'\"0\"', false", "null, false"
        })
        void coerced(String enabled, boolean expected) {
            String stored = stored("{'version':'1','values':{'f':{'enabled':" + enabled + "}}}");

            assertThat(json(stored).at("/values/f/enabled")).isEqualTo(json(Boolean.toString(expected)));
        }

        @Test
        @DisplayName("with escapes for what means something in HTML [recorded 2026]")
        void html() {
            String stored = stored("{'version':'1','flags':{'f':{'attributes':{'text':{'constraints':{'type':"
                    + "'string'}}}}},'values':{'f':{'enabled':true,'text':'<hello>&'}}}");

            assertThat(stored).contains("\"text\":\"\\u003chello\\u003e\\u0026\"");
        }

        @Test
        @DisplayName("with variants in their order [recorded 2026]")
        void variants() {
            String stored = stored("{'version':'1','flags':{'f':{'attributes':{'color':{'constraints':{'type':"
                    + "'string'}}}}},'values':{'f':{'_variants':[{'name':'blue','enabled':true,'rule':"
                    + "'(eq $tier \\\"premium\\\")','attributeValues':{'color':'blue'}},{'name':'default','enabled':"
                    + "false}]}}}");

            assertThat(json(stored).at("/values/f/_variants"))
                    .isEqualTo(json("[{'attributeValues':{'color':'blue'},'enabled':true,'name':'blue','rule':"
                            + "'(eq $tier \\\"premium\\\")'},{'enabled':false,'name':'default'}]"));
        }

        @Test
        @DisplayName("and stored again they do not change")
        void idempotent() {
            Blob once = FlagDocuments.stored(
                    blob("{'version':'1'," + FLAGS + ",'values':{'feature':{'color':'blue'}}}"), null, NOW);

            Blob twice = FlagDocuments.stored(once, once, LATER);

            assertThat(twice).isEqualTo(once);
        }
    }

    @Nested
    @DisplayName("know the times of their flags")
    class Stamps {
        private final Blob before = FlagDocuments.stored(
                blob("{'version':'1','flags':{'a':{'name':'A'},'b':{'name':'B'}},'values':{'a':{'enabled':true}}}"),
                null,
                NOW);

        @Test
        @DisplayName("what changed has a new time of change; what did not keeps both [recorded 2026]")
        void changed() {
            String stored = FlagDocuments.stored(
                            blob(
                                    "{'version':'1','flags':{'a':{'name':'A'},'b':{'name':'C'}},'values':{'a':{'enabled':false}}}"),
                            before,
                            LATER)
                    .utf8();

            assertThat(json(stored).at("/flags/a/_updatedAt").asText()).isEqualTo("2026-09-28T11:56:54.984Z");
            assertThat(json(stored).at("/flags/b/_createdAt").asText()).isEqualTo("2026-09-28T11:56:54.984Z");
            assertThat(json(stored).at("/flags/b/_updatedAt").asText()).isEqualTo("2026-09-28T11:56:57.65Z");
            assertThat(json(stored).at("/values/a/_updatedAt").asText()).isEqualTo("2026-09-28T11:56:57.65Z");
        }

        @Test
        @DisplayName("a time of creation may be brought along, one of change may not [recorded 2026]")
        void broughtAlong() {
            String stored = stored("{'version':'1','flags':{'f':{'_createdAt':'2000-01-01T00:00:00Z',"
                    + "'_updatedAt':'2000-01-01T00:00:00Z'}}}");

            assertThat(stored)
                    .isEqualTo(quoted("{'flags':{'f':{'_createdAt':'2000-01-01T00:00:00Z',"
                            + "'_updatedAt':'2026-09-28T11:56:54.984Z'}},'version':'1'}"));
        }
    }

    private static String stored(String document) {
        return FlagDocuments.stored(blob(document), null, NOW).utf8();
    }

    private static Blob blob(String document) {
        return Blob.ofUtf8(quoted(document));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
