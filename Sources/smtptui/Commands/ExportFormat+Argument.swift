import ArgumentParser
import Exports

extension ExportFormat: ExpressibleByArgument {
    package init?(argument: String) { self.init(named: argument) }

    package var defaultValueDescription: String { name }

    package static var allValueStrings: [String] { all.map(\.name) }
}
