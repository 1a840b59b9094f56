import ArgumentParser
import SessionModel

extension TranscriptFormat: ExpressibleByArgument {
    package init?(argument: String) {
        guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = format
    }

    package var defaultValueDescription: String { name }

    package static var allValueStrings: [String] { all.map(\.name) }
}
