import SMTPSyntax

/// A line that a person typed in a shell, with the prompt in front of it.
///
///     $ curl -v smtp://mail.example.test
///     alice@host:~$ swaks --server mail.example.test
///     PS C:\> telnet mail.example.test 25
enum PromptLine {
    /// A prompt is not longer, in bytes.
    private static let longest = 80
    private static let ends = ["$ ", "# ", "> ", "% ", ">", "\u{276F} ", "\u{279C} ", "\u{2192} "].map {
        Array($0.utf8)
    }

    /// The programs that show a session, and what starts one.
    private static let programs: Set<String> = [
        "curl", "curl.exe", "swaks", "telnet", "telnet.exe", "nc", "ncat", "netcat", "socat", "openssl", "gnutls-cli",
        "msmtp", "sendmail", "exim", "exim4", "mailx", "mutt", "s-nail", "python", "python3", "py", "php",
        "node",
        "ruby", "perl", "java", "dotnet", "go", "cargo", "smtptui", "docker", "podman", "kubectl", "ssh", "cat", "tail",
        "grep", "journalctl", "time", "timeout", "env", "echo", "printf", "npx", "npm", "mvn", "artisan", "postfix",
        "Send-MailMessage", "Test-NetConnection",
    ]

    /// Whether a line is one.
    static func isPrompt(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop(while: ASCII.isBlank)
        guard let first = text.first, !ASCII.isDigit(first), !text.starts(with: "# smtptui transcript".utf8) else {
            return false
        }
        if isEmptyPrompt(text) { return true }
        return ends.contains { end in
            guard let place = OctetSearch.firstRange(of: end, in: Array(text.prefix(longest))) else { return false }
            let prompt = text.prefix(place.lowerBound)
            return isPromptText(prompt, of: end) && isCommand(text.dropFirst(place.upperBound))
        }
    }

    /// `alice@host:~$`, where nothing was typed.
    private static func isEmptyPrompt(_ text: ArraySlice<UInt8>) -> Bool {
        let text = ASCII.trimmed(text)
        guard let last = text.last, "$#".utf8.contains(last), ASCII.words(text).count <= 2 else { return false }
        return text.contains(UInt8(ascii: "@")) && text.contains { ":~".utf8.contains($0) }
    }

    /// Nothing, or words as a shell writes them: not a sentence, nor a mark of a program.
    private static func isPromptText(_ prompt: ArraySlice<UInt8>, of end: [UInt8]) -> Bool {
        // Windows has a drive or PS in front of its sign, which is a mark of programs, too.
        if end.first == UInt8(ascii: ">") {
            return prompt.starts(with: "PS ".utf8) || prompt.dropFirst().first == UInt8(ascii: ":")
        }
        return ASCII.words(prompt).count <= 3 && !prompt.contains { "<>*=\"'".utf8.contains($0) }
    }

    private static func isCommand(_ text: ArraySlice<UInt8>) -> Bool {
        var words = ASCII.words(text.prefix(200))
        while let first = words.first, first.elementsEqual("sudo".utf8) || first.contains(UInt8(ascii: "=")) {
            words.removeFirst()
        }
        guard let first = words.first else { return false }
        let name = first[(first.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? first.startIndex)...]
        return programs.contains(String(decoding: name, as: UTF8.self))
    }
}
