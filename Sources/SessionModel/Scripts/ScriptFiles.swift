import SMTPSyntax

/// The files that a script sends: `C: @message.eml` as the whole text of a message, `C: BDAT @data.bin` as one chunk.
package struct ScriptFiles: Sendable {
    /// Why a file cannot be read, in a sentence.
    package struct Problem: Error, Hashable, Sendable {
        let sentence: String

        package init(_ sentence: String) { self.sentence = sentence }
    }

    /// Reads a file with a name that is relative to the script.
    package typealias Reader = @Sendable (String) -> Result<[UInt8], Problem>

    private let read: Reader

    package init(_ read: @escaping Reader) { self.read = read }

    /// For a script that comes from no file.
    package static let none = ScriptFiles { .failure(Problem("There is no file \($0).")) }

    /// The octets of the file that a line names.
    func octets(of name: ArraySlice<UInt8>, in file: String?, _ number: Int) throws(ScriptProblem) -> [UInt8] {
        do {
            return try read(Self.name(String(decoding: name, as: UTF8.self), besides: file)).get()
        } catch {
            throw ScriptProblem(number, error.sentence + #" To send a line that begins with @, write \x40"#)
        }
    }

    /// The octets of a script that another one includes.
    func script(_ name: String, _ number: Int) throws(ScriptProblem) -> [UInt8] {
        do {
            return try read(name).get()
        } catch {
            throw ScriptProblem(number, error.sentence)
        }
    }

    /// A name that a file gives, which is relative to the folder of that file.
    static func name(_ name: String, besides file: String?) -> String {
        guard let file, let slash = file.lastIndex(of: "/"), !name.hasPrefix("/"), !name.hasPrefix("~") else {
            return name
        }
        return String(file[...slash]) + name
    }

    /// The name after `@` in the first line of a message; nil for another line.
    static func message(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        line.count > 1 && line.first == UInt8(ascii: "@") ? line.dropFirst() : nil
    }

    /// The name after `BDAT @`; nil for another line.
    static func chunk(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let mark = "BDAT @".utf8
        guard line.count > mark.count, ASCII.equal(line.prefix(mark.count), mark) else { return nil }
        return line.dropFirst(mark.count)
    }
}
