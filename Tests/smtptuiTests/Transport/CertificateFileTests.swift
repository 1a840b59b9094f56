import Foundation
import Testing

@testable import smtptui

@Suite("Certificates saved as a file")
struct CertificateFileTests {
    @Test("what was saved can be read again, and what is there already is not lost")
    func save() throws {
        let folder = try TemporaryFolder()
        let ders = [try Issued.make("leaf").der, try Issued.make("Root", isAuthority: true).der]
        let file = folder.path("chain.pem")
        #expect(try CertificateFile.save(ders, to: file) == "2 certificates saved to \(file) in PEM format")
        #expect(try CertificateCheck.certificates(inFile: file) == ders)
        #expect(throws: Failure(.unwritableRecording, "Cannot write \(file): File exists.")) {
            try CertificateFile.save([ders[0]], to: file)
        }
        #expect(try CertificateCheck.certificates(inFile: file) == ders)
    }
}
