$version: "2.0"

namespace dev.understudy.golden

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// A service that has every trait the generator honours, and every name that could trip it.
@restJson1
@sigv4(name: "gold")
@service(sdkId: "Golden Goose", arnNamespace: "golden", endpointPrefix: "goldgoose")
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults")
service GoldenGoose_20250101 {
    version: "2025-01-01"
    operations: [
        CreateBox
        DownloadBox
        Equals
        ListBoxes
        PutPolicy
        Rest
        Wait
    ]
    errors: [
        ThrottlingException
    ]
}
