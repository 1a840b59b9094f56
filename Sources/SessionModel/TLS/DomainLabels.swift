import SMTPSyntax

/// The labels of a domain name as they are in the DNS and in certificates: ASCII (RFC 5890 §2.3.2.1).
///
///     bücher.example      xn--bcher-kva.example
enum DomainLabels {
    /// A name with each label that has other characters in its ASCII form.
    static func inASCII(_ name: String) -> [UInt8] {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return Array(name.utf8) }
        // These dots are dots, too (RFC 3490 §3.1).
        let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let labels = name.lowercased().unicodeScalars.split(omittingEmptySubsequences: false) { dots.contains($0) }
        return Array(labels.map { ascii(Array($0)) }.joined(separator: [UInt8(ascii: ".")]))
    }

    private static func ascii(_ label: [Unicode.Scalar]) -> [UInt8] {
        let code = label.map(\.value)
        guard code.contains(where: { $0 >= 0x80 }) else { return code.map { UInt8(truncatingIfNeeded: $0) } }
        return Array("xn--".utf8) + punycode(code)
    }

    /// The encoding of RFC 3492 §6.3.
    private static func punycode(_ label: [UInt32]) -> [UInt8] {
        var output = label.filter { $0 < 0x80 }.map { UInt8(truncatingIfNeeded: $0) }
        var handled = output.count
        let basic = handled
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var next: UInt32 = 0x80
        var delta = 0
        var bias = 72
        while handled < label.count {
            guard let smallest = label.filter({ $0 >= next }).min() else { return output }
            delta += Int(smallest - next) * (handled + 1)
            next = smallest
            for scalar in label {
                if scalar < next { delta += 1 }
                guard scalar == next else { continue }
                output += digits(of: delta, bias)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return output
    }

    private static func digits(of number: Int, _ bias: Int) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = number
        var place = base
        while true {
            let threshold = min(max(place - bias, least), most)
            guard rest >= threshold else { return digits + [digit(rest)] }
            digits.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
    }

    private static func digit(_ number: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: number < 26 ? number + 0x61 : number + 22)
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = delta / (isFirst ? 700 : 2)
        delta += delta / count
        var place = 0
        while delta > (base - least) * most / 2 {
            delta /= base - least
            place += base
        }
        return place + (base - least + 1) * delta / (delta + 38)
    }

    private static let base = 36
    private static let least = 1
    private static let most = 26
}
