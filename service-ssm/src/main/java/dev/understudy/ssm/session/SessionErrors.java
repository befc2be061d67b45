package dev.understudy.ssm.session;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.DoesNotExistException;
import dev.understudy.ssm.model.InvalidDocument;
import dev.understudy.ssm.model.InvalidFilterKey;
import dev.understudy.ssm.model.TargetNotConnected;

/** What is refused about sessions; {@link SsmErrors} says what the words about the sources mean. */
final class SessionErrors {
    private static final int BAD_REQUEST = 400;

    private SessionErrors() {}

    /** A node that is not there, or whose agent does not answer. Text: recorded. */
    static ModeledError targetNotConnected(String target) {
        return new TargetNotConnected(target + " is not connected.");
    }

    /** A session that is not there, or over. Text: model. */
    static ModeledError unknownSession(String id) {
        return new DoesNotExistException("The specified session " + id + " doesn't exist.");
    }

    /**
     * A node outside of EC2 in the standard tier. Code and text: recorded, in public troubleshooting guides;
     * AWS's description of the operation does not declare it.
     */
    static ModeledError advancedTierNeeded() {
        return CommonError.foreign(
                "BadRequest",
                BAD_REQUEST,
                "Enable advanced-instances tier to use Session Manager with your on-premises instances");
    }

    /** A document of another type. Text: inferred. */
    static ModeledError notForSessions(String name) {
        return new InvalidDocument("Document " + name + " is not a Session document.");
    }

    /** A session document that says something impossible. Text: inferred. */
    static ModeledError unusable(String name, String reason) {
        return new InvalidDocument("Document " + name + " cannot be used for a session: " + reason + ".");
    }

    /**
     * Parameters for a document that has none. Text: recorded for SendCommand. The operation does not declare the code,
     * but AWS answers it wherever documents have parameters.
     */
    static ModeledError noParameters(String name) {
        return CommonError.foreign(
                "InvalidParameters", BAD_REQUEST, "document " + name + " does not support parameters.");
    }

    /** Unknown, missing and illegal values of parameters. Text: recorded for SendCommand. */
    static ModeledError badParameters() {
        return CommonError.foreign(
                "InvalidParameters", BAD_REQUEST, "Parameters provided in document are invalid or not supported.");
    }

    /** The same filter twice. Text: model. */
    static ModeledError repeatedFilter() {
        return new InvalidFilterKey("The specified key isn't valid.");
    }

    /** A filter whose value cannot fit any session. Code and text: inferred. */
    static ModeledError badFilterValue(String key, String value) {
        return SsmErrors.validation("The value " + value + " of the filter " + key + " isn't valid.");
    }
}
