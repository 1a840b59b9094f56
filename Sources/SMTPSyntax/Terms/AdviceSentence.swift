/// The sentence of an advice, with a slot for the time to wait.
///
///     "Try again \(.later)."   →   "Try again later."   "Try again after 5 minutes."
package struct AdviceSentence: Hashable, Sendable {
    /// The words for an unknown and for a known time.
    package enum Delay: Hashable, Sendable {
        /// "a few minutes", "5 minutes"
        case someMinutes
        /// "later", "after 5 minutes"
        case later
        /// "", " 5 minutes": as in "Wait, then …"
        case time
        /// "", " after 5 minutes": as in "Connect again"
        case after
    }

    private var opening = ""
    private var delay: Delay?
    private var ending = ""

    package init(_ text: String = "") {
        opening = text
    }

    /// The whole sentence; `seconds` is nil where the time is unknown.
    package func text(after seconds: Int?) -> String {
        guard let delay else { return opening }
        return opening + delay.words(seconds) + ending
    }
}

extension AdviceSentence: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sentence = AdviceSentence()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            if sentence.delay == nil { sentence.opening += literal } else { sentence.ending += literal }
        }

        package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
            appendLiteral(text.description)
        }

        /// A sentence has one delay; a second one is worded as if the time were unknown.
        package mutating func appendInterpolation(_ delay: Delay) {
            guard sentence.delay == nil else { return appendLiteral(delay.words(nil)) }
            sentence.delay = delay
        }
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sentence
    }
}

extension AdviceSentence.Delay {
    fileprivate func words(_ seconds: Int?) -> String {
        let time = seconds.map(Self.words)
        return switch self {
        case .someMinutes: time ?? "a few minutes"
        case .later: time.map { "after \($0)" } ?? "later"
        case .time: time.map { " \($0)" } ?? ""
        case .after: time.map { " after \($0)" } ?? ""
        }
    }

    /// 300 → "5 minutes"
    private static func words(for seconds: Int) -> String {
        for (length, unit) in [(3600, "hour"), (60, "minute")] where seconds >= length && seconds % length == 0 {
            return "\(seconds / length) \(unit)\(seconds == length ? "" : "s")"
        }
        return "\(seconds) second\(seconds == 1 ? "" : "s")"
    }
}
