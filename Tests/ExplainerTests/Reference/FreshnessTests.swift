import FoundationEssentials
import Testing

@testable import Explainer
@testable import SessionModel

/// The pages in `docs/reference`, held to the tables.
@Suite("The reference pages")
struct FreshnessTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/reference")

    @Test("are as the tables make them", arguments: ReferencePages.all.map(\.name))
    func fresh(_ name: String) throws {
        let page = try #require(ReferencePages.all.first { $0.name == name })
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        // Not `#expect(text == page.text)`: a page is long, and the difference is seen with git.
        let isFresh = text == page.text
        #expect(isFresh, "docs/reference/\(name) is not what the tables say; `make reference` makes it anew")
    }

    @Test("no page stands there that is not made from the tables")
    func complete() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(ReferencePages.all.map(\.name)))
    }

    @Test("rows of a table have as many cells as its head", arguments: ReferenceTopic.allCases)
    func cells(_ topic: ReferenceTopic) {
        var columns: Int?
        for line in ReferencePages.page(topic).split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                columns = nil
                continue
            }
            var bars = 0
            var last: Character = " "
            for character in line {
                if character == "|" && last != "\\" { bars += 1 }
                last = character
            }
            #expect(bars == columns ?? bars, "\(line)")
            columns = bars
        }
    }
}
