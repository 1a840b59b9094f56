/// The source of a fact: a document and a place in it.
///
///     SpecReference.rfc(5321, "4.2.3").description   →   "RFC 5321 §4.2.3"
///     SpecReference.rfc(5321, "F.6").description     →   "RFC 5321 appendix F.6"
package struct SpecReference: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        case rfc
        case draft
        case registry
        case documentation
        case observation
        /// Hearsay.
        case report
    }

    package let kind: Kind
    /// `RFC 5321`, or the name of the server software whose behaviour is meant.
    package let document: String
    /// `4.2.3`; empty for the document as a whole.
    package let section: String

    private init(_ kind: Kind, _ document: String, _ section: String = "") {
        self.kind = kind
        self.document = document
        self.section = section
    }

    package static func rfc(_ number: Int, _ section: String = "") -> SpecReference {
        SpecReference(.rfc, "RFC \(number)", section)
    }

    /// Behaviour that no standard describes, seen in the software named.
    package static func seen(in software: String) -> SpecReference {
        SpecReference(.observation, "seen in \(software)")
    }

    /// What a provider or vendor publishes about its own servers.
    package static func documented(by maker: String) -> SpecReference {
        SpecReference(.documentation, "\(maker) documentation")
    }

    /// A page of a provider or vendor, and the day on which it was read: it may say something else today.
    ///
    ///     .documented(by: "Google", in: "Gmail SMTP errors and codes", of: "2026-02-12", read: "2026-11-29")
    ///
    /// `of` is the date that the page, or the copy that was read, has itself; nil where it has none.
    package static func documented(
        by maker: String, in page: String, of date: String? = nil, read day: String
    ) -> SpecReference {
        SpecReference(.documentation, "\(maker), \(page)\(date.map { " of \($0)" } ?? "") (read \(day))")
    }

    /// What others say, or what is known without a source at hand. Facts with no other source are doubtful.
    package static func reported(of software: String) -> SpecReference {
        SpecReference(.report, "reported of \(software)")
    }

    /// The same, with the day on which it was read.
    package static func reported(of software: String, read day: String) -> SpecReference {
        SpecReference(.report, "reported of \(software) (read \(day))")
    }

    /// An Internet-Draft, by name, that was not an RFC when it was read.
    package static func draft(_ name: String) -> SpecReference {
        SpecReference(.draft, "draft-\(name)")
    }

    /// Whether this is hearsay, and a fact with no better source may be wrong.
    package var isDoubtful: Bool { kind == .report }

    /// The registry of enhanced status codes, for codes that no RFC defines.
    package static let iana = SpecReference(.registry, "IANA enhanced status codes")

    /// What a description says; text that names no RFC is the document.
    package init(described text: String) {
        let words = text.split(separator: " ", maxSplits: 3).map(String.init)
        guard words.count >= 2, words[0] == "RFC", let number = Int(words[1]) else {
            self.init(.documentation, text)
            return
        }
        let section = words.count == 4 && words[2] == "appendix" ? words[3] : words.count == 3 ? words[2] : ""
        self = .rfc(number, section.first == "§" ? String(section.dropFirst()) : section)
    }

    package var description: String { section.isEmpty ? document : "\(document) \(place)" }

    /// Sections have numbers, appendices letters.
    fileprivate var place: String {
        section.first?.isLetter == true ? "appendix \(section)" : "§\(section)"
    }
}

extension [SpecReference] {
    /// Whether a fact is based on hearsay only.
    package var isDoubtful: Bool { allSatisfy(\.isDoubtful) }

    /// Each once, at its first place.
    package var withoutRepetition: [SpecReference] {
        enumerated().filter { index, reference in !self[..<index].contains(reference) }.map(\.element)
    }

    /// The references as one line for the screen; consecutive references name their document once.
    package var line: String {
        enumerated().map { index, reference in
            let isSame = index > 0 && self[index - 1].document == reference.document && !reference.section.isEmpty
            return isSame ? reference.place : reference.description
        }.joined(separator: " · ")
    }
}
