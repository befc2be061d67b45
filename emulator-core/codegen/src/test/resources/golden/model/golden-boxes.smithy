$version: "2.0"

namespace dev.understudy.golden

use dev.understudy.api#emptyWhenAbsent
use smithy.waiters#waitable

@idempotent
@http(method: "PUT", uri: "/boxes/{BoxName}/contents/{Path+}?force", code: 201)
operation CreateBox {
    input := {
        @required
        @httpLabel
        BoxName: BoxName

        @required
        @httpLabel
        Path: Text

        @idempotencyToken
        ClientToken: Token

        @httpQuery("dry-run")
        DryRun: Boolean

        @httpQueryParams
        Others: QueryParams

        @httpHeader("X-Golden-Owner")
        @length(max: 12)
        OwnerID: BoxName

        @httpPrefixHeaders("X-Golden-Meta-")
        Metadata: HeaderMap

        @jsonName("wire-name")
        JSONName: Text

        Secret: Secret

        Secrets: SecretList

        @required
        Labels: LabelMap

        Scores: ScoreList

        HolesAllowed: HolesList

        GapsAllowed: GapsMap

        Since: Timestamp

        @timestampFormat("http-date")
        Until: DateTime

        Window: DateTime

        Numbers: Numbers

        Shape: BoxShape

        OldShape: OldBoxShape

        Priority: Priority

        Tree: Tree

        Safe: Safe

        Choice: Choice
    }

    output := {
        @required
        Box: Box

        @httpResponseCode
        Status: Integer

        @httpHeader("X-Golden-Arn")
        ARN: Text
    }

    errors: [
        BoxExists
        BoxBroken
    ]
}

@waitable(
    BoxDownloaded: {
        acceptors: [
            {
                state: "success"
                matcher: { success: true }
            }
        ]
    }
)
@readonly
@http(method: "GET", uri: "/boxes/{BoxName}")
operation DownloadBox {
    input := {
        @required
        @httpLabel
        BoxName: BoxName
    }

    output := {
        @httpHeader("Content-Type")
        ContentType: Text

        @httpPayload
        Content: SecretPicture
    }

    errors: [
        BoxMissing
    ]
}

@readonly
@paginated(items: "Boxes")
@http(method: "GET", uri: "/boxes")
operation ListBoxes {
    input := with [Paged] {
        @httpQuery("state")
        States: BoxNameList
    }

    output := {
        Boxes: Boxes

        NextToken: Text

        @emptyWhenAbsent
        Shape: BoxShape
    }
}

@mixin
structure Paged {
    @httpQuery("nextToken")
    NextToken: Text

    @httpQuery("maxResults")
    @range(min: 1, max: 50)
    MaxResults: Integer
}

structure Box {
    @required
    BoxName: BoxName

    @required
    Contents: BoxNameList

    Index: Integer

    Inner: Boxes
}

list Boxes {
    member: Box
}

@length(min: 1, max: 64)
@pattern("^[a-z\"$\\\\]+\\d*$")
string BoxName

@uniqueItems
@length(max: 3)
list BoxNameList {
    @length(min: 2)
    member: BoxName
}

string Token

string Text

map QueryParams {
    key: Text
    value: StringValues
}

list StringValues {
    member: Text
}

map HeaderMap {
    key: Text
    value: Text
}

@sensitive
string Secret

list SecretList {
    member: Secret
}

@sensitive
@mediaType("image/png")
blob SecretPicture

@length(min: 1)
map LabelMap {
    key: BoxShape
    value: Text
}

list ScoreList {
    member: Score
}

@range(min: -0.5)
double Score

@sparse
list HolesList {
    member: Text
}

@sparse
map GapsMap {
    key: Text
    value: Integer
}

@timestampFormat("date-time")
timestamp DateTime

structure Numbers {
    AByte: Byte = 1

    AShort: Short = 2

    AnInteger: Integer = 3

    ALong: Long = 4

    AFloat: Float = 0.5

    ADouble: Double = 0.25

    ABigInteger: BigInteger = 5

    ABigDecimal: BigDecimal = 6

    ABoolean: Boolean = true

    AString: Text = "say \"hi\""

    ABlob: Blob = "aGk="

    ATimestamp: DateTime = "2025-01-01T00:00:00Z"

    AShape: BoxShape = "Round"

    APriority: Priority = 1

    AList: StringValues = []

    AMap: HeaderMap = {}

    ADocument: Document

    ANull: Text = null
}

enum BoxShape {
    ROUND = "Round"
    squareCut = "square-cut"
    SCHEMA
}

@enum([
    {
        value: "old"
        name: "OLD"
    }
    {
        value: "older"
        name: "OLDER"
    }
])
string OldBoxShape

intEnum Priority {
    LOW = 1
    HIGH = 9
}

structure Tree {
    value: Text

    left: Tree

    children: Trees

    byName: TreeMap
}

list Trees {
    member: Tree
}

map TreeMap {
    key: Text
    value: Tree
}

@sensitive
structure Safe {
    combination: Text
}

union Choice {
    choice: Text

    string: Text

    Secret: Secret

    shapes: BoxShapes

    labels: HeaderMap

    nested: Choice

    class: Tree

    S3Bucket: Text
}

list BoxShapes {
    member: BoxShape
}
