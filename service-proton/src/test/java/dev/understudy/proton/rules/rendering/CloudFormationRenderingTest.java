package dev.understudy.proton.rules.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheet 7.1, 7.3 and 8.4: a stack's outputs are Proton's outputs [docs]; functions as CloudFormation documents them. */
class CloudFormationRenderingTest {
    private static final String TEMPLATE = """
            Parameters:
              Size: {Type: String, Default: big}
              Zones: {Type: CommaDelimitedList, Default: 'a, b'}
            Mappings:
              Sizes: {big: {cpu: 4}}
            Conditions:
              IsBig: !Equals [!Ref Size, big]
              NotBig: !Not [!Condition IsBig]
              Both: !And [!Condition IsBig, !Or [!Condition NotBig, !Equals [1, 1]]]
            Resources:
              Bucket:
                Type: AWS::S3::Bucket
                Properties: {BucketName: "{{ environment.inputs.bucket }}"}
              Vpc: {Type: 'AWS::EC2::VPC'}
              Gone: {Type: 'AWS::SNS::Topic', Condition: NotBig}
            Outputs:
              Literal: {Value: 1.10}
              Input: {Value: "{{ environment.inputs.bucket }}"}
              Parameter: {Value: !Ref Size}
              Mapped: {Value: !FindInMap [Sizes, !Ref Size, cpu]}
              Sub: {Value: !Sub '${AWS::StackName}-${Size}-${!Kept}'}
              SubOwn: {Value: !Sub ['${a}/${AWS::Region}', {a: !Ref AWS::AccountId}]}
              Joined: {Value: !Join ['-', [!Ref AWS::Partition, !Select [1, !Ref Zones]]]}
              Split: {Value: !Select [0, !Split ['.', x.y]]}
              If: {Value: !If [Both, yes-it-is, no]}
              Imported: {Value: !ImportValue other-stack-vpc}
              Vpc: {Value: !Ref Vpc}
              Arn: {Value: !GetAtt Bucket.Arn}
              Hidden: {Value: x, Condition: NotBig}
            """;

    private static final Namespace NAMESPACE = Namespace.ofEnvironment("prod", Map.of("bucket", "files"));

    @Test
    @DisplayName("Outputs are worked out as far as a template tells")
    void outputs() {
        // Given
        Namespace namespace = NAMESPACE;

        // When
        Rendering.Rendered rendered = Plans.good(Plans.stack(TEMPLATE, namespace));

        // Then
        assertThat(rendered.outputs())
                .contains(
                        entry("Literal", "1.10"),
                        entry("Input", "files"),
                        entry("Parameter", "big"),
                        entry("Mapped", "4"),
                        entry("Sub", "AWSProton-prod-big-${Kept}"),
                        entry("SubOwn", "123456789012/eu-west-1"),
                        entry("Joined", "aws-b"),
                        entry("Split", "x"),
                        entry("If", "yes-it-is"),
                        entry("Imported", "other-stack-vpc"))
                .doesNotContainKey("Hidden");
        assertThat(rendered.outputs().get("Vpc")).matches("vpc-0[0-9a-f]{16}");
        assertThat(rendered.outputs().get("Arn")).startsWith("arn:aws:s3:::");
    }

    @Test
    @DisplayName("Resources are those whose condition holds, and identifiers stay the same")
    void resources() {
        // Given
        Rendering.Rendered before = Plans.good(Plans.stack(TEMPLATE, NAMESPACE));

        // When
        Rendering.Rendered rendered = Plans.good(Plans.stack(TEMPLATE, NAMESPACE));

        // Then
        assertThat(rendered.resources())
                .containsExactly(
                        new PlannedResource("Bucket", "AWS::S3::Bucket"), new PlannedResource("Vpc", "AWS::EC2::VPC"));
        assertThat(rendered).isEqualTo(before);
        assertThat(rendered.stackName()).isEqualTo("AWSProton-prod");
        assertThat(rendered.tags()).containsExactly(entry("k", "v"));
        assertThat(rendered.files().get("cloudformation.yaml")).contains("BucketName: \"files\"");
    }

    @Test
    @DisplayName("JSON is CloudFormation as well")
    void json() {
        // Given
        String template = "{\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"}},"
                + " \"Outputs\": {\"Topic\": {\"Value\": {\"Ref\": \"T\"}}}}";

        // When
        Rendering.Rendered rendered = Plans.good(Plans.stack(template, NAMESPACE));

        // Then
        assertThat(rendered.outputs().get("Topic")).startsWith("arn:aws:sns:eu-west-1:123456789012:AWSProton-prod-T-");
    }

    @ParameterizedTest
    @DisplayName("What CloudFormation would refuse is refused, with the file and where it can be the line")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {{ environment.inputs.nothing }} => cloudformation.yaml, line 1: 'dict object' has no attribute 'nothing'
            Resources: {A: [} => cloudformation.yaml, line 1: Template format error:
            just text => cloudformation.yaml, line 1: Template format error: unsupported structure.
            {A: 1} => Template format error: At least one Resources member must be defined.
            Resources: {A: {Typ: x}} => Every Resources object must contain a Type member.
            Resources: {A: {Type: x, Properties: {P: !Ref B}}} => Unresolved resource dependencies [B] in the Resources block of the template
            {Resources: {A: {Type: x}}, Outputs: {O: {Value: !GetAtt B.Arn}}} => Unresolved resource dependencies [B] in the Outputs block of the template
            {Resources: {A: {Type: x}}, Outputs: {O: {Value: !Sub '${B.C}'}}} => Unresolved resource dependencies [B] in the Outputs block
            {Resources: {A: {Type: x}}, Outputs: {O: {Value: [1]}}} => The Value field of every Outputs member must evaluate to a String.
            {Resources: {A: {Type: x}}, Parameters: {P: {Type: String}}} => Parameters: [P] must have values
            {Resources: {A: {Type: x}, A: {Type: y}}} => the key [A] stands twice
            """)
    void refusals(String template, String message) {
        // Given
        Namespace namespace = NAMESPACE;

        // When
        String found = Plans.bad(Plans.stack(template, namespace));

        // Then
        assertThat(found).startsWith("cloudformation.yaml").contains(message);
    }

    @Test
    @DisplayName("An instance reads its environment's outputs, and an absent component's outputs are empty")
    void instances() {
        // Given
        Namespace namespace = Namespace.ofInstance(Plans.SERVICE, "one", Map.of("port", 80L), Plans.ENVIRONMENT, null);
        String template = """
                Resources:
                  T:
                    Type: AWS::ECS::TaskDefinition
                    Properties:
                      Environment: {{ service_instance.components.default.outputs
                        | proton_cfn_ecs_task_definition_formatted_env_vars }}
                Outputs:
                  Where: {Value: "{{ service.name }}/{{ service_instance.name }}/{{ environment.outputs.VpcId }}"}
                  Port: {Value: "{{ service_instance.inputs.port }}{{ service.branch_name }}"}
                """;

        // When
        Rendering.Rendered rendered = Plans.good(Plans.stack(template, namespace));

        // Then
        assertThat(rendered.outputs()).containsExactly(entry("Where", "shop/one/vpc-1"), entry("Port", "80"));
    }

    @Test
    @DisplayName("Names of parameters longer than 100 characters fail")
    void longNames() {
        // Given
        Namespace namespace = Namespace.ofEnvironment("prod", Map.of("x".repeat(101), "1"));

        // When
        String found = Plans.bad(Plans.stack(TEMPLATE, namespace));

        // Then
        assertThat(found).contains("longer than 100 characters");
    }

    @Test
    @DisplayName("A text of many references to a long default ends")
    void hugeOutputs() {
        // Given
        String template = "Parameters: {P: {Type: String, Default: '" + "x".repeat(50_000) + "'}}\n"
                + "Resources: {A: {Type: x}}\nOutputs: {O: {Value: !Join ['', ["
                + "!Ref P, ".repeat(5_000) + "x]]}}";

        // When
        String found = Plans.bad(Plans.stack(template, NAMESPACE));

        // Then
        assertThat(found).contains("its values are longer than");
    }
}
