package dev.understudy.ssm;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.RequestContext;
import dev.understudy.ssm.model.InvalidNextToken;
import dev.understudy.ssm.model.InvalidResourceId;
import dev.understudy.ssm.model.TooManyTagsError;

/**
 * What more than one family of Systems Manager refuses. Each family has its own class for the rest.
 *
 * <p>The comment at a text says where it comes from: <em>recorded</em> is what AWS answered somebody, named with the
 * place; <em>model</em> is AWS's API description; <em>unconfirmed</em> is what clients expect AWS to say, although no
 * record of it was found; <em>inferred</em> is our own wording where AWS's is unknown.
 */
public final class SsmErrors {
    private SsmErrors() {}

    /** A {@code ValidationException} in the service's own words. */
    public static ModeledError validation(String text) {
        return new CommonError(CommonError.Code.VALIDATION, text);
    }

    /** A {@code NextToken} that belongs to no list of this caller. Text: model. */
    public static ModeledError invalidNextToken() {
        return new InvalidNextToken("The specified token isn't valid.");
    }

    /** The same about documents, commands, managed nodes and sessions. No text: recorded. */
    public static ModeledError unexplainedNextToken() {
        return new InvalidNextToken();
    }

    /**
     * What IAM says to whoever may not do something. Text: recorded, in many public issues.
     *
     * @param reason the kind of policy that lacks, as in {@code identity-based}
     */
    public static ModeledError accessDenied(RequestContext context, String resourceArn, String reason) {
        String action = "ssm:" + context.operation().name();
        return new CommonError(
                CommonError.Code.ACCESS_DENIED,
                "User: " + context.callerArn() + " is not authorized to perform: " + action + " on resource: "
                        + resourceArn + " because no " + reason + " policy allows the " + action + " action");
    }

    /** A resource that cannot be tagged because it is not there. No text: recorded, getmoto/moto#4360. */
    public static ModeledError invalidResourceId() {
        return new InvalidResourceId();
    }

    /** More tags than a resource may have. No text: model. */
    public static ModeledError tooManyTags() {
        return new TooManyTagsError();
    }

    /**
     * More tags than a resource may have, at its creation, which declares no error for it. Code and text: inferred.
     *
     * @param resource what is created, with its article
     */
    public static ModeledError tooManyTags(String resource, int limit) {
        return validation(resource + " can have at most " + limit + " tags.");
    }

    /** A tag key that only AWS may use. Text: inferred. */
    public static ModeledError reservedTagKey(String key) {
        return validation("Tag key " + key + " is not valid: keys that begin with aws: are reserved for AWS.");
    }

    /** The same tag key twice in one request. Text: inferred. */
    public static ModeledError duplicateTagKey(String key) {
        return validation("Duplicate tag key in the request: " + key + ".");
    }
}
