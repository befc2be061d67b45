package dev.understudy.ssm.node.state;

import dev.understudy.ssm.model.ResourceType;
import dev.understudy.ssm.model.SourceType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a node comes from. */
public sealed interface Machine {
    /** What answers call it. */
    ResourceType type();

    /** Whether it is switched on, as far as Systems Manager can know. */
    boolean running();

    /** What kind of resource it is where it comes from; null if nobody said. */
    @Nullable SourceType sourceType();

    /** Its id there; null if nobody said. */
    @Nullable String sourceId();

    /**
     * An instance of EC2.
     *
     * @param id its id
     * @param state what EC2 says of it
     * @param instanceType as in {@code t3.micro}
     * @param instanceRole the role in its instance profile, or null
     * @param keyName the key pair that it was launched with, or null
     * @param launchedAt when it was launched
     * @param availabilityZone as in {@code us-east-1a}
     * @param availabilityZoneId as in {@code use1-az1}, or null
     */
    record Ec2(
            String id,
            InstanceStage state,
            String instanceType,
            @Nullable String instanceRole,
            @Nullable String keyName,
            Instant launchedAt,
            String availabilityZone,
            @Nullable String availabilityZoneId)
            implements Machine {
        /** The same in another state. */
        public Ec2 in(InstanceStage next) {
            return new Ec2(
                    id, next, instanceType, instanceRole, keyName, launchedAt, availabilityZone, availabilityZoneId);
        }

        @Override
        public ResourceType type() {
            return ResourceType.EC2_INSTANCE;
        }

        @Override
        public boolean running() {
            return state == InstanceStage.RUNNING;
        }

        @Override
        public SourceType sourceType() {
            return SourceType.AWS_EC2_INSTANCE;
        }

        @Override
        public String sourceId() {
            return id;
        }
    }

    /**
     * A machine elsewhere that registered with an activation.
     *
     * @param activationId the activation, which may be gone
     * @param iamRole the role that the node has
     * @param name the name that the activation gives, or null
     * @param registeredAt when it registered
     * @param sourceType what kind of resource it is there, or null
     * @param sourceId its id there, or null
     * @param sourceLocation where it is there, as in a region of another cloud, or null
     */
    record Hybrid(
            String activationId,
            String iamRole,
            @Nullable String name,
            Instant registeredAt,
            @Nullable SourceType sourceType,
            @Nullable String sourceId,
            @Nullable String sourceLocation)
            implements Machine {
        @Override
        public ResourceType type() {
            return ResourceType.MANAGED_INSTANCE;
        }

        @Override
        public boolean running() {
            return true;
        }

        /** The same machine with another role. */
        public Hybrid withRole(String role) {
            return new Hybrid(activationId, role, name, registeredAt, sourceType, sourceId, sourceLocation);
        }
    }
}
