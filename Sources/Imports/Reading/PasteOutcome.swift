import SMTPSyntax

/// Which lines of a program say how something ended; these are kept in a long row of notes.
enum PasteOutcome {
    private static let marks = OctetMarks([
        "rror", "ERROR", "ailed", "FAIL", "refused", "imed out", "imeout", "closed", "denied", "unable to", "curl: (",
        "alert", "ejected", "xception", "unreachable", "resolve host", "no route", "reset by", "verif", "Verif", "*** ",
    ])

    static func isOutcome(_ line: ArraySlice<UInt8>) -> Bool { marks.found(in: Array(line.prefix(400)).span) != 0 }
}
