import Testing

/// A file is named after what it holds, and holds one type.
@Suite("Names of files")
struct FileNameTests {
    @Test("a file declares the type or the function that it is named after, or extends it")
    func names() {
        for file in SourceFile.all {
            let held = file.types + file.functions + (file.types.isEmpty ? file.extended : [])
            #expect(held.contains(file.subject), "\(file.path) holds \(held)")
        }
    }

    @Test("one type in each file, beside those that only it can see")
    func one() {
        for file in SourceFile.all { #expect(file.types.count <= 1, "\(file.path) holds \(file.types)") }
    }

    @Test("acronyms are written in capitals")
    func acronyms() {
        for file in SourceFile.all {
            for acronym in ["Sasl", "Tls", "Smtp", "Scram", "Lmtp", "Json", "Ascii", "Dns"] {
                let wrong = file.types.filter { $0.contains(acronym) && $0 != "Smtptui" }
                #expect(wrong.isEmpty, "\(file.path) declares \(wrong)")
            }
        }
    }

    @Test("nothing is public: the products are a program")
    func access() {
        for file in SourceFile.all {
            #expect(!file.code.split { !$0.isLetter }.contains("public"), "\(file.path)")
        }
    }
}
