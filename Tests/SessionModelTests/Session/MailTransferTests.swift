import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The transfer of a message")
struct MailTransferTests {
    private func open(_ mail: String = "MAIL FROM:<alice@example.org> BODY=BINARYMIME") -> MailTransfer {
        var transfer = MailTransfer()
        transfer.open(by: Command(mail))
        return transfer
    }

    @Test("MAIL opens it, the first accepted RCPT makes it rcpt, the message ends it")
    func phases() {
        var transfer = open()
        #expect(transfer.phase == .mail && transfer.transaction?.sender == "alice@example.org")
        transfer.refuse(Command("RCPT TO:<nobody@example.test>"), 550)
        #expect(transfer.phase == .mail)
        transfer.accept(Command("RCPT TO:<bob@example.test>"), 250)
        #expect(transfer.phase == .rcpt)
        #expect(transfer.transaction?.recipients.map(\.address) == ["nobody@example.test", "bob@example.test"])
        transfer.endMessage()
        #expect(transfer.isMessageEnded)
        transfer.end()
        #expect(transfer == MailTransfer() && transfer.phase == nil)
    }

    @Test("a server that accepts RCPT without MAIL has opened one; a refusal opens none")
    func withoutMail() {
        var transfer = MailTransfer()
        transfer.refuse(Command("RCPT TO:<bob@example.test>"), 503)
        #expect(transfer.transaction == nil)
        transfer.accept(Command("RCPT TO:<bob@example.test>"), 250)
        #expect(transfer.phase == .rcpt && transfer.transaction?.sender == "")
    }

    @Test("an imagined recipient counts and is not listed")
    func imagined() {
        var transfer = open()
        transfer.accept(Command("RCPT TO:<bob@example.test>"), 250, isImagined: true)
        #expect(transfer.phase == .rcpt && transfer.transaction?.acceptedCount == 1)
        #expect(transfer.transaction?.recipients.isEmpty == true)
    }

    @Test("what cannot be read as an address is kept as it was typed")
    func unreadable() {
        #expect(open("MAIL alice").transaction?.sender == "alice")
        #expect(open("MAIL").transaction?.sender == "")
    }

    @Test("a chunk is filled line by line, and never below nothing")
    func chunk() {
        var transfer = open()
        transfer.beginChunk(10)
        let isTooLong = [4, 7].map { octets in
            let isTooLong = transfer.sendInChunk(octets: octets)
            return "\(isTooLong), \(transfer.chunkRemaining) left"
        }
        #expect(isTooLong == ["false, 6 left", "true, 0 left"])
        transfer.beginChunk(10)
        transfer.abandonChunk()
        #expect(transfer.chunkRemaining == 0)
    }

    @Test("the octets of the message are counted where a transaction is open")
    func octets() {
        var transfer = open()
        transfer.send(octets: 12)
        transfer.send(octets: 2)
        #expect(transfer.transaction?.messageOctets == 14)
        transfer.drop()
        transfer.send(octets: 12)
        #expect(transfer == MailTransfer())
    }
}
