import SMTPSyntax

// The layout of the drawing, made by hand: four columns and four rows of boxes, lines between them, and a line back to
// `ready` around the right side.
extension PhaseDrawing {
    package static let boxes: [Box] = [
        Box(phase: .connecting, x: 0, y: 2, width: 12), Box(phase: .greeted, x: 18, y: 2, width: 15),
        Box(phase: .ready, x: 43, y: 2, width: 10), Box(phase: .mail, x: 63, y: 2, width: 9),
        Box(phase: .refused, x: 0, y: 7, width: 12), Box(phase: .tlsHandshake, x: 18, y: 7, width: 15),
        Box(phase: .auth, x: 43, y: 7, width: 10), Box(phase: .rcpt, x: 63, y: 7, width: 9),
        Box(phase: .bdatFailed, x: 18, y: 12, width: 15), Box(phase: .bdat, x: 43, y: 12, width: 10),
        Box(phase: .data, x: 63, y: 12, width: 9), Box(phase: .closed, x: 0, y: 17, width: 12),
        Box(phase: .reversed, x: 43, y: 17, width: 10), Box(phase: .replies, x: 63, y: 17, width: 9),
    ]

    static let lines: [Line] = [
        Line(.connecting, .greeted, [(12, 3), (17, 3)], label: (13, 2)),
        Line(.connecting, .refused, [(6, 5), (6, 6)], label: (8, 5)),
        Line(.greeted, .ready, [(33, 3), (42, 3)], label: (34, 2)),
        Line(.ready, .mail, [(53, 3), (62, 3)], label: (54, 2)),
        Line(.ready, .tlsHandshake, [(44, 5), (44, 6), (38, 6), (38, 8), (33, 8)], label: (31, 5)),
        Line(.tlsHandshake, .greeted, [(25, 6), (25, 5)], label: (27, 6)),
        Line(.ready, .auth, [(48, 5), (48, 6)], label: (50, 6)),
        Line(.auth, .ready, [(46, 6), (46, 5)], label: (50, 5)),
        Line(.mail, .rcpt, [(68, 5), (68, 6)], label: (59, 6)),
        Line(.rcpt, .data, [(68, 10), (68, 11)], label: (59, 11)),
        Line(.rcpt, .bdat, [(62, 8), (57, 8), (57, 13), (53, 13)], label: (48, 11)),
        Line(.bdat, .bdatFailed, [(42, 13), (33, 13)], label: (30, 11)),
        Line(.data, .replies, [(68, 15), (68, 16)], label: (59, 16)),
        Line(.data, .ready, [(72, 13), (73, 13), (73, 0), (48, 0), (48, 1)], label: (50, 1)),
        Line(.replies, .ready, [(72, 18), (73, 18), (73, 0), (48, 0), (48, 1)]),
    ]
}
