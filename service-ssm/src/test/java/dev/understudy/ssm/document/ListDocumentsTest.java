package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AddTagsToResourceInput;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFilter;
import dev.understudy.ssm.model.DocumentFilterKey;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentKeyValuesFilter;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.ListDocumentsOutput;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of documents. Source: sheet SSM documents 2.7. */
class ListDocumentsTest {
    private static final String SESSION = "{\"schemaVersion\":\"1.0\",\"sessionType\":\"Standard_Stream\"}";

    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void documents() {
        created(bed, command("alpha-one").targetType("/AWS::EC2::Instance"));
        created(bed, document("beta-two", DocumentType.SESSION, DocumentFormat.JSON, SESSION));
        bed.call(AddTagsToResourceInput.builder()
                .resourceType(ResourceTypeForTagging.DOCUMENT)
                .resourceId("beta-two")
                .tags(List.of(Tag.builder().key("env").value("dev").build()))
                .build());
    }

    private List<String> names(DocumentKeyValuesFilter... filters) {
        ListDocumentsOutput answer =
                bed.call(ListDocumentsInput.builder().filters(List.of(filters)).build());
        return names(answer);
    }

    private static List<String> names(ListDocumentsOutput answer) {
        List<DocumentIdentifier> identifiers = answer.documentIdentifiers();
        return identifiers == null
                ? List.of()
                : identifiers.stream()
                        .map(identifier -> String.valueOf(identifier.name()))
                        .toList();
    }

    private static DocumentKeyValuesFilter filter(String key, String... values) {
        return DocumentKeyValuesFilter.builder()
                .key(key)
                .values(List.of(values))
                .build();
    }

    // Source: 2.7 [docs]: filters AND, values OR
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name | alpha | alpha-one",
                "Name | one |",
                "SearchKeyword | one | alpha-one",
                "PlatformTypes | Windows | beta-two",
                "DocumentType | Command | alpha-one",
                "TargetType | /AWS::EC2::Instance | alpha-one",
                "tag:env | dev | beta-two",
                "tag:env | prod |",
            })
    void aFilterSelectsOwnDocuments(String key, String value, @Nullable String expected) {
        assertThat(names(filter("Owner", "Self"), filter(key, value)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void severalValuesAreAlternatives() {
        assertThat(names(filter("Name", "alpha", "beta"))).containsExactly("alpha-one", "beta-two");
    }

    @Test
    void theOlderFiltersWorkToo() {
        ListDocumentsOutput answer = bed.call(ListDocumentsInput.builder()
                .documentFilterList(List.of(DocumentFilter.builder()
                        .key(DocumentFilterKey.NAME)
                        .value("beta")
                        .build()))
                .build());

        assertThat(names(answer)).containsExactly("beta-two");
    }

    // Source: 2.7 [model]
    @Test
    void anUnknownKeyIsRefused() {
        assertThat(bed.refusal(ListDocumentsInput.builder()
                        .filters(List.of(filter("Nope", "x")))
                        .build()))
                .startsWith("InvalidFilterKey");
    }

    // Source: 2.7 [docs]: one owner, of five kinds; code and text inferred
    @ParameterizedTest
    @CsvSource({"Self, Amazon", "Self, Self", "Nobody, ''"})
    void aRequestHasOneOwner(String owner, String another) {
        DocumentKeyValuesFilter[] filters = Stream.of(owner, another)
                .filter(value -> !value.isEmpty())
                .map(value -> filter("Owner", value))
                .toArray(DocumentKeyValuesFilter[]::new);

        String refusal = bed.refusal(
                ListDocumentsInput.builder().filters(List.of(filters)).build());

        assertThat(refusal).startsWith("ValidationException");
    }

    // Source: 2.7 [docs]
    @Test
    void nobodyElseSellsDocumentsHere() {
        assertThat(names(filter("Owner", "ThirdParty"))).isEmpty();
    }

    // Source: 2.7 [docs]
    @Test
    void withoutFiltersPagesHoldOwnDocumentsAndThoseOfAws() {
        List<String> all = new ArrayList<>();
        String token = null;
        do {
            ListDocumentsOutput page = bed.call(
                    ListDocumentsInput.builder().maxResults(5).nextToken(token).build());
            all.addAll(names(page));
            token = page.nextToken();
        } while (token != null);

        assertThat(all)
                .doesNotHaveDuplicates()
                .contains("alpha-one", "beta-two", "AWS-RunShellScript", "AWS-StartSSHSession")
                .containsAll(names(filter("Owner", "Amazon")));
    }

    // Source: 2.5 [recorded]
    @Test
    void theShellScriptDocumentIsThatOfAws() {
        DocumentDescription description = described(bed, "AWS-RunShellScript");

        assertThat(description.owner()).isEqualTo("Amazon");
        assertThat(description.schemaVersion()).isEqualTo("1.2");
        assertThat(description.documentVersion()).isEqualTo("1");
        assertThat(description.platformTypes()).containsExactly(PlatformType.LINUX, PlatformType.MAC_OS);
        assertThat(description.category()).containsExactly("Script Execution");
        assertThat(description.categoryEnum()).containsExactly("ScriptExecution");
    }

    // Source: 2.1 [recorded]
    @Test
    void documentsOfAwsHaveAnArnWithoutAccount() {
        assertThat(described(bed, "arn:aws:ssm:us-east-1::document/AWS-RunShellScript")
                        .owner())
                .isEqualTo("Amazon");
    }
}
