import Exports
import SessionModel

extension Show: PlainCommand {
    static var plain: Show {
        var show = Show()
        show.file = ""
        show.format = nil
        show.exporting = .none
        return show
    }

    var isComplete: Bool { !file.isEmpty }

    mutating func validateWhole() throws { try exporting.validate() }

    mutating func take(flag: String) -> Bool { exporting.take(flag: flag) }

    mutating func take(option: String, _ value: String) -> Bool {
        guard option == "--format" else { return exporting.take(option: option, value) }
        guard let named = ExportFormat(argument: value) else { return false }
        format = named
        return true
    }

    mutating func take(operand: String) -> Bool {
        guard file.isEmpty else { return false }
        file = operand
        return true
    }
}
