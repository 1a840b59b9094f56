import Exports
import SessionModel

// `:export` and `:export!`: the session as a page, for a bug report, or in another form.
extension AppModel {
    private static let pseudonyms = "pseudonyms"

    /// What comes after `:export`: a format and a file, perhaps with the wish for pseudonyms in front.
    static let exportKind = ArgumentKind.choices(
        formats + [
            ArgumentKind.Choice(
                pseudonyms, "with names, addresses and the text of messages replaced", then: .choices(formats))
        ])

    private static let formats = ExportFormat.all.map { ArgumentKind.Choice($0.name, $0.help, then: .file) }

    /// `:export [pseudonyms] FORMAT FILE`
    mutating func export(_ argument: String, replaces: Bool = false) -> [Effect] {
        var rest = argument[...]
        let isPseudonymous = Self.word(of: rest) == Self.pseudonyms[...]
        if isPseudonymous { rest = Self.after(rest) }
        guard let format = ExportFormat(named: Self.word(of: rest)) else {
            notice = Self.listing
            return []
        }
        guard !Self.after(rest).isEmpty else {
            notice = "Give a format and a file, such as :export \(format.name) session.\(format.name)"
            return []
        }
        guard loading == nil else {
            notice = "The recording is still loading. Nothing was written."
            return []
        }
        guard dialogue.transcript.count > 0 else {
            notice = "Nothing has been said yet."
            return []
        }
        return export(format, to: String(Self.after(rest)), isPseudonymous: isPseudonymous, replaces: replaces)
    }

    private mutating func export(
        _ format: ExportFormat, to path: String, isPseudonymous: Bool, replaces: Bool
    ) -> [Effect] {
        let export = SessionExport(format, isPseudonymous: isPseudonymous)
        let isMeant = session.keepsSecrets && !isPseudonymous
        if !isMeant, let place = export.secretPlaces(in: dialogue).first {
            let isReplaced = !isPseudonymous && place.kind == .message
            let help = isReplaced ? " :export pseudonyms replaces the text of messages." : ""
            notice = "A secret of this session is in \(place.kind.words). Nothing was written.\(help)"
            return []
        }
        return [
            .export(
                ExportRequest(
                    format: format.name, isPseudonymous: isPseudonymous, path: path, replaces: replaces,
                    dialogue: dialogue, target: settings.target, address: connection.address, started: started,
                    age: now))
        ]
    }

    /// The formats that a row of 80 columns can name; the most used ones come first.
    private static let listing: String = {
        var line = "Give a format and a file: "
        let names = ExportFormat.all.map(\.name)
        for name in names {
            guard line.count + name.count + 3 <= widestNotice else { break }
            line += "\(name), "
        }
        return line + "…"
    }()
    private static let widestNotice = 78

    private static func word(of text: Substring) -> Substring { text.prefix { $0 != " " } }

    private static func after(_ text: Substring) -> Substring { text.drop { $0 != " " }.drop { $0 == " " } }
}
