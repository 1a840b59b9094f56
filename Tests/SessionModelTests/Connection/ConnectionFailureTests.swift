import SMTPSyntax
import Testing

@testable import SessionModel

@Suite("Why a connection could not be opened")
struct ConnectionFailureTests {
    private let domain = Endpoint.tcp(host: "example.test", port: 25)
    private let first = Endpoint.tcp(host: "192.0.2.1", port: 25)

    @Test("of the failures of several addresses the most telling one is in the sentence, with the count")
    func telling() throws {
        let silent = ConnectionFailure(.timedOut(seconds: 30), first)
        let refused = ConnectionFailure(.refused, .tcp(host: "192.0.2.2", port: 25))
        let greeting = ConnectionFailure(.greeting(.refused(554, text: Array("go away".utf8))), first)
        #expect(ConnectionFailure.mostTelling(of: [silent, refused]) == refused)
        #expect(ConnectionFailure.mostTelling(of: [silent, greeting, refused]) == greeting)
        #expect(ConnectionFailure.mostTelling(of: [silent, silent]) == silent)
        #expect(ConnectionFailure.mostTelling(of: []) == nil)
        let all = ConnectionFailure(.noMailServer(addresses: 3, greeting), domain)
        #expect(
            all.sentence == "None of the 3 addresses of the mail servers of example.test could be used. "
                + "192.0.2.1:25 greeted with 554 go away.")
    }

    @Test("hosts without an address are counted, and one of them is named")
    func barren() {
        #expect(
            ConnectionFailure(.noMailAddress(hosts: 1, "mx.example.test has no address"), domain).sentence
                == "The only mail server of example.test has no address to connect to: mx.example.test has no address.")
        #expect(
            ConnectionFailure(.noMailAddress(hosts: 2, "a does not exist (NXDOMAIN)"), domain).sentence
                == "None of the 2 mail servers of example.test has an address to connect to: a does not exist (NXDOMAIN)."
        )
        #expect(
            ConnectionFailure(.noMailAddressOf(.ipv6), domain).sentence
                == "No mail server of example.test has an IPv6 address.")
    }

    @Test("a command that ended says how, and what it wrote last")
    func command() {
        let end = ConnectionFailure.Kind.command(.exited(255), lastLine: Array("Permission denied (publickey).".utf8))
        #expect(
            ConnectionFailure(end, first, at: .ssh(host: "jump.example.org")).sentence
                == "ssh exited with status 255 and did not connect through jump.example.org: Permission denied (publickey)."
        )
        let killed = ConnectionFailure(.command(.killed(signal: 9), lastLine: nil), .pipe(command: "x")).sentence
        #expect(killed == "The command was ended by signal 9 before it sent anything.")
        let hostile = ConnectionFailure(.command(.exited(1), lastLine: [0x1B, 0x5B, 0x32, 0x4A]), .pipe(command: "x"))
        #expect(hostile.sentence.utf8.allSatisfy { $0 >= 0x20 })
        #expect(
            ConnectionFailure(.timedOut(seconds: 5), first, at: .ssh(host: "jump")).sentence
                == "192.0.2.1:25, through ssh jump, did not answer within 5 s.")
    }

    @Test("what is wrong with a socket")
    func sockets() {
        let sentences = [SocketProblem.missing, .noSocket, .otherType, .forbidden].map {
            ConnectionFailure(.socket($0), .unix(path: "/run/s")).sentence
        }
        #expect(
            sentences == [
                "There is no socket at unix:/run/s.", "unix:/run/s is not a socket.",
                "unix:/run/s is a socket of another type: SMTP needs a stream socket.",
                "No permission to connect to unix:/run/s.",
            ])
    }
}
