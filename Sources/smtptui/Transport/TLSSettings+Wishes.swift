import SessionModel

extension TLSSettings {
    /// Reads the files named by the options.
    ///
    /// For the practice server, only its own certificate is trusted.
    /// `passphrase` decrypts the key of the client certificate; without it an encrypted key stays encrypted.
    init(
        _ wishes: TLSWishes, host: String, _ practice: PracticeHost?, passphrase: KeyPassphrase? = nil
    ) throws(Failure) {
        self.init(name: wishes.name ?? host, isInsecure: wishes.isInsecure)
        minimum = wishes.minimum
        maximum = wishes.maximum
        ciphers = wishes.ciphers
        groups = wishes.groups
        resumes = wishes.resumes
        if let file = wishes.roots { roots = .only(try CertificateCheck.certificates(inFile: HomePath.whole(file))) }
        if let files = wishes.identity {
            identity = try TLSIdentity(
                certificate: HomePath.whole(files.certificate), key: HomePath.whole(files.key), passphrase)
        }
        pins = wishes.pins
        // The practice server has another key at each start.
        if wishes.trustsOnFirstUse, practice == nil { knownServers = try KnownServersFile() }
        if let file = wishes.keyLog { keyLog = try KeyLogFile(at: file) }
        if let practice, wishes.roots == nil { roots = .only([practice.certificate]) }
    }
}
