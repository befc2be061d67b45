package dev.understudy.ssm.document;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.DocumentAlreadyExists;
import dev.understudy.ssm.model.DocumentLimitExceeded;
import dev.understudy.ssm.model.DocumentPermissionLimit;
import dev.understudy.ssm.model.DocumentVersionLimitExceeded;
import dev.understudy.ssm.model.DuplicateDocumentContent;
import dev.understudy.ssm.model.DuplicateDocumentVersionName;
import dev.understudy.ssm.model.InvalidDocument;
import dev.understudy.ssm.model.InvalidDocumentOperation;
import dev.understudy.ssm.model.InvalidDocumentSchemaVersion;
import dev.understudy.ssm.model.InvalidDocumentVersion;
import dev.understudy.ssm.model.InvalidFilterKey;
import dev.understudy.ssm.model.MaxDocumentSizeExceeded;
import java.util.Collection;

/**
 * What is refused about documents; {@link SsmErrors} says what the words about the sources mean. What is wrong with
 * their content stands in {@link dev.understudy.ssm.document.content.ContentErrors}.
 */
public final class DocumentErrors {
    private DocumentErrors() {}

    /** A document that is not there, or not for this caller. Text: recorded. */
    public static ModeledError notFound(String name) {
        return new InvalidDocument("Document with name " + name + " does not exist.");
    }

    /** A document that somebody wants to delete and does not own. Text: recorded. */
    static ModeledError notOwned(String name) {
        return new InvalidDocument("Document " + name + " does not exist in your account");
    }

    /** A version that is not there. Text: recorded. */
    static ModeledError unknownVersion(String version, long latest) {
        return new InvalidDocumentVersion("Document version: " + version + " is invalid, latest version is " + latest);
    }

    /** A version that cannot become the default one because it is not there. Text: recorded. */
    static ModeledError unknownDefault(String name, String version) {
        return new InvalidDocumentVersion(
                "Document with name " + name + " with version " + version + " does not exist.");
    }

    /** A version that cannot be deleted because it is not there. Text: inferred. */
    static ModeledError unknownDeletion(String version) {
        return new InvalidDocumentOperation("Document version: " + version + " does not exist.");
    }

    /** An update that does not say which version it follows. Text: recorded. */
    static ModeledError updateOfNoVersion() {
        return new InvalidDocumentVersion("Document version for UpdateDocument must be number or $LATEST");
    }

    /** An update of another version than the newest one. Text: recorded. */
    static ModeledError updateOfOldVersion(String name) {
        return new InvalidDocumentVersion("Version provided for document " + name
                + " is not latest. Please provide the latest version to update document " + name);
    }

    /** A second document of one name. Text: recorded. */
    static ModeledError alreadyExists(String name) {
        return new DocumentAlreadyExists("Document with same name " + name + " already exists");
    }

    /** A name that only AWS may use. Code and text: inferred; the prefixes are documented. */
    static ModeledError reservedName(String name, String prefix) {
        return SsmErrors.validation(
                "Document name " + name + " is not valid: names that begin with " + prefix + " are reserved for AWS.");
    }

    /** A content of more than 64 KB. Text: model. */
    static ModeledError tooLarge() {
        return new MaxDocumentSizeExceeded("The size limit of a document is 64 KB.");
    }

    /** More documents than an account may have. Text: model. */
    static ModeledError tooManyDocuments(int limit) {
        return new DocumentLimitExceeded("You can have at most " + limit + " active SSM documents.");
    }

    /** More versions than a document may have. Text: model. */
    static ModeledError tooManyVersions() {
        return new DocumentVersionLimitExceeded(
                "The document has too many versions. Delete one or more document versions and try again.");
    }

    /** An update that changes nothing. Text: recorded. */
    static ModeledError duplicateContent(String name) {
        return new DuplicateDocumentContent("Document to be updated with name " + name
                + " has the same metadata and content as document version provided in request");
    }

    /** A version name that another version has. Text: recorded. */
    static ModeledError duplicateVersionName(String versionName) {
        return new DuplicateDocumentVersionName(
                "Document version name " + versionName + " has already been used for another version of this document");
    }

    /** An update of a document that cannot have versions. Text: recorded. */
    static ModeledError notUpdatable(String type, String schemaVersion) {
        return new InvalidDocumentSchemaVersion(
                "Update is not allowed for documentType: " + type + ", schemaVersion: " + schemaVersion);
    }

    /** The end of the default version. Text: recorded. */
    static ModeledError deletionOfDefault() {
        return new InvalidDocumentOperation("Default version of the document can't be deleted.");
    }

    /** The end of a document that others use. Text: recorded. */
    static ModeledError deletionOfShared() {
        return new InvalidDocumentOperation("Must unshare document first before delete");
    }

    /** The end of a schema without force. Text: inferred. */
    static ModeledError deletionOfSchema() {
        return new InvalidDocumentOperation(
                "Documents of type ApplicationConfigurationSchema can be deleted only with Force.");
    }

    /** A configuration without a schema or validator. Text: recorded. */
    static ModeledError requiresNothing() {
        return SsmErrors.validation(
                "DocumentRequires cannot be empty when creating a document of type" + " ApplicationConfiguration");
    }

    /** A required document, or the version of it, that is not there. Code and text: inferred. */
    static ModeledError requirementNotFound(String name) {
        return SsmErrors.validation("The required document " + name + " or its version does not exist.");
    }

    /** Everybody together with somebody. Text: recorded. */
    static ModeledError everybodyAndSomebody() {
        return new DocumentPermissionLimit("Accounts can either be all or a group of AWS accounts");
    }

    /** More accounts than one document may be shared with, or more public documents than an account may have. Text: model. */
    static ModeledError tooManyShares() {
        return new DocumentPermissionLimit("""
                The document can't be shared with more Amazon Web Services accounts. You can specify a maximum of 20 \
                accounts per API operation to share a private document. By default, you can share a private document \
                with a maximum of 1,000 accounts and publicly share up to five documents. If you need to increase the \
                quota for privately or publicly shared Systems Manager documents, contact Amazon Web Services Support.""");
    }

    /** A public share where the account forbids them. Code and text: inferred. */
    static ModeledError publicSharingBlocked() {
        return new DocumentPermissionLimit("Public sharing of documents is blocked in this account and Region.");
    }

    /** A change of shares that changes nothing. Code and text: inferred; the rule is the model's. */
    static ModeledError noAccounts() {
        return SsmErrors.validation("You must specify a value for AccountIdsToAdd or AccountIdsToRemove.");
    }

    /** A filter by owner that names none, several, or somebody else than the known kinds. Code and text: inferred. */
    static ModeledError oneOwner(Collection<String> owners) {
        return SsmErrors.validation("A request can have one Owner, which has to be one of " + owners + ".");
    }

    /** A filter for something that documents do not have. No text: model. */
    static ModeledError unknownFilter() {
        return new InvalidFilterKey();
    }

    /** A review of a document that takes none. Text: inferred. */
    static ModeledError notReviewable(String type) {
        return new InvalidDocumentOperation("Documents of type " + type + " are not reviewed.");
    }

    /** A review that does not fit the status of the version. Text: inferred. */
    static ModeledError reviewOutOfTurn(String action, String status) {
        return new InvalidDocumentOperation(action + " is not possible while the review status is " + status + ".");
    }
}
