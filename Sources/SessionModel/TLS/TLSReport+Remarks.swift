extension TLSReport {
    /// The remarks on the cipher suite.
    package var cipherRemarks: [TLSRemark] { cipher.map(TLSRemark.all(ofCipher:)) ?? [] }

    /// All remarks in words, those on the server's own certificate and on others after those on the cipher suite.
    ///
    /// What is a reason against the certificate is not repeated.
    package var remarks: [String] {
        let hasReasons = reason != nil || failing != nil
        let ofChain = chain.enumerated().flatMap { index, certificate in
            certificate.remarks.filter { !hasReasons || !$0.isReason }.map { remark in
                (index == 0 ? "" : "issuer certificate \(index): ") + remark.words(certificate)
            }
        }
        return cipherRemarks.map { $0.words() } + ofChain
    }
}
