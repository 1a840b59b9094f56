import Exports
import SessionModel

extension Show: PlainCommand {
    static var plain: Show {
        var show = Show()
        show.file = nil
        show.format = nil
        show.exporting = .none
        show.play = false
        show.speed = nil
        return show
    }

    mutating func validateWhole() throws {
        try validate()
        try exporting.validate()
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--play" else { return exporting.take(flag: flag) }
        play = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--format":
            guard let named = ExportFormat(argument: value) else { return false }
            format = named
        case "--speed":
            guard let number = Double(value) else { return false }
            speed = number
        default: return exporting.take(option: option, value)
        }
        return true
    }

    mutating func take(operand: String) -> Bool {
        guard file == nil else { return false }
        file = operand
        return true
    }
}
