import ArgumentParser

/// A plain command with the options of a connection, which are all that it takes unless it says more.
protocol ConnectingCommand: PlainCommand {
    var options: ConnectionOptions { get set }
}

extension ConnectingCommand {
    mutating func validateWhole() throws {
        try options.validateWhole()
        try validate()
    }

    mutating func take(flag: String) -> Bool { options.take(flag: flag) }

    mutating func take(option: String, _ value: String) -> Bool { options.take(option: option, value) }
}
