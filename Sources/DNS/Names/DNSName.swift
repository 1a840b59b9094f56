import SMTPSyntax

/// A domain name: labels of octets, compared without regard to the case of ASCII letters.
///
///     mail.example.test      4 mail 7 example 4 test 0
///
/// RFC 1035 §3.1, RFC 4343 §3
package struct DNSName: Sendable {
    /// The most octets of a name on the wire, and of a label.
    package static let most = 255
    package static let mostOfLabel = 63

    /// The name on the wire, without compression and with the empty label at its end.
    package let wire: [UInt8]

    /// The root, an empty name.
    package static let root = DNSName(checked: [0])

    /// From octets that are known to be well formed.
    init(checked wire: [UInt8]) { self.wire = wire }

    /// From labels, the first one in front.
    package init(labels: [[UInt8]]) throws(DNSNameProblem) {
        var wire: [UInt8] = []
        for label in labels {
            guard !label.isEmpty else { throw .emptyLabel }
            guard label.count <= Self.mostOfLabel else { throw .longLabel }
            guard wire.count + label.count + 2 <= Self.most else { throw .long }
            wire.append(UInt8(label.count))
            wire += label
        }
        self.wire = wire + [0]
    }

    /// The labels, the first one in front; none for the root.
    package var labels: [ArraySlice<UInt8>] {
        var labels: [ArraySlice<UInt8>] = []
        var place = 0
        while place < wire.count, wire[place] > 0 {
            let end = place + 1 + Int(wire[place])
            labels.append(wire[(place + 1)..<end])
            place = end
        }
        return labels
    }

    package var isRoot: Bool { wire.count == 1 }

    /// The name without its first label; nil for the root.
    package var parent: DNSName? {
        isRoot ? nil : DNSName(checked: Array(wire[(1 + Int(wire[0]))...]))
    }

    /// The name with a label in front, as in `_25._tcp.mail.example.test`.
    package func below(_ label: String) throws(DNSNameProblem) -> DNSName {
        try DNSName(labels: [Array(label.utf8)] + labels.map(Array.init))
    }

    /// Whether it is another name or a name below it.
    package func isWithin(_ other: DNSName) -> Bool {
        var name: DNSName? = self
        while let candidate = name {
            if candidate == other { return true }
            name = candidate.parent
        }
        return false
    }
}

extension DNSName: Hashable {
    /// No length is a letter, so that the whole name can be compared as one text.
    package static func == (left: DNSName, right: DNSName) -> Bool {
        left.wire.count == right.wire.count && ASCII.equal(left.wire, right.wire)
    }

    package func hash(into hasher: inout Hasher) {
        for octet in wire { hasher.combine(ASCII.uppercased(octet)) }
    }
}
