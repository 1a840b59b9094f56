import SessionModel

/// The argument of `:sample`, read: what to make, and the file to attach.
package struct SampleRequest: Hashable, Sendable {
    private(set) var sample = SampleMessage()
    /// The name of the file to attach; nil for none.
    private(set) var attachment: String?

    /// Why an argument cannot be read, in a sentence.
    struct Problem: Error, Hashable {
        let sentence: String
    }

    private enum Option: String, CaseIterable {
        case attach, gtube, eicar, size

        /// As Tab offers it.
        var choice: ArgumentKind.Choice {
            switch self {
            case .attach: ArgumentKind.Choice("--" + rawValue, "with this file", then: .file)
            case .gtube: ArgumentKind.Choice("--" + rawValue, "with the mark of test spam")
            case .eicar: ArgumentKind.Choice("--" + rawValue, "with the mark of the harmless test virus")
            case .size: ArgumentKind.Choice("--" + rawValue, "of so many bytes", then: .text)
            }
        }
    }

    static let argumentKind = ArgumentKind.choices(Option.allCases.map(\.choice))

    init(_ argument: String) throws(Problem) {
        var words = argument.split(separator: " ")[...]
        while let word = words.popFirst() {
            guard word.hasPrefix("--"), let option = Option(rawValue: String(word.dropFirst(2))) else {
                throw Problem(sentence: "\(word) is not an option of :sample. Nothing was made.")
            }
            switch option {
            case .gtube: sample.kind = .gtube
            case .eicar: sample.kind = .eicar
            case .attach:
                guard let name = words.popFirst() else { throw Problem(sentence: "The name of the file is missing.") }
                attachment = String(name)
            case .size:
                guard let size = words.popFirst().flatMap(Self.octets), size <= SampleMessage.most else {
                    throw Problem(
                        sentence: "A size is a number of bytes, such as 5000, 10K or 5M; the limit is "
                            + "\(SampleMessage.most >> 20)M.")
                }
                sample.size = size
            }
        }
    }

    /// A number with K or M for 1024 and 1024 times 1024: `10K`.
    static func octets(_ text: some StringProtocol) -> Int? {
        let units: [Character: Int] = ["K": 1 << 10, "k": 1 << 10, "M": 1 << 20, "m": 1 << 20]
        let unit = text.last.flatMap { units[$0] }
        guard let number = Int(unit == nil ? String(text) : String(text.dropLast())), number > 0 else { return nil }
        let (octets, isTooLarge) = number.multipliedReportingOverflow(by: unit ?? 1)
        return isTooLarge ? nil : octets
    }

    /// The message, once the file is read.
    func message(with attachment: MessageAttachment?) -> SampleMessage {
        var sample = sample
        sample.attachment = attachment
        return sample
    }
}
