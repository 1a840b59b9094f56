import SessionModel

extension TLSSettings {
    /// Reads the files that the wishes name.
    ///
    /// The practice server's own certificate is trusted on the practice server, and nothing else is.
    init(_ wishes: TLSWishes, host: String, _ practice: PracticeHost?) throws(Failure) {
        self.init(name: wishes.name ?? host, isInsecure: wishes.isInsecure)
        minimum = wishes.minimum
        maximum = wishes.maximum
        if let file = wishes.roots { roots = .only(try CertificateCheck.certificates(inFile: file)) }
        if let files = wishes.identity { identity = try TLSIdentity(certificate: files.certificate, key: files.key) }
        if let file = wishes.keyLog { keyLog = try KeyLogFile(at: file) }
        if let practice, wishes.roots == nil { roots = .only([practice.certificate]) }
    }
}
