import Testing

/// What changes the model draws nothing, and what draws changes nothing.
@Suite("Update and view")
struct PureScreenTests {
    private func files(_ folders: Set<String>) -> [SourceFile] {
        SourceFile.all.filter { $0.module == "ScreenModel" && folders.contains($0.folder) }
    }

    @Test("update draws nothing: only the rows of panes and pages say what draws them")
    func update() {
        let files = files(["App"]).filter { !["Pane", "Page"].contains($0.subject) }
        #expect(!files.isEmpty)
        for file in files { #expect(file.names.isDisjoint(with: ["Painter", "Screen", "Style"]), "\(file.path)") }
    }

    @Test("panes and pages change nothing in the model")
    func view() {
        let files = files(["Layout", "Panes", "Pages"])
        #expect(!files.isEmpty)
        for file in files {
            #expect(!file.code.contains("inout AppModel") && !file.code.contains("extension AppModel"), "\(file.path)")
        }
    }
}
