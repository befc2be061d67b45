package dev.understudy.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class an emulator. It starts before the first of them, forgets everything before each, and stops
 * after the last.
 *
 * <p>Constructors, test methods and lifecycle methods may take as parameters:
 *
 * <ul>
 *   <li>{@link dev.understudy.Understudy}, {@link dev.understudy.VirtualClock} and its endpoint as a {@link java.net.URI},
 *   <li>any client of the AWS SDK for Java v2 for Proton, AppConfig, AppConfigData, App Mesh or Systems Manager, such as
 *       {@code SsmClient} or {@code SsmAsyncClient}, if the SDK and one HTTP client of it are on the class path,
 *   <li>{@link TestAccount}, the account that these clients call from.
 * </ul>
 *
 * <p>For options that are not here, and for an emulator for each test, register an {@link UnderstudyExtension}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnderstudyExtension.class)
public @interface UnderstudyTest {
    /** Starts only these services: proton, appconfig, appconfigdata, appmesh, ssm; all if empty. */
    String[] services() default {};

    /**
     * {@code virtual}, which stands still at the time of the start; a time to stand still at, like
     * 2030-01-01T00:00:00Z; or {@code system}, which runs with the machine's.
     */
    String clock() default "virtual";

    /** How the tests are kept apart. */
    Isolation isolation() default Isolation.RESET;

    /**
     * Whether a test fails that met an operation which is not implemented, or a failure of the emulator itself. It fails
     * with a list of these calls.
     */
    boolean strict() default false;
}
