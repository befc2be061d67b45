package dev.understudy.appconfig.rules.flags.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.appconfig.model.BadRequestDetails;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BadRequestReason;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.core.model.Blob;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature flag documents that are refused, and what the refusal says. */
@DisplayName("Feature flag documents (behaviour sheet AppConfig §5.1, §A13)")
class FlagDocumentRefusalsTest {
    private static final String FLAGS = "'flags':{'feature':{'name':'Feature','attributes':{"
            + "'color':{'constraints':{'type':'string','required':true,'enum':['blue','green']}},"
            + "'limit':{'constraints':{'type':'number','minimum':1,'maximum':5}},"
            + "'tags':{'constraints':{'type':'array','elements':{'type':'string','pattern':'^[a-z]+$'}}}}}}";

    @Nested
    @DisplayName("are refused")
    class Refused {
        @ParameterizedTest
        @DisplayName("as malformed if they are no JSON object [recorded]")
        @ValueSource(strings = {"", "eyJ2", "[]", "\"text\"", "{} {}"})
        void malformed(String content) {
            BadRequestException refusal = refusal(Blob.ofUtf8(content));

            assertThat(refusal)
                    .hasMessage(
                            "Error invoking extension AppConfig Feature Flags Helper: Malformed 'Content' provided");
        }

        @Test
        @DisplayName("with a reason and details [recorded 2026]")
        void reason() {
            BadRequestException refusal = refusal(blob("{}"));

            assertThat(refusal)
                    .hasMessage("Error invoking extension AppConfig Feature Flags Helper: Invalid 'Content' data");
            assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
            assertThat(details(refusal)).containsExactly(notSatisfied("Required", "version", ""));
        }

        @ParameterizedTest
        @DisplayName("for a version other than the text 1 [recorded 2026]")
        @CsvSource({"'\"2\"', 2", "1, 1"})
        void version(String version, String value) {
            List<InvalidConfigurationDetail> details = details("{'version':" + version + "}");

            assertThat(details).containsExactly(notSatisfied("OneOf(1)", "version", value));
        }

        @ParameterizedTest
        @DisplayName("for values that break the constraints of their attributes [recorded 2026]")
        @CsvSource(
                delimiter = '|',
                value = {
                    "'color':'red' | OneOf(blue, green) | values.feature.color | red",
                    "'color':'blue','limit':0 | FloatGTE(1) | values.feature.limit | 0",
                    "'color':'blue','limit':6 | FloatLTE(5) | values.feature.limit | 6",
                    "'color':'blue','limit':'2' | AttributeType(number) | values.feature.limit | 2",
                    "'color':'blue','tags':['BAD'] | Regexp(^[a-z]+$) | values.feature.tags.0 | BAD",
                    "'color':'blue','tags':['ok',3] | ElementType(string) | values.feature.tags.1 | 3"
                })
        void attributes(String attributes, String constraint, String location, String value) {
            List<InvalidConfigurationDetail> details =
                    details("{'version':'1'," + FLAGS + ",'values':{'feature':{'enabled':true," + attributes + "}}}");

            assertThat(details).containsExactly(notSatisfied(constraint, location, value));
        }

        @ParameterizedTest
        @DisplayName("for a missing required attribute, enabled or not [recorded 2026]")
        @ValueSource(booleans = {true, false})
        void required(boolean enabled) {
            List<InvalidConfigurationDetail> details =
                    details("{'version':'1'," + FLAGS + ",'values':{'feature':{'enabled':" + enabled + "}}}");

            assertThat(details)
                    .containsExactly(
                            notSatisfied(
                                    "Not(IsZero([]))",
                                    "values.feature.attributes",
                                    quoted("{'color':{'Constraints':{'Type':'string','Required':true,'Maximum':null,"
                                            + "'Enum':['blue','green']},'Description':''},'limit':{'Constraints':"
                                            + "{'Type':'number','Minimum':1,'Maximum':5},'Description':''},'tags':"
                                            + "{'Constraints':{'Type':'array','Maximum':null,'Elements':{'Type':"
                                            + "'string','Maximum':null,'Pattern':'^[a-z]+$'}},'Description':''}}")),
                            notSatisfied(
                                    "Entries",
                                    "values.feature.attributes.color",
                                    quoted("{'Key':'color','Value':{'Constraints':{'Type':'string','Required':true,"
                                            + "'Maximum':null,'Enum':['blue','green']},'Description':''}}")));
        }

        @Test
        @DisplayName("for an attribute of a flag that defines none [recorded 2026]")
        void unknownAttribute() {
            List<InvalidConfigurationDetail> details =
                    details("{'version':'1','flags':{},'values':{'feature':{'enabled':true,'attr':'abc'}}}");

            assertThat(details)
                    .containsExactly(notSatisfied(
                            "Satisfies(map[])", "values.feature.attr", quoted("{'Key':'attr','Value':'abc'}")));
        }

        @ParameterizedTest
        @DisplayName("for enabled that Go does not read as a truth value [recorded 2026]")
        @CsvSource({"'\"invalid\"', invalid", "1, 1", "0, 0"})
        void enabled(String enabled, String value) {
            List<InvalidConfigurationDetail> details =
                    details("{'version':'1','values':{'feature':{'enabled':" + enabled + "}}}");

            assertThat(details)
                    .containsExactly(new InvalidConfigurationDetail(
                            "AttributeType(boolean)", "values.feature.enabled", null, "Invalid", value));
        }

        @ParameterizedTest
        @DisplayName("for variants that break the rules of variants [recorded 2026]")
        @CsvSource(
                delimiter = '|',
                value = {
                    "[{'name':'blue','enabled':true,'rule':'(eq $a 1)'}] | Empty | values.f._variants.variants.blue.rule | (eq $a 1)",
                    "[{'name':'first','enabled':true},{'name':'last','enabled':false}] | NonEmpty | values.f._variants.variants.first.rule | ''"
                })
        void variants(String variants, String constraint, String location, @Nullable String value) {
            List<InvalidConfigurationDetail> details =
                    details("{'version':'1','values':{'f':{'_variants':" + variants + "}}}");

            assertThat(details)
                    .containsExactly(
                            notSatisfied(constraint, location, value == null || value.equals("''") ? "" : value));
        }

        @Test
        @DisplayName("for two variants of one name, and for variants beside values [recorded 2026]")
        void variantsTogether() {
            List<InvalidConfigurationDetail> same = details("{'version':'1','values':{'f':{'_variants':"
                    + "[{'name':'x','enabled':true,'rule':'(eq $a 1)'},{'name':'x','enabled':false}]}}}");
            List<InvalidConfigurationDetail> beside = details(
                    "{'version':'1','values':{'f':{'enabled':true," + "'_variants':[{'name':'x','enabled':false}]}}}");

            assertThat(same)
                    .extracting(InvalidConfigurationDetail::constraint, InvalidConfigurationDetail::location)
                    .containsExactly(tuple("UniqueVariantNames", "values.f._variants.variants.variants"));
            assertThat(beside)
                    .extracting(InvalidConfigurationDetail::constraint, InvalidConfigurationDetail::location)
                    .containsExactly(tuple("StrictVariants", "values.f"));
        }

        @ParameterizedTest
        @DisplayName("for breaking the published schema [docs]")
        @ValueSource(
                strings = {
                    "'flags':{'Ui':{}}",
                    "'flags':{'1a':{}}",
                    "'flags':1",
                    "'flags':{'f':{'name':''}}",
                    "'flags':{'f':{'name':'a\\nb'}}",
                    "'flags':{'f':{'_deprecation':{'status':'now'}}}",
                    "'flags':{'f':{'_deprecation':{'status':'planned','date':'soon'}}}",
                    "'flags':{'f':{'attributes':{'a':{}}}}",
                    "'flags':{'f':{'attributes':{'A':{'constraints':{'type':'number'}}}}}",
                    "'flags':{'f':{'attributes':{'enabled':{'constraints':{'type':'number'}}}}}",
                    "'flags':{'f':{'attributes':{'a':{'constraints':{'type':'object'}}}}}",
                    "'flags':{'f':{'attributes':{'a':{'constraints':{'type':'number','minimum':'1'}}}}}",
                    "'flags':{'f':{'attributes':{'a':{'constraints':{'type':'string','pattern':'('}}}}}",
                    "'flags':{'f':{'attributes':{'a':{'constraints':{'type':'string','pattern':'x','enum':['x']}}}}}",
                    "'flags':{'f':{'attributes':{'a':{'constraints':{'type':'array','elements':{'type':'array'}}}}}}",
                    "'values':{'Ui':{}}",
                    "'values':{'f':true}",
                    "'values':{'f':{'_variants':{}}}",
                    "'values':{'f':{'_variants':[{'enabled':true}]}}",
                    "'values':{'f':{'_variants':[{'name':'x'}]}}"
                })
        void schema(String part) {
            List<InvalidConfigurationDetail> details = details("{'version':'1'," + part + "}");

            assertThat(details).isNotEmpty();
        }

        @Test
        @DisplayName("for more than 25 attributes and for texts of more than 1,024 characters [docs]")
        void limits() {
            StringBuilder attributes = new StringBuilder();
            for (int i = 0; i < 26; i++) {
                attributes
                        .append(i == 0 ? "" : ",")
                        .append("'a")
                        .append(i)
                        .append("':{'constraints':{'type':'string'}}");
            }

            List<InvalidConfigurationDetail> tooMany =
                    details("{'version':'1','flags':{'f':{'attributes':{" + attributes + "}}}}");
            List<InvalidConfigurationDetail> tooLong = details("{'version':'1','flags':{'f':{'attributes':{'a':"
                    + "{'constraints':{'type':'string'}}}}},'values':{'f':{'a':'" + "x".repeat(1025) + "'}}}");

            assertThat(tooMany).extracting(InvalidConfigurationDetail::location).containsExactly("flags.f.attributes");
            assertThat(tooLong).extracting(InvalidConfigurationDetail::location).containsExactly("values.f.a");
        }
    }

    private static List<InvalidConfigurationDetail> details(String document) {
        return details(refusal(blob(document)));
    }

    private static List<InvalidConfigurationDetail> details(BadRequestException refusal) {
        BadRequestDetails details = Objects.requireNonNull(refusal.details());
        return details.asInvalidConfiguration();
    }

    private static BadRequestException refusal(Blob document) {
        try {
            FlagDocuments.check(document);
        } catch (BadRequestException refusal) {
            return refusal;
        }
        throw new AssertionError("not refused: " + document.utf8());
    }

    private static InvalidConfigurationDetail notSatisfied(String constraint, String location, String value) {
        return new InvalidConfigurationDetail(constraint, location, null, "NotSatisfied", value);
    }

    private static Blob blob(String document) {
        return Blob.ofUtf8(quoted(document));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
