package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.DeploymentPlan;
import java.util.Locale;
import java.util.Map;

/**
 * Made-up identifiers of resources: always the same for the same stack and logical id, and of the form that AWS gives
 * the commonest types.
 */
final class PhysicalIds {
    private static final Map<String, String> PREFIXES = Map.of(
            "AWS::EC2::VPC", "vpc-",
            "AWS::EC2::Subnet", "subnet-",
            "AWS::EC2::SecurityGroup", "sg-",
            "AWS::EC2::InternetGateway", "igw-",
            "AWS::EC2::RouteTable", "rtb-",
            "AWS::EC2::NatGateway", "nat-",
            "AWS::EC2::Instance", "i-",
            "AWS::EC2::VPCEndpoint", "vpce-");

    /** Types whose {@code Ref} is an ARN. */
    private static final Map<String, String> ARNS = Map.of(
            "AWS::SNS::Topic", "",
            "AWS::ECS::TaskDefinition", "task-definition/",
            "AWS::ECS::Service", "service/",
            "AWS::ElasticLoadBalancingV2::LoadBalancer", "loadbalancer/app/",
            "AWS::ElasticLoadBalancingV2::TargetGroup", "targetgroup/",
            "AWS::ElasticLoadBalancingV2::Listener", "listener/app/",
            "AWS::StepFunctions::StateMachine", "stateMachine:",
            "AWS::SecretsManager::Secret", "secret:",
            "AWS::IAM::ManagedPolicy", "policy/");

    private static final int SHORT = 12;
    private static final int LONG = 17;

    private final DeploymentPlan plan;

    PhysicalIds(DeploymentPlan plan) {
        this.plan = plan;
    }

    /** What {@code Ref} gives. */
    String id(String logicalId, String type) {
        String prefix = PREFIXES.get(type);
        if (prefix != null) {
            return prefix + "0" + digits(logicalId).substring(0, LONG - 1);
        }
        return ARNS.containsKey(type) ? arn(logicalId, type) : name(logicalId);
    }

    /** What {@code Fn::GetAtt} gives. */
    String attribute(String logicalId, String type, String attribute) {
        if (attribute.endsWith("Arn")) {
            return arn(logicalId, type);
        }
        if (attribute.endsWith("GroupId") || attribute.endsWith("VpcId")) {
            return id(logicalId, type);
        }
        boolean host =
                attribute.endsWith("DNSName") || attribute.endsWith("DomainName") || attribute.endsWith("Address");
        return host
                ? name(logicalId).toLowerCase(Locale.ROOT) + "." + plan.region() + ".amazonaws.com"
                : name(logicalId) + "-" + attribute;
    }

    String stackArn() {
        return "arn:" + plan.partition() + ":cloudformation:" + plan.region() + ":" + plan.account() + ":stack/"
                + plan.stackName() + "/" + digits("");
    }

    private String name(String logicalId) {
        return plan.stackName() + "-" + logicalId + "-"
                + digits(logicalId).substring(0, SHORT).toUpperCase(Locale.ROOT);
    }

    private String arn(String logicalId, String type) {
        String[] parts = type.split("::", -1);
        String service = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT).replace("v2", "") : "custom";
        boolean global = service.equals("iam") || service.equals("s3");
        String place = global ? ":" : plan.region() + ":";
        String account = service.equals("s3") ? "" : plan.account();
        String kind = ARNS.getOrDefault(type, type.equals("AWS::IAM::Role") ? "role/" : "");
        return "arn:" + plan.partition() + ":" + service + ":" + place + account + ":" + kind + name(logicalId);
    }

    /** 32 hexadecimal digits that depend on the stack and the logical id (FNV-1a, twice). */
    private String digits(String logicalId) {
        String source = plan.account() + plan.region() + plan.stackName() + "/" + logicalId;
        return hash(source) + hash(source + "#");
    }

    private static String hash(String source) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < source.length(); i++) {
            hash = (hash ^ source.charAt(i)) * 0x100000001b3L;
        }
        return String.format(Locale.ROOT, "%016x", hash);
    }
}
