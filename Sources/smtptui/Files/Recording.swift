import SMTPSyntax
import SessionModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A recording read back from its file.
struct Recording {
    let started: String
    let target: String
    let address: String?
    let events: [RecordedEvent]

    /// Reads the file at `path`, or standard input for `-`.
    ///
    /// A last line that was cut off, as by a crash, is left out; anything else that is not in the format is refused
    /// with the number of its line.
    init(at path: String) throws(Failure) {
        let shown = VisibleText(path).string
        let lines = try FileReader.read(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        let decoder = JSONDecoder()
        guard let first = lines.first, let header = try? decoder.decode(Header.self, from: Data(first)) else {
            throw Failure(.unreadableFile, "\(shown) is no recording of smtptui: its first line is no header.")
        }
        guard header.smtptui == RecordingForm.version else {
            throw Failure(
                .unreadableFile, "\(shown) is a recording of format \(header.smtptui), which this version cannot read.")
        }
        started = header.started
        target = header.target
        address = header.address
        var events: [RecordedEvent] = []
        for (index, line) in lines.enumerated().dropFirst() {
            guard let read = try? decoder.decode(Line.self, from: Data(line)) else {
                if index == lines.count - 1 { break }
                throw Failure(.unreadableFile, "\(shown), line \(index + 1): this is no event of a recording.")
            }
            if let event = read.event { events.append(event) }
        }
        self.events = events
    }
}

/// The first line.
private struct Header: Decodable {
    let smtptui: Int
    let started: String
    let target: String
    let address: String?
}

/// Any other line, as far as it is needed to live the session again.
private struct Line: Decodable {
    let type: String
    let t: Double?
    let line: String?
    let base64: String?
    let end: String?
    let id: String?
    let text: String?
    // Of a handshake:
    let version: String?
    let cipher: String?
    let reason: String?
    let name: String?
    let sni: String?
    let group: String?
    let asked: Bool?
    let failed: Bool?
    let open: Bool?
    let peer: WrittenCertificate?
    let chain: [WrittenCertificate]?

    private var tls: TLSOutcome? {
        let all = ((peer.map { [$0] } ?? []) + (chain ?? [])).map(\.certificate)
        if failed == true { return .failed(TLSFailure(reason ?? "", isOpen: open ?? false, chain: all)) }
        guard let version else { return nil }
        return .secured(
            TLSReport(
                version: version, cipher: cipher, group: group,
                asksForCertificate: asked, name: name ?? "", sni: sni, reason: reason, chain: all))
    }

    var event: RecordedEvent? {
        let time = t ?? 0
        switch type {
        case "client": return bytes.map { .client($0, at: time) }
        case "server": return bytes.map { .server(WireLine(bytes: $0, ending: ending), at: time) }
        case "tls": return tls.map { .tls($0, at: time) }
        case "note": return .note(Note(id: id ?? "remark", text: text ?? ""), at: time)
        default: return nil
        }
    }

    private var bytes: [UInt8]? {
        if let line { return Array(line.utf8) }
        return base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
    }

    private var ending: LineEnding { end.flatMap(LineEnding.init) ?? .crlf }
}

/// A certificate as it stands in a recording.
private struct WrittenCertificate: Decodable {
    let subject: String
    let issuer: String
    let names: [String]
    let from: String
    let to: String
    let key: String
    let sha256: String

    var certificate: TLSCertificate {
        TLSCertificate(
            subject: subject, issuer: issuer, names: names, notBefore: from, notAfter: to, key: key,
            fingerprint: sha256)
    }
}
