package dev.understudy.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.understudy.core.error.ModeledError;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** What shipped code does not do, and where the one place is that may. */
@AnalyzeClasses(packages = ProductCode.ROOT, importOptions = ProductCode.class)
class HabitsTest {
    @ArchTest
    static final ArchRule onlyTheClockAsksTheSystemForTheTime = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.core.time..")
            .should()
            .accessTargetWhere(target("asks the system for the time", HabitsTest::readsSystemTime))
            .because("a request has one time, RequestContext.now(), and tests move it");

    @ArchTest
    static final ArchRule onlyTheFrontEndMeasuresElapsedTime = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.core.time..", "dev.understudy.core.http..")
            .should()
            .accessTargetWhere(target("is System.nanoTime()", target -> is(target, System.class, "nanoTime")))
            .because("how long an answer takes is the front end's to measure; it must never shape what is answered");

    @ArchTest
    static final ArchRule onlyTheIdGeneratorIsRandom = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.core.id..")
            .should()
            .accessTargetWhere(target("is random", HabitsTest::isRandom))
            .because(
                    "ids and tokens come from the injected IdGenerator, so that a seeded test sees the same ones twice");

    @ArchTest
    static final ArchRule nothingIsReflective = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.core.snapshot.form..", "dev.understudy.junit5..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .accessTargetWhere(target("loads a class by name", target -> is(target, Class.class, "forName")))
            .because("schemas say what members a shape has; start-up and native images pay for every exception."
                    + " Snapshots look into records, so that no service has to say how it is saved; the JUnit"
                    + " extension builds clients of whichever SDK a test brings");

    @ArchTest
    static final ArchRule nothingBindsJsonToClasses = noClasses()
            .should()
            .accessTargetWhere(target(
                    "binds JSON to classes",
                    target -> target.getOwner().getName().startsWith("com.fasterxml.jackson.databind.Object")
                            && Set.of("convertValue", "readValue", "readValues", "treeToValue", "valueToTree")
                                    .contains(target.getName())))
            .because("that is reflection by another name, and it accepts what no schema describes");

    @ArchTest
    static final ArchRule servicesKeepTheirErrorsInOnePlace = noClasses()
            .that(ProductCode.SERVICES.and(ProductCode.WRITTEN_BY_HAND))
            .and(describe(
                    "are not within a class named *Errors",
                    type -> !outermost(type).getSimpleName().endsWith("Errors")))
            .should()
            .accessTargetWhere(target(
                    "makes an error",
                    target -> target.getName().equals("<init>")
                            && target.getOwner().isAssignableTo(ModeledError.class)))
            .because("all texts of a service stand in one file, each with its source");

    @ArchTest
    static final ArchRule servicesStartNoThreadsAndTakeNoLocks = noClasses()
            .that(ProductCode.SERVICES)
            .should()
            .dependOnClassesThat(equivalentTo(Thread.class)
                    .or(resideInAnyPackage("java.util.concurrent.locks.."))
                    .or(describe(
                            "run tasks",
                            type -> type.getName().startsWith("java.util.concurrent.")
                                    && type.getSimpleName().contains("Execut"))))
            .because("the kernel holds the lock of the partition, and what happens later stands in its timeline");

    @ArchTest
    static final ArchRule servicesStayOffTheNetwork = noClasses()
            .that(ProductCode.SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.nio.channels..")
            .orShould()
            .accessTargetWhere(
                    target("starts a process", target -> target.getOwner().isEquivalentTo(ProcessBuilder.class)))
            .because("callouts have one bounded way out of the process, and that is in the core");

    @ArchTest
    static final ArchRule loggingIsSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "ch.qos.logback..")
            .because("an embedding test chooses its own logging");

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.launcher..")
            .should()
            .accessTargetWhere(target(
                    "prints to the console",
                    target -> is(target, System.class, "out")
                            || is(target, System.class, "err")
                            || target.getName().equals("printStackTrace")))
            .because("standard output belongs to the command line, and to the test that embeds an emulator");

    private static boolean readsSystemTime(AccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean ofCurrentMoment = target.getName().equals("now")
                && owner.getPackageName().startsWith("java.time")
                && !target.getFullName().contains("java.time.Clock");
        return ofCurrentMoment
                || is(target, System.class, "currentTimeMillis")
                || is(target, InstantSource.class, "system")
                || is(target, Calendar.class, "getInstance")
                || (owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system"))
                || target.getFullName().equals(Date.class.getName() + ".<init>()")
                || target.getFullName().equals(GregorianCalendar.class.getName() + ".<init>()");
    }

    private static boolean isRandom(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return target.getFullName().startsWith("java.util.UUID.randomUUID")
                || is(target, Math.class, "random")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.isEquivalentTo(SecureRandom.class)
                || owner.isEquivalentTo(Random.class);
    }

    private static boolean is(AccessTarget target, Class<?> owner, String name) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HabitsTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> predicate) {
        return describe("the target " + description, access -> predicate.test(access.getTarget()));
    }
}
