package dev.understudy.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "ARN, arn",
        "KeyId, keyId",
        "S3BucketName, s3BucketName",
        "IPAddress, ipAddress",
        "OutputS3Region, outputS3Region",
        "KMSKeyId, kmsKeyId",
        "A, a",
        "name, name"
    })
    void aComponentLowersTheFirstWord(String modelName, String component) {
        assertThat(Names.component(modelName)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({
        "Class, class_",
        "default, default_",
        "HashCode, hashCode_",
        "Wait, wait_",
        "MemberAt, memberAt_",
        "ToBuilder, toBuilder_"
    })
    void aComponentThatWouldClashGetsAnUnderscore(String modelName, String component) {
        assertThat(Names.component(modelName)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({"Code, code_", "StackTrace, stackTrace", "Cause, cause", "HttpStatus, httpStatus_"})
    void anErrorsComponentAvoidsTheMethodsOfErrorsToo(String modelName, String component) {
        assertThat(Names.errorComponent(modelName)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({
        "parameters, Parameter",
        "virtual-nodes, VirtualNode",
        "meshes, Mesh",
        "resource-policies, ResourcePolicy",
        "service-sync, ServiceSync",
        "compliance, Compliance",
        "inventory, Inventory",
        "ops-metadata, OpsMetadata",
        "patch-states, PatchState",
        "services, Service",
        "status, Status",
        "access, Access",
        "boxes, Box",
        "databases, Database",
        "caches, Cache",
        "patches, Patch"
    })
    void aFamilyIsNamedByItsFileInTheSingular(String file, String type) {
        assertThat(Names.familyType(file)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"SSM, Ssm", "App Mesh, AppMesh", "AppConfig, AppConfig", "AppConfigData, AppConfigData"})
    void aServiceIsNamedByItsSdkId(String sdkId, String type) {
        assertThat(Names.serviceType(sdkId)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"SECURE_STRING, SECURE_STRING", "squareCut, SQUARE_CUT", "Sha256, SHA256", "SCHEMA, SCHEMA_"})
    void anEnumConstantIsInCapitals(String modelName, String constant) {
        assertThat(Names.constant(modelName)).isEqualTo(constant);
    }
}
