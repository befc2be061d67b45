package dev.understudy.ssm.document.state;

import com.google.common.hash.Hashing;
import dev.understudy.ssm.model.DocumentFormat;
import java.nio.charset.StandardCharsets;

/**
 * The content of a version as it was submitted.
 *
 * @param text every character of it
 * @param format what the text is
 * @param outline what descriptions say about it
 */
public record DocumentContent(String text, DocumentFormat format, DocumentOutline outline) {
    /** The SHA-256 of the text as submitted, in hexadecimal digits. */
    public String hash() {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
