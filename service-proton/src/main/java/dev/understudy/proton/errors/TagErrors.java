package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;

/** Refusals about tags; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class TagErrors {
    private TagErrors() {}

    /** Proposed. */
    public static ValidationException foreignArn(String arn) {
        return validation("The resource ARN " + arn + " is not one of AWS Proton.");
    }

    /** Proposed. */
    public static ResourceNotFoundException resourceNotFound(String arn) {
        return notFound("The resource " + arn + " doesn't exist.");
    }

    /** Proposed; the limit from <a href="https://docs.aws.amazon.com/proton/latest/userguide/resources.html">Tagging</a>. */
    public static ValidationException tooManyTags(int limit) {
        return validation("A resource can have at most " + limit + " tags.");
    }

    /** Proposed. */
    public static ValidationException reservedTagKey(String key) {
        return validation("The tag key " + key + " is invalid: keys that begin with aws: are reserved.");
    }

    /** Proposed. */
    public static ValidationException duplicateTagKey(String key) {
        return validation("The tag key " + key + " is given more than once.");
    }

    /** Proposed; the letters from <a href="https://docs.aws.amazon.com/proton/latest/userguide/resources.html">Tagging</a>. */
    public static ValidationException tagLetters(String text) {
        return validation(
                "The tag text " + text + " is invalid: letters, digits, spaces and _ . : / = + - @ * are valid.");
    }
}
