package dev.understudy.appmesh;

import com.google.common.base.Ascii;
import dev.understudy.appmesh.model.BadRequestException;
import dev.understudy.appmesh.model.ConflictException;
import dev.understudy.appmesh.model.ForbiddenException;
import dev.understudy.appmesh.model.LimitExceededException;
import dev.understudy.appmesh.model.NotFoundException;
import dev.understudy.appmesh.model.ResourceInUseException;
import dev.understudy.appmesh.model.TooManyTagsException;
import dev.understudy.appmesh.rules.PortUse;
import dev.understudy.appmesh.rules.SpecRule;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.ViolationWording;
import java.util.List;

/**
 * Every refusal of App Mesh with its text; those of {@link SpecRule} stand there.
 *
 * <p>A text marked <em>recorded</em> was seen in an answer of AWS, with the year. A text marked <em>proposed</em> follows
 * the style of those; which code AWS answers with is known from the API reference, the wording is not.
 */
public final class AppMeshErrors {
    /** App Mesh has one code for all bad input; see <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_CreateMesh.html#API_CreateMesh_Errors">Errors</a>. */
    public static final ErrorDialect DIALECT = new ErrorDialect() {
        @Override
        public ModeledError invalid(List<Violation> violations) {
            return new BadRequestException(ViolationWording.sentence(violations));
        }

        @Override
        public ModeledError malformed(String message) {
            return new BadRequestException(message);
        }
    };

    private AppMeshErrors() {}

    // Looking up and naming

    /** Recorded for virtual nodes in 2020; proposed for the other kinds. */
    public static NotFoundException notFound(ResourcePath path, String meshOwner) {
        return new NotFoundException(path.kind().label() + " with name " + path.name() + " is not present" + place(path)
                + " for account " + meshOwner);
    }

    /** Recorded in 2019, when a route named a missing virtual node; proposed for providers and virtual services. */
    public static NotFoundException missing(ResourcePath referenced) {
        return new NotFoundException(referenced.kind().label() + " with name " + referenced.name() + " is missing");
    }

    /** Proposed. */
    public static ConflictException exists(ResourcePath path, String meshOwner) {
        return new ConflictException(path.kind().label() + " with name " + path.name() + " already exists" + place(path)
                + " for account " + meshOwner);
    }

    private static String place(ResourcePath path) {
        ResourcePath parent = path.parent();
        if (parent == null) {
            return "";
        }
        if (parent.kind() == Kind.MESH) {
            return " under mesh " + parent.name();
        }
        String parentKind = parent.kind() == Kind.VIRTUAL_ROUTER ? "virtual router " : "virtual gateway ";
        return " under " + parentKind + parent.name() + " in mesh " + path.meshName();
    }

    /** Observed for a mesh name that was an ARN: 400 without any message. */
    public static BadRequestException slashInName() {
        return new BadRequestException();
    }

    /**
     * Proposed; the characters are those that <a
     * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/meshes.html">the console</a> allows.
     */
    public static BadRequestException badName(String name) {
        return new BadRequestException("Invalid resource name '" + name
                + "'. Up to 255 letters, numbers, hyphens, and underscores are allowed.");
    }

    /**
     * Proposed after the text of <a
     * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_UpdateMesh.html">ConflictException</a>.
     */
    public static ConflictException tokenReused() {
        return new ConflictException("The client token was used for a previous call with different specifications."
                + " Try the request again with a new client token.");
    }

    /** Proposed. */
    public static BadRequestException invalidNextToken() {
        return new BadRequestException("The nextToken is invalid");
    }

    /** Proposed; defaults from <a href="https://docs.aws.amazon.com/general/latest/gr/appmesh.html">Service quotas</a>. */
    public static LimitExceededException quotaExceeded(int limit, String what) {
        return new LimitExceededException("Limit of " + limit + " " + what + " exceeded");
    }

    // Shared meshes: https://docs.aws.amazon.com/app-mesh/latest/userguide/sharing.html

    /** Proposed. */
    public static ForbiddenException meshOwnerOnly(ResourcePath mesh, Kind kind, String caller) {
        return new ForbiddenException("Account " + caller + " cannot create " + kind.plural() + " in mesh "
                + mesh.name() + ", because only the owner of the mesh can");
    }

    /** Proposed. */
    public static ForbiddenException notResourceOwner(ResourcePath path, String resourceOwner, String caller) {
        return new ForbiddenException(path.kind().label() + " with name " + path.name() + place(path)
                + " is owned by account " + resourceOwner + " and cannot be changed by account " + caller);
    }

    // Deleting

    /** Recorded for virtual nodes in 2019, and in 2023 for virtual services as far as “Mesh m f”. */
    public static ResourceInUseException meshHas(ResourcePath mesh, Kind kind, String meshOwner) {
        return new ResourceInUseException("Mesh " + mesh.name() + " for account " + meshOwner + " has active "
                + kind.plural() + ", please delete " + kind.plural() + " before deleting the Mesh");
    }

    /** Recorded in 2024. */
    public static ResourceInUseException nodeIsTarget(ResourcePath node) {
        return new ResourceInUseException("VirtualNode with name " + node.name()
                + " cannot be deleted because it is the target of one or more routes.");
    }

    /** Recorded for virtual routers in 2019; proposed for virtual nodes. */
    public static ResourceInUseException isProvider(ResourcePath provider) {
        return new ResourceInUseException(provider.kind().label() + " with name " + provider.name()
                + " cannot be deleted because it is a VirtualService provider");
    }

    /** Recorded in 2019. */
    public static ResourceInUseException routerHasRoutes(ResourcePath router) {
        return new ResourceInUseException(
                "VirtualRouter you're trying to delete " + router.name() + " has active routes");
    }

    /** Proposed after the text for virtual routers. */
    public static ResourceInUseException gatewayHasRoutes(ResourcePath gateway) {
        return new ResourceInUseException(
                "VirtualGateway you're trying to delete " + gateway.name() + " has active gateway routes");
    }

    /** Recorded in 2023. */
    public static ResourceInUseException serviceIsTarget(ResourcePath service, List<String> gatewayRoutes) {
        return new ResourceInUseException("VirtualService " + service.name()
                + " is being referenced in the following: GATEWAY_ROUTE: " + gatewayRoutes);
    }

    // Specs

    /** The text stands with the rule. */
    public static BadRequestException broken(SpecRule rule) {
        return new BadRequestException(rule.text());
    }

    /** Recorded for virtual routers in 2023; proposed for the other references. */
    public static BadRequestException portMissing(PortUse use) {
        return new BadRequestException(use.referrer() + " must define a " + use.port() + use.criteria() + " if the "
                + use.listening() + " has multiple listeners");
    }

    /** Proposed. */
    public static BadRequestException portUnknown(PortUse use, int port) {
        return new BadRequestException("The " + use.port() + " of the " + use.referrer() + " must be a listener port of"
                + " the " + use.listening() + ", but there is no listener on port " + port);
    }

    /** Recorded for virtual routers in 2023 and 2024; proposed for the other references. */
    public static BadRequestException portsMissing(PortUse use, List<String> names) {
        return new BadRequestException("All " + use.referrer() + "s " + use.relation() + " must define a " + use.port()
                + " before adding multiple listeners to this " + use.listening() + ". " + names.size() + " "
                + use.referrer() + "(s) are missing port. Listing up to 5 " + Ascii.toLowerCase(use.referrer())
                + " names: " + names.stream().limit(5).toList());
    }

    /** Proposed. */
    public static BadRequestException portInUse(PortUse use, int port, String name) {
        return new BadRequestException("Listener port " + port + " of this " + use.listening()
                + " cannot be removed because the " + use.referrer() + " " + name + " uses it");
    }

    /** Proposed. */
    public static BadRequestException routeType(PortUse use, String type, String protocol) {
        return new BadRequestException("A " + use.referrer() + " of type " + type + " cannot use a " + use.listening()
                + " listener of protocol " + protocol);
    }

    // Tags: https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_TagResource.html

    /** Proposed. */
    public static TooManyTagsException tooManyTags() {
        return new TooManyTagsException("A resource can have at most 50 tags");
    }

    /** Proposed. */
    public static BadRequestException reservedTagKey(String key) {
        return new BadRequestException("Tag key " + key + " is invalid. Tag keys that begin with aws: are reserved");
    }

    /** Proposed. */
    public static BadRequestException duplicateTagKey(String key) {
        return new BadRequestException("Tag key " + key + " is specified more than once");
    }

    /** Proposed after the text for foreign accounts. */
    public static BadRequestException malformedArn(String arn) {
        return new BadRequestException(arn + " is an invalid ARN.");
    }

    /** Proposed after the text for foreign accounts. */
    public static BadRequestException foreignRegion(String arn, String region) {
        return new BadRequestException(arn + " is an invalid ARN. Invalid region in the ARN provided : " + region);
    }

    /** Recorded in 2022, with the code of IAM and not with {@code ForbiddenException}. */
    public static CommonError foreignAccount(String arn, String account) {
        return new CommonError(
                CommonError.Code.FORBIDDEN,
                arn + " is an invalid ARN. Invalid account id in the ARN provided : " + account);
    }
}
