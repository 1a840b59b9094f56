import SMTPSyntax

// Files as steps of a script.
extension ScriptSteps {
    /// Adds the lines of a message as they go over the wire: ended with CR LF, leading dots doubled.
    mutating func append(message octets: [UInt8], lineNumber: Int) {
        var line: [UInt8] = []
        each(octets) { steps, text, ending in
            line += text
            guard ending != .none else { return }
            steps.append(MessageContent.stuffed(line), isMessage: true, lineNumber: lineNumber)
            line = []
        }
        if !line.isEmpty { append(MessageContent.stuffed(line), isMessage: true, lineNumber: lineNumber) }
    }

    /// Adds `BDAT … LAST` and the octets of its chunk, unchanged.
    mutating func append(chunk octets: [UInt8], lineNumber: Int) {
        append("BDAT \(octets.count) LAST".utf8, isMessage: false, lineNumber: lineNumber)
        each(octets) { steps, text, ending in
            steps.append(text, ending: ending, isMessage: false, lineNumber: lineNumber)
        }
    }

    private mutating func each(_ octets: [UInt8], _ take: (inout ScriptSteps, ArraySlice<UInt8>, LineEnding) -> Void) {
        var scanner = MessageScanner()
        scanner.push(octets[...]) { take(&self, $0, $1) }
        scanner.finish { take(&self, $0, $1) }
    }
}
