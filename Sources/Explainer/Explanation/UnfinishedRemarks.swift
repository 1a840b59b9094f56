import SMTPSyntax

/// Remarks on a reply of which the last line is missing.
enum UnfinishedRemarks {
    static func sentences(on reply: Reply) -> [String] {
        guard let last = reply.lines.last, !last.isLast, reply.lineCount == reply.lines.count else { return [] }
        return [
            "The reply is not complete: the hyphen after \(last.code) says that more lines follow (RFC 5321 §4.2.1)."
        ]
    }
}
