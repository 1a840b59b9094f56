import FoundationEssentials
import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import TestSupport

@Suite("Which causes are possible as the answer to what")
struct PossibleCausesTests {
    @Test("no row has a cause twice, and none becomes what is impossible there")
    func rows() {
        for row in PossibleCauses.all {
            let causes = row.impossible.flatMap(\.causes)
            #expect(Set(causes).count == causes.count, "\(row.title)")
            for rule in row.impossible {
                for label in [rule.label, rule.labelForNow ?? rule.label] {
                    #expect(!causes.contains(label), "\(row.title): \(label)")
                }
            }
        }
    }

    @Test("what is said instead is short, and has a section")
    func statements() {
        for statement in PossibleCauses.all.flatMap(\.impossible).compactMap(\.statement) {
            #expect(statement.meaning.hasSuffix(".") && statement.meaning.count <= 140, "\(statement.meaning)")
            #expect(!statement.cause.isEmpty && statement.cause.count <= 60, "\(statement.cause)")
            #expect(statement.advice.sentence.hasSuffix(".") && statement.advice.sentence.count <= 140)
            #expect(!statement.sources.isEmpty && statement.sources.allSatisfy(\.isWellPlaced))
        }
    }

    @Test("every command that RFC 5321 and its extensions define is in a row, or leaves everything possible")
    func commands() {
        let answers = PossibleCauses.commands.flatMap(\.answers)
        #expect(Set(answers).count == answers.count, "a command is in one row")
        for verb in [Verb.ehlo, .mail, .rcpt, .data, .bdat, .vrfy, .expn, .rset, .noop, .help, .quit, .starttls, .auth]
        {
            #expect(answers.contains(verb), "\(verb)")
        }
    }

    @Test("without a command everything is possible")
    func unknown() {
        for cause in Cause.allCases { #expect(PossibleCauses.instead(of: cause, at: nil, amid: []) == nil) }
    }

    @Test("the page about judging has the table as it is")
    func page() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/judging.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        for line in Self.table { #expect(page.contains(line + "\n"), "docs/judging.md lacks: \(line)") }
    }

    /// The rows as they are in `docs/judging.md`.
    static var table: [String] {
        PossibleCauses.all.map { row in
            let possible = Cause.allCases.filter(row.possible.contains).map(\.rawValue).joined(separator: ", ")
            let impossible = row.impossible.map { rule in
                let now = rule.labelForNow.map { " (4yz: \($0.rawValue))" } ?? ""
                return rule.causes.map(\.rawValue).joined(separator: ", ") + " → " + rule.label.rawValue + now
            }
            return "| \(row.title) | \(possible) | \(impossible.joined(separator: "; ")) |"
        }
    }
}
