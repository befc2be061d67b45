package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DocumentFormat;
import software.amazon.awssdk.services.ssm.model.DocumentIdentifier;
import software.amazon.awssdk.services.ssm.model.DocumentKeyValuesFilter;
import software.amazon.awssdk.services.ssm.model.DocumentMetadataEnum;
import software.amazon.awssdk.services.ssm.model.DocumentPermissionType;
import software.amazon.awssdk.services.ssm.model.DocumentRequires;
import software.amazon.awssdk.services.ssm.model.DocumentReviewAction;
import software.amazon.awssdk.services.ssm.model.DocumentStatus;
import software.amazon.awssdk.services.ssm.model.DocumentType;
import software.amazon.awssdk.services.ssm.model.DocumentVersionInfo;
import software.amazon.awssdk.services.ssm.model.ReviewStatus;
import software.amazon.awssdk.services.ssm.model.Tag;

/** Documents through the SDK. Source: behaviour sheet SSM documents, section 2 and scenarios D1, D2 and G1. */
class DocumentsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final DocumentKeyValuesFilter DEVELOPMENT =
            DocumentKeyValuesFilter.builder().key("tag:env").values("dev").build();

    private final Caller me = emulator.newCaller();
    private final Caller other = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    private static String echo(String word) {
        return "schemaVersion: '2.2'\nmainSteps:\n- action: aws:runShellScript\n  name: say\n  inputs:\n"
                + "    runCommand: [\"echo " + word + "\"]\n";
    }

    @BeforeEach
    void document() {
        ssm.createDocument(r -> r.name("say")
                .versionName("v1")
                .documentType(DocumentType.COMMAND)
                .documentFormat(DocumentFormat.YAML)
                .content(echo("one"))
                .tags(Tag.builder().key("env").value("dev").build()));
    }

    private void update(String word) {
        ssm.updateDocument(r -> r.name("say")
                .documentVersion("$LATEST")
                .documentFormat(DocumentFormat.YAML)
                .content(echo(word)));
    }

    /** Source: 2.2 [recorded]: what is there and what is not. */
    @Test
    void theAnswerToACreateHasTheRecordedMembers() {
        JsonNode description = me.lastAnswer().ok().json().path("DocumentDescription");

        assertThat(description.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Hash",
                        "HashType",
                        "Name",
                        "VersionName",
                        "Owner",
                        "CreatedDate",
                        "Status",
                        "DocumentVersion",
                        "PlatformTypes",
                        "DocumentType",
                        "SchemaVersion",
                        "LatestVersion",
                        "DefaultVersion",
                        "DocumentFormat",
                        "Tags");
        assertThat(description.path("Status").asText()).isEqualTo("Creating");
        assertThat(description.path("PlatformTypes")).isEqualTo(json("['Linux','MacOS']"));
    }

    /** Source: 2.5 [recorded]. */
    @Test
    void getShowsLessThanDescribe() {
        assertThat(ssm.describeDocument(r -> r.name("say")).document().status()).isEqualTo(DocumentStatus.ACTIVE);

        ssm.getDocument(r -> r.name("say"));

        assertThat(me.lastAnswer().json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Name",
                        "CreatedDate",
                        "VersionName",
                        "DocumentVersion",
                        "Status",
                        "Content",
                        "DocumentType",
                        "DocumentFormat");
    }

    /** Source: D1 [recorded]. */
    @Test
    void versionsComeAndGo() {
        update("two");
        ssm.updateDocumentDefaultVersion(r -> r.name("say").documentVersion("2"));
        assertThat(me.lastAnswer().json()).isEqualTo(json("{Description:{Name:'say',DefaultVersion:'2'}}"));
        Refused.call(() -> ssm.deleteDocument(r -> r.name("say").documentVersion("2")))
                .with(400, "InvalidDocumentOperation")
                .naming("Default version of the document can't be deleted.");
        ssm.deleteDocument(r -> r.name("say").documentVersion("1"));
        update("three");
        ssm.deleteDocument(r -> r.name("say").documentVersion("$LATEST"));
        update("three");

        List<String> versions = ssm
                .listDocumentVersionsPaginator(r -> r.name("say").maxResults(1))
                .stream()
                .flatMap(page -> page.documentVersions().stream())
                .map(DocumentVersionInfo::documentVersion)
                .toList();

        assertThat(versions).containsExactly("4", "2");
    }

    /** Source: 1 [recorded]. */
    @Test
    void whatIsNotThereIsRefused() {
        Refused.call(() -> ssm.getDocument(r -> r.name("none")))
                .with(400, "InvalidDocument")
                .naming("Document with name none does not exist.");
        Refused.call(() -> ssm.describeDocument(r -> r.name("say").documentVersion("9")))
                .with(400, "InvalidDocumentVersion")
                .naming("Document version: 9 is invalid, latest version is 1");
        Refused.call(() -> ssm.deleteDocument(r -> r.name("none"))).with(400, "InvalidDocument");
        Refused.call(() -> ssm.createDocument(r -> r.name("say-more").content("{")))
                .with(400, "InvalidDocumentContent")
                .naming("JSON not well-formed. at Line: 1, Column: 2");
        Refused.call(() -> ssm.createDocument(r -> r.name("say").content("{}"))).with(400, "DocumentAlreadyExists");
    }

    /** Source: 1 [recorded]: a bare name, a message with a capital letter or none. */
    @Test
    void refusalsHaveTheRecordedForm() {
        Refused.call(() -> ssm.getDocument(r -> r.name("none"))).with(400, "InvalidDocument");
        assertThat(me.lastAnswer().json())
                .isEqualTo(json("{__type:'InvalidDocument',Message:'Document with name none does not exist.'}"));
        Refused.call(() -> ssm.listDocuments(r -> r.nextToken("nonsense"))).with(400, "InvalidNextToken");
        assertThat(me.lastAnswer().json()).isEqualTo(json("{__type:'InvalidNextToken'}"));
        Refused.call(() -> ssm.updateDocumentDefaultVersion(r -> r.name("say").documentVersion("$LATEST")))
                .withCommon(400, "ValidationException")
                .saying(
                        "1 validation error detected: Value '$LATEST' at 'documentVersion' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: (^[1-9][0-9]*$)");
        Refused.call(() -> ssm.getCommandInvocation(
                        r -> r.commandId("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f").instanceId("i-1")))
                .withCommon(400, "ValidationException")
                .matching(
                        "2 validation errors detected: Value 'i-1' at 'instanceId' failed to satisfy constraint: Member"
                                + " must have length greater than or equal to 10; Value 'i-1' at 'instanceId' failed .*");
    }

    /** Source: 2.8 [recorded]. */
    @Test
    void documentsAreSharedWithOtherAccounts() {
        String arn = "arn:aws:ssm:" + me.region() + ":" + me.account() + ":document/say";
        ssm.modifyDocumentPermission(
                r -> r.name("say").permissionType(DocumentPermissionType.SHARE).accountIdsToAdd(other.account()));
        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");

        assertThat(ssm.describeDocumentPermission(r -> r.name("say")
                                .permissionType(DocumentPermissionType.SHARE)
                                .maxResults(1))
                        .accountIds())
                .containsExactly(other.account());
        assertThat(other.ssm().getDocument(r -> r.name(arn)).documentVersion()).isEqualTo("1");
    }

    /** Source: 2.7 [docs]. */
    @Test
    void thePaginatorVisitsEachDocumentOnce() {
        List<String> names = new ArrayList<>();
        ssm.listDocumentsPaginator(r -> r.maxResults(4)).stream()
                .flatMap(page -> page.documentIdentifiers().stream())
                .map(DocumentIdentifier::name)
                .forEach(names::add);

        assertThat(names).doesNotHaveDuplicates().contains("say", "AWS-RunShellScript");
        assertThat(ssm.listDocuments(r -> r.filters(DEVELOPMENT)).documentIdentifiers())
                .extracting(DocumentIdentifier::name)
                .containsExactly("say");
    }

    /** Source: 2.8 [model]. */
    @Test
    void changeTemplatesAreReviewed() {
        ssm.createDocument(
                r -> r.name("template")
                        .documentType(DocumentType.AUTOMATION_CHANGE_TEMPLATE)
                        .documentFormat(DocumentFormat.YAML)
                        .content(
                                "schemaVersion: '0.3'\nmainSteps:\n- name: wait\n  action: aws:sleep\n  inputs: {Duration: PT1S}\n"));

        ssm.updateDocumentMetadata(
                r -> r.name("template").documentReviews(d -> d.action(DocumentReviewAction.SEND_FOR_REVIEW)));

        assertThat(ssm.listDocumentMetadataHistory(
                                r -> r.name("template").metadata(DocumentMetadataEnum.DOCUMENT_REVIEWS))
                        .metadata()
                        .reviewerResponse())
                .singleElement()
                .satisfies(review -> assertThat(review.reviewStatus()).isEqualTo(ReviewStatus.PENDING));
    }

    /** Source: G1 [docs]. */
    @Test
    void calendarsAreOpenOrClosed() {
        ssm.createDocument(r -> r.name("calendar")
                .documentType(DocumentType.CHANGE_CALENDAR)
                .documentFormat(DocumentFormat.TEXT)
                .content("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        X-CALENDAR-TYPE:DEFAULT_OPEN
                        BEGIN:VEVENT
                        DTSTART:20300601T100000Z
                        DTEND:20300601T120000Z
                        END:VEVENT
                        END:VCALENDAR
                        """));

        ssm.getCalendarState(r -> r.calendarNames("calendar").atTime("2030-06-01T11:00:00Z"));

        assertThat(me.lastAnswer().json())
                .isEqualTo(json("{State:'CLOSED',AtTime:'2030-06-01T11:00:00Z',"
                        + "NextTransitionTime:'2030-06-01T12:00:00Z'}"));
        Refused.call(() -> ssm.getCalendarState(r -> r.calendarNames("say"))).with(400, "InvalidDocumentType");
    }

    /** Source: 2.2 [recorded]; AppConfig reads the document and the schema that it requires. */
    @Test
    void appConfigReadsConfigurationsFromDocuments() {
        ssm.createDocument(r -> r.name("schema")
                .documentType(DocumentType.APPLICATION_CONFIGURATION_SCHEMA)
                .content("{\"type\":\"object\",\"additionalProperties\":false,"
                        + "\"properties\":{\"flag\":{\"type\":\"boolean\"}}}"));
        DocumentRequires schema = DocumentRequires.builder().name("schema").build();
        ssm.createDocument(r -> r.name("settings")
                .documentType(DocumentType.APPLICATION_CONFIGURATION)
                .requires(schema)
                .content("{\"flag\":true}"));
        AppConfigClient appConfig = me.configured(AppConfigClient.builder()).build();
        String application = appConfig.createApplication(r -> r.name("shop")).id();
        String profile = appConfig
                .createConfigurationProfile(r -> r.applicationId(application)
                        .name("settings")
                        .locationUri("ssm-document://settings")
                        .retrievalRoleArn("arn:aws:iam::" + me.account() + ":role/reader"))
                .id();

        appConfig.validateConfiguration(r ->
                r.applicationId(application).configurationProfileId(profile).configurationVersion("1"));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> appConfig.validateConfiguration(r -> r.applicationId(application)
                        .configurationProfileId(profile)
                        .configurationVersion("9")))
                .with(400, "BadRequestException")
                .naming("Document version: 9 is invalid, latest version is 1");
    }
}
