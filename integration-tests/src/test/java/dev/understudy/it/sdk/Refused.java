package dev.understudy.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A call that has to be refused, as the SDK sees it. */
public final class Refused {
    private final AwsServiceException refusal;

    private Refused(AwsServiceException refusal) {
        this.refusal = refusal;
    }

    /** Makes a call; fails unless it is refused by the service. */
    public static Refused call(ThrowingCallable call) {
        AwsServiceException refusal = catchThrowableOfType(AwsServiceException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return new Refused(refusal);
    }

    /** With an error that the operation declares: the SDK knows a class for it. */
    public Refused with(int status, String code) {
        String name = code.endsWith("Exception") ? code : code + "Exception";
        assertThat(refusal.getClass().getSimpleName())
                .as("class of %s", refusal)
                .isEqualTo(name);
        return withCommon(status, code);
    }

    /** With an error that any operation may answer without declaring it. */
    public Refused withCommon(int status, String code) {
        assertThat(refusal.awsErrorDetails().errorCode())
                .as("code of %s", refusal)
                .isEqualTo(code);
        assertThat(refusal.statusCode()).as("status of %s", refusal).isEqualTo(status);
        assertThat(refusal.requestId()).as("request id of %s", refusal).isNotBlank();
        return this;
    }

    /** With exactly this text. */
    public Refused saying(String text) {
        assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(text);
        return this;
    }

    /** With a text of this form. */
    public Refused matching(String pattern) {
        assertThat(refusal.awsErrorDetails().errorMessage()).matches(pattern);
        return this;
    }

    /** With a text whose wording is nobody's business, as long as it names what it is about. */
    public Refused naming(String... parts) {
        assertThat(refusal.awsErrorDetails().errorMessage()).contains(parts);
        return this;
    }

    /** With more members than a text. */
    public <E extends AwsServiceException> Refused satisfying(Class<E> type, Consumer<E> requirements) {
        requirements.accept(type.cast(refusal));
        return this;
    }

    /** Without any text. */
    public Refused silently() {
        assertThat(refusal.awsErrorDetails().errorMessage()).isNullOrEmpty();
        return this;
    }
}
