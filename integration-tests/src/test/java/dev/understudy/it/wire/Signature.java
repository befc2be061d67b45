package dev.understudy.it.wire;

/** Authorization headers. Nobody verifies the signature in them, but their scope says who calls what, and where. */
public final class Signature {
    private Signature() {}

    /** The header of a caller with this account for access key. */
    public static String of(String account, String region, String signingName) {
        return "AWS4-HMAC-SHA256 Credential=" + account + "/20300101/" + region + "/" + signingName
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=0";
    }
}
