import FoundationEssentials
import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The reference")
struct ReferenceTests {
    static let topics = ReferenceTopic.allCases

    @Test("every row of a table is an entry")
    func complete() {
        #expect(ReferenceTopic.codes.entries.map(\.key) == ReplyCodeFacts.all.map(\.code).sorted().map(\.description))
        #expect(ReferenceTopic.context.entries.count == ReplyContextFacts.all.count)
        #expect(ReferenceTopic.enhanced.entries.count == EnhancedStatusFacts.all.count)
        #expect(ReferenceTopic.commands.entries.map(\.key) == (CommandFacts.all + CommandFacts.pseudo).map(\.verb.name))
        #expect(ReferenceTopic.extensions.entries.map(\.key) == ExtensionFacts.all.map(\.keyword))
        #expect(ReferenceTopic.parameters.entries.map(\.key) == ParameterFacts.all.map(\.verb.name))
        #expect(ReferenceTopic.mechanisms.entries.map(\.key) == MechanismFacts.all.map(\.name))
        #expect(ReferenceTopic.phases.entries.map(\.key) == Phase.allCases.map(\.rawValue))
    }

    @Test("entries have a heading of their own, a title, a text and a source", arguments: topics)
    func form(_ topic: ReferenceTopic) {
        #expect(!topic.entries.isEmpty)
        var headings: Set<String> = []
        for entry in topic.entries {
            #expect(headings.insert(entry.heading).inserted, "\(topic) \(entry.heading)")
            #expect(!entry.key.isEmpty && !entry.title.isEmpty && !entry.sources.isEmpty, "\(topic) \(entry.heading)")
            for field in entry.fields { #expect(!field.name.isEmpty && !field.value.words.isEmpty) }
            let names =
                ["key", "title", "status", "sources", "doubtful", "topic"]
                + (entry.identity + entry.fields).map(\.name)
            #expect(Set(names).count == names.count, "no two members of one name in \(entry.heading)")
        }
    }

    @Test("its example finds something, as do all keys", arguments: topics)
    func found(_ topic: ReferenceTopic) {
        #expect(!ReferenceQuery("\(topic.rawValue) \(topic.example)").results.isEmpty)
        for entry in topic.entries {
            let found = ReferenceQuery(words: [topic.rawValue, entry.key.lowercased()]).results
            #expect(found.first?.entries.contains(entry) == true, "\(topic) \(entry.key)")
        }
    }

    @Test(
        "words must all occur, and an exact key beats",
        arguments: [
            ("codes 550", ["550"]),
            ("CODES 550", ["550"]),
            ("enhanced 5.1.1", ["X.1.1"]),
            ("enhanced x.1.1", ["X.1.1"]),
            ("enhanced 4.1.1", ["X.1.1"]),
            ("enhanced 5.4.1", ["X.4.1", "5.4.1 (Microsoft)"]),
            ("enhanced 5.7.620", ["5.7.606 to 5.7.649"]),
            ("mechanisms cram-md5", ["CRAM-MD5"]),
            ("context rcpt 251", ["RCPT 251"]),
            ("context 251 rcpt forwarded", ["RCPT 251"]),
            ("commands starttls", ["STARTTLS"]),
            ("parameters size", ["MAIL SIZE"]),
            ("parameters mail size", ["MAIL SIZE"]),
            ("extensions pipelining", ["PIPELINING"]),
            ("commands .", ["."]),
            ("phases bdat", ["bdat"]),
            ("phases BDAT-failed", ["bdat-failed"]),
            ("codes nothing-like-that", []),
            ("codes 550 nothing-like-that", []),
        ] as [(String, [String])])
    func filter(_ words: String, _ headings: [String]) {
        #expect(ReferenceQuery(words).results.flatMap { $0.entries.map(\.heading) } == headings)
    }

    @Test("without a topic all are searched, those with the word as a key first")
    func everywhere() {
        let found = ReferenceQuery("550").results
        #expect(found.prefix(2).map(\.topic) == [.codes, .context])
        #expect(found.first?.entries.map(\.key) == ["550"])
        #expect(ReferenceQuery("550").bestResults.map(\.topic) == [.codes, .context])
        #expect(ReferenceQuery("pipelining").bestResults.map(\.topic) == [.extensions])
        #expect(ReferenceQuery("greylisting").bestResults.map(\.topic).contains(.codes))
        #expect(Set(ReferenceQuery("").results.map(\.topic)) == Set(ReferenceTopic.allCases))
        #expect(ReferenceQuery("starttls").bestResults.map(\.topic) == [.commands, .extensions, .context])
        #expect(ReferenceQuery("  codes  ").results.first?.entries.count == ReplyCodeFacts.all.count)
    }

    @Test(
        "who looks for DATA finds its end as well",
        arguments: ["DATA 452", "data 452", "end of data 452", "eom 452", "DATA-END 452", "final dot 452"])
    func endOfData(_ words: String) throws {
        let found = try #require(ReferenceQuery(words).bestResults.first { $0.topic == .context })
        #expect(found.entries.contains { $0.name == "DATA-END 452" }, "\(found.entries.map(\.heading))")
    }

    @Test("the end of data is found by these words alone, and first of all")
    func endOfDataAlone() {
        let best = ReferenceQuery("end of data").bestResults
        #expect(best.flatMap(\.entries).contains { $0.key == "DATA-END" })
        #expect(ReferenceQuery("context DATA 354").results.flatMap(\.entries).allSatisfy { $0.key == "DATA" })
    }

    @Test("JSON has the key first, and can be read", arguments: topics)
    func json(_ topic: ReferenceTopic) throws {
        for entry in topic.entries {
            let line = ReferenceForm.json(entry)
            #expect(line.hasPrefix("{\"key\":\"\(entry.key)\","))
            #expect(!line.contains("\n"))
            #expect(line.contains("\"doubtful\":true") == entry.isDoubtful)
        }
        let lines = topic.entries.map { ReferenceForm.json($0) } + ReferenceForm.jsonOverview
        for line in lines { _ = try JSONDecoder().decode(AnyObject.self, from: Array(line.utf8).data) }
    }

    @Test("the order of members is fixed")
    func order() {
        let row = ReplyFact(.rcpt, 550, "Meant.", cause: "why", .unknownUser, advice: "Do.", .reported(of: "Somebody"))
        #expect(
            ReferenceForm.json(ReferenceEntry(context: row)) == #"{"key":"RCPT","code":550,"#
                + "\"title\":\"\(ReplyCodeFacts.fact(for: 550)?.name ?? "")\","
                + #""meaning":"Meant.","likely":"why","cause":"unknown-user","advice":"Do.","status":"standard","#
                + #""sources":["reported of Somebody"],"doubtful":true}"#)
        #expect(ReferenceForm.text(ReferenceEntry(context: row)).contains("reported, not verified against a source"))
    }

    @Test("text keeps to its columns and to what can be printed", arguments: topics)
    func text(_ topic: ReferenceTopic) {
        let texts = topic.entries.map { ReferenceForm.text($0) } + [ReferenceForm.overview]
        for line in texts.flatMap({ $0.split(separator: "\n", omittingEmptySubsequences: false) }) {
            let isLong = line.count > 79 && line.split(separator: " ").count > 2
            #expect(!isLong, "\(line)")
            #expect(VisibleText(String(line)).string == line, "\(line)")
            #expect(line.last != " ")
        }
    }

    @Test("Markdown leaves nothing that acts")
    func markdown() {
        #expect(MarkdownText.escaped("RCPT TO:<a|b> *x* [y]") == #"RCPT TO:&lt;a\|b> \*x\* \[y\]"#)
        #expect(MarkdownText.text(.typed("MAIL FROM:<…>")) == "`MAIL FROM:<…>`")
    }
}

/// Any JSON object, to be read and forgotten.
private struct AnyObject: Decodable {}

extension [UInt8] {
    fileprivate var data: Data { Data(self) }
}
