import ArgumentParser

/// A port as an argument of its own, as telnet has it: `smtptui mail.example.test 25`.
struct ServerPort: ExpressibleByArgument, Hashable {
    let number: Int

    init?(argument: String) {
        guard argument.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(argument),
            (1...65535).contains(number)
        else { return nil }
        self.number = number
    }
}
