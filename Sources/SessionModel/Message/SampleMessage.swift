import SMTPSyntax

/// A message made for a test: the fields that RFC 5322 and MIME ask for, and a text.
package struct SampleMessage: Hashable, Sendable {
    /// What the test is about.
    package enum Kind: Hashable, Sendable {
        case plain
        /// The string that spam filters agree to call spam.
        case gtube
        /// The file that virus scanners agree to call a virus, as an attachment.
        case eicar
    }

    /// The largest size that can be asked for, in octets.
    package static let most = 64 << 20

    package var kind = Kind.plain
    package var attachment: MessageAttachment?
    /// How many octets the message is to have with its line ends; nil for as many as it needs.
    package var size: Int?

    package init(_ kind: Kind = .plain, attachment: MessageAttachment? = nil, size: Int? = nil) {
        self.kind = kind
        self.attachment = attachment
        self.size = size
    }

    /// The message for the open transaction of a session, each line ended with CR LF. `host` is what EHLO gives.
    package func octets(in session: Session, _ stamp: MessageStamp, host: String) -> [UInt8] {
        let header = header(session.transaction, stamp, host)
        let whole = header + content(stamp, filling: 0)
        guard let size, size > whole.count else { return whole }
        return header + content(stamp, filling: size - whole.count)
    }

    private var attachments: [MessageAttachment] {
        let virus = MessageAttachment(name: "eicar.com", octets: Array(Self.eicar.utf8))
        return [attachment, kind == .eicar ? virus : nil].compactMap(\.self)
    }

    // In halves, so that no scanner finds them in this program.
    private static var gtube: String {
        ["XJS*C4JDBQADN1.NSBN3*2IDNEN*", "GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"].joined()
    }

    private static var eicar: String {
        [#"X5O!P%@AP[4\PZX54(P^)7CC)7}"#, "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].joined()
    }
}

// The header.
extension SampleMessage {
    /// With more recipients than these the field To names none.
    private static let mostNamed = 50

    private func header(_ transaction: MailTransaction?, _ stamp: MessageStamp, _ host: String) -> [UInt8] {
        let recipients = transaction?.recipients.filter(\.isAccepted).map(\.address) ?? []
        let sender = transaction.flatMap { $0.sender.isEmpty ? nil : $0.sender } ?? "postmaster@\(host)"
        let isNamed = !recipients.isEmpty && recipients.count <= Self.mostNamed
        let to =
            isNamed ? recipients.map { "<\(Self.safe($0))>" }.joined(separator: ",\r\n ") : "undisclosed-recipients:;"
        return Self.lines([
            "Date: \(stamp.date)", "From: <\(Self.safe(sender))>", "To: \(to)", "Subject: \(subject)",
            "Message-ID: <\(stamp.unique)@\(Self.safe(host))>", "MIME-Version: 1.0",
        ])
    }

    private var subject: String {
        switch kind {
        case .plain: "A sample message"
        case .gtube: "A sample that spam filters find"
        case .eicar: "A sample that virus scanners find"
        }
    }

    /// An address is as it was typed, and may have any character.
    private static func safe(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    private static func lines(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\r\n" }.joined().utf8) }
}

// What comes after it.
extension SampleMessage {
    private static let textFields = [
        "Content-Type: text/plain; charset=us-ascii", "Content-Transfer-Encoding: 7bit", "",
    ]

    private func content(_ stamp: MessageStamp, filling octets: Int) -> [UInt8] {
        var text = "This message was made by smtptui for a test."
        // A line costs its end, so a single octet goes into the text.
        if octets % Self.fillLength == 1 { text += "." }
        let body = Self.lines(Self.textFields + [text] + (kind == .gtube ? [Self.gtube] : [])) + Self.filling(octets)
        let attachments = attachments
        guard !attachments.isEmpty else { return body }
        let boundary = "=_\(stamp.unique)"
        let delimiter = "--" + boundary
        var content = Self.lines(["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", delimiter]) + body
        for attachment in attachments { content += Self.lines(["", delimiter]) + attachment.part }
        return content + Self.lines(["", delimiter + "--"])
    }

    /// The length of a line that fills, with CR LF.
    private static let fillLength = 74

    private static func filling(_ octets: Int) -> [UInt8] {
        var filling: [UInt8] = []
        filling.reserveCapacity(octets)
        let digits = Array("0123456789".utf8)
        let line = (0..<fillLength - 2).map { digits[$0 % 10] }
        while octets - filling.count >= 2 {
            let length = min(fillLength, octets - filling.count)
            filling += line.prefix(length - 2)
            filling += LineEnding.crlf.bytes
        }
        return filling
    }
}
