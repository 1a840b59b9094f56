#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A text in a temporary file that only its owner can read, for the user's editor.
struct EditedText {
    /// The largest text that is read back, in bytes.
    private static let most = 32 << 20

    let path: String

    /// Writes a text into a new file, its lines ended with LF as editors expect.
    init(_ text: [UInt8]) throws(Failure) {
        let folder = Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let ending = ".eml"
        var name = Array("\(folder)/smtptui-XXXXXX\(ending)".utf8CString)
        let file = mkstemps(&name, Int32(ending.utf8.count))
        guard file >= 0 else {
            throw Failure(
                .unreadableFile,
                "Cannot create a file for the editor in \(Printable.text(folder)): \(SystemError(errno)).")
        }
        defer { close(file) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        do throws(SystemError) {
            try Descriptor.write(Self.withoutReturns(text), to: file)
        } catch {
            throw Failure(.unreadableFile, "Cannot write \(Printable.text(path)) for the editor: \(error).")
        }
    }

    /// Runs the editor until it ends, and returns the text; the file stays where that fails.
    func edit() throws(Failure) -> [UInt8] {
        let status = IgnoredSignals.restored { system("\(Self.command) \(Self.quoted(path))") }
        guard status == 0 else {
            let how = status & 0x7F == 0 ? "ended with status \(status >> 8 & 0xFF)" : "was ended by a signal"
            throw Failure(
                .unreadableFile, "The editor \(how); nothing was sent. The text is in \(Printable.text(path)).")
        }
        do throws(Failure) {
            let text = try FileReader.read(path, most: Self.most)
            unlink(path)
            return text
        } catch {
            throw Failure(.unreadableFile, "\(error.sentence) The text is in \(Printable.text(path)).")
        }
    }

    /// For the shell, as other programs do: the variables may have options of the editor.
    private static var command: String {
        for variable in ["VISUAL", "EDITOR"] where !(Environment[variable] ?? "").isEmpty {
            return "$\(variable)"
        }
        return "$(command -v vi || command -v nano || echo vi)"
    }

    private static func quoted(_ path: String) -> String {
        "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }

    private static func withoutReturns(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (place, octet) in text.enumerated() {
            let isOfEnd = octet == 0x0D && place + 1 < text.count && text[place + 1] == 0x0A
            if !isOfEnd { result.append(octet) }
        }
        return result
    }
}
