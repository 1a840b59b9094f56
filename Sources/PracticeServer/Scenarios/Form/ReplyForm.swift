import SMTPSyntax
import YAML

/// A reply in a scenario file, as it is on the wire: each line with its code, and the enhanced code where it has one.
///
///     550-5.1.1 The account <{}> does not exist.
///     550 5.1.1 Check the spelling of the address.
enum ReplyForm {
    /// The most lines, and the most characters of one: with the codes it is as long as a line of a reply may be.
    private static let (mostLines, mostCharacters) = (100, 500)

    static func reply(_ text: String, line: Int) throws(YAMLProblem) -> ServerReply {
        func problem(_ words: String) -> YAMLProblem { YAMLProblem(line: line, words: words) }
        let written = text.split(separator: "\n")
        guard written.count <= mostLines else { throw problem("a reply has more than \(mostLines) lines") }
        var lines: [ReplyLine] = []
        for one in written {
            guard one.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), one.utf8.count <= mostCharacters else {
                throw problem("a line of a reply is printable ASCII, up to \(mostCharacters) characters")
            }
            guard let read = ReplyLine(Array(one.utf8)), read.code.isInGrammar, !read.hasOddSeparator else {
                throw problem(
                    "\(one.prefix(40)) is not a reply; expected a code and a text, such as 550 5.1.1 No such user")
            }
            lines.append(read)
        }
        guard let first = lines.first else { throw problem("the reply is empty") }
        if let other = lines.first(where: { $0.code != first.code || $0.enhanced != first.enhanced }) {
            throw problem("the lines of a reply have one code; \(codes(other)) follows \(codes(first))")
        }
        return ServerReply(
            first.code, first.enhanced?.description, lines: lines.map { String(decoding: $0.remark, as: UTF8.self) })
    }

    private static func codes(_ line: ReplyLine) -> String {
        "\(line.code)" + (line.enhanced.map { " \($0)" } ?? "")
    }
}
