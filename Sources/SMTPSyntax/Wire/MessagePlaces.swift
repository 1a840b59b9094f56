/// The position in a message by the standard, and for a server that also accepts a bare LF as a line ending. If only the
/// second one is the end, the client cannot know whether the server continues to read text (SMTP smuggling).
///
///     text\n.\r\n   strict: in the text     tolerant: the end
package struct MessagePlaces: Hashable, Sendable {
    package private(set) var strict = MessagePlace.lineStart
    private var tolerant = MessagePlace.lineStart

    package init() {}

    /// Whether what was sent last ends the message for a tolerant server only.
    package var isEndInDoubt: Bool { tolerant == .end && strict != .end }

    /// The places after a line, or a part of one.
    package func following(_ line: [UInt8], _ ending: LineEnding) -> MessagePlaces {
        var places = self
        places.strict = strict.following(line, ending)
        // Whether the server has ended the message or not, what follows begins a line.
        let start = tolerant == .end ? .lineStart : tolerant
        let isAlike = start == strict && ending != .lf
        places.tolerant = isAlike ? places.strict : Self.tolerant(start.following(line, .none), ending)
        return places
    }

    private static func tolerant(_ place: MessagePlace, _ ending: LineEnding) -> MessagePlace {
        guard ending == .lf else { return place.following([], ending) }
        return place == .dot || place == .dotAndReturn ? .end : .lineStart
    }
}
