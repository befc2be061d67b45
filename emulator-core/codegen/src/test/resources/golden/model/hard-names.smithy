$version: "2.0"

namespace dev.understudy.golden

/// Its method would hide Object.equals.
@http(method: "POST", uri: "/equals")
operation Equals {
    input := {
        class: Text
        getClass: Text
        hashCode: Text
        toBuilder: Text
        memberAt: Text
        default: Text
        KMSKeyId: Text
        IPAddress: Text
        OutputS3Region: Text
        member: Member
        builder: Builder
        string: String
        object: Object
        record: Record
        list: List
        override: Override
        structure: Structure
        nullable: Nullable
    }

    output := {}
}

/// Neither input nor output.
@http(method: "POST", uri: "/rest")
operation Rest {}

@http(method: "POST", uri: "/wait")
operation Wait {
    input := {}

    output := {}
}

structure Builder {
    value: Text
}

structure List {
    items: Objects
}

structure Member {
    @required
    value: Text
}

enum Nullable {
    YES
}

structure Object {
    objects: Objects
}

list Objects {
    member: Object
}

structure Override {}

union Record {
    record: Override
}

structure String {
    @required
    string: Text
}

structure Structure {
    value: Text
}
