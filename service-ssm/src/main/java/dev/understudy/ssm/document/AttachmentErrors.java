package dev.understudy.ssm.document;

/** Why attachments cannot be used, as {@code StatusInformation} of a failed version says it. */
final class AttachmentErrors {
    private AttachmentErrors() {}

    /** A location that is none of S3. Text: model. */
    static String noAddress() {
        return "The specified S3 bucket doesn't exist. Verify that the URL of the S3 bucket is correct.";
    }

    /** An object that cannot be read. Text: inferred. */
    static String noObject() {
        return "The specified S3 object doesn't exist. Verify that the URL of the S3 object is correct.";
    }

    /** An object that is too large. Text: inferred. */
    static String tooLarge(int bytes) {
        return "The attachment has more than " + bytes + " bytes.";
    }

    /** An attachment of another version that is not there. Text: inferred. */
    static String noReference(String reference) {
        return "The attachment " + reference + " doesn't exist.";
    }

    /** A file that is not the one that the document speaks of. Text: inferred. */
    static String checksum(String name) {
        return "The checksum of the attachment " + name + " does not match the one in the document.";
    }
}
