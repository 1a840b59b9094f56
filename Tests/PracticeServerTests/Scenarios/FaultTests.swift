import Testing

@testable import PracticeServer
@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("Faults")
struct FaultTests {
    @Test(
        "are written NAME@PLACE",
        arguments: [
            ("close@3", Fault(.close, at: .answer(3))), ("garbage@0", Fault(.garbage, at: .answer(0))),
            ("delay@rcpt", Fault(.delay, at: .command(.rcpt))),
            ("delay:3@all", Fault(.delay, at: .everywhere, seconds: 3)),
            ("mixed-codes@EHLO", Fault(.mixedCodes, at: .command(.ehlo))),
            ("bare-lf@all", Fault(.bareLF, at: .everywhere)), ("cut@DOT", Fault(.cut, at: .message)),
        ])
    func places(_ text: String, _ fault: Fault) throws {
        #expect(Fault(text) == fault)
        #expect(Fault(fault.description) == fault)
    }

    @Test(
        "and nothing else is one",
        arguments: [
            "", "close", "@3", "close@", "zebra@3", "Close@3", "close@3@4", "close@-1", "close@99999999999999999999",
            "close@R-C", "close@no", "close@3 ", "close:3@4", "delay:@4", "delay:0@4", "delay:3601@4", "delay:3:4@5",
            "close@MIAL", "close@RCTP", "delay:3@FOOBAR", "cut@dott", "close@greeting",
        ])
    func others(_ text: String) { #expect(Fault(text) == nil) }

    @Test(
        "and what is wrong is known, with the nearest name",
        arguments: [
            ("close", FaultProblem.malformed), ("close@", .malformed), ("close@3@4", .malformed),
            ("delay:0@4", .malformed), ("delaay@MAIL", .unknownName(nearest: "delay")),
            ("delaay", .unknownName(nearest: "delay")), ("zebra@3", .unknownName(nearest: nil)),
            ("close@MIAL", .unknownPlace("MIAL", nearest: "MAIL")), ("cut@dott", .unknownPlace("dott", nearest: "dot")),
            ("close@rctp", .unknownPlace("rctp", nearest: "RCPT")),
            ("close@greeting", .unknownPlace("greeting", nearest: nil)),
        ])
    func problems(_ text: String, _ problem: FaultProblem) {
        #expect(throws: problem) { try Fault(reading: text) }
    }

    @Test("at each verb that the standard or a server knows", arguments: CommandFacts.all)
    func verbs(_ fact: CommandFact) {
        #expect(Fault("close@\(fact.verb.name)") == Fault(.close, at: .command(fact.verb)))
    }

    @Test("every kind has a name, a sentence and a dialogue")
    func kinds() {
        let played = Set(ServerDialogues.faults.map { String($0.name.prefix { $0 != "@" }) })
        #expect(Fault.list.map(\.name).allSatisfy(played.contains))
        #expect(Fault.list.allSatisfy { $0.summary.hasSuffix(".") && $0.summary.count <= 100 })
    }

    @Test("a scenario keeps its own faults beside those that are added")
    func added() {
        let endless = ScenarioFile.endless.scenario
        let scenario = endless.adding([Fault(.close, at: .answer(1))])
        #expect(scenario.faults == endless.faults + [Fault(.close, at: .answer(1))])
    }

    @Test("whatever faults meet at a place, nothing traps, and the server says how it ends")
    func pairs() {
        for first in Fault.Kind.allCases {
            for second in Fault.Kind.allCases {
                let scenario = Scenario.plain.adding([first, second].map { Fault($0, at: .everywhere) })
                var server = ServerSession(scenario: scenario)
                _ = server.start()
                for seconds in 1...40 {
                    _ = server.receive(Array("EHLO a\r\n".utf8), at: Moment.start.after(seconds: seconds))
                    _ = server.wake(at: Moment.start.after(seconds: seconds))
                }
                #expect(server.isClosed == (server.deadline == nil))
            }
        }
    }
}
