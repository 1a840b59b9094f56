import Testing

@testable import DNS

@Suite("The form of SPF records")
struct SPFRecordTests {
    private func mistake(_ terms: String) -> SPFRecord.Mistake? {
        do throws(SPFRecord.Mistake) {
            _ = try SPFRecord(Array("v=spf1 \(terms)".utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "the version is a whole word, in any case",
        arguments: [
            ("v=spf1", true), ("v=spf1 ", true), ("V=SPF1 -all", true), ("v=spf1-all", false), ("v=spf10", false),
            ("v=spf1\t-all", false), ("v=spf", false), (" v=spf1", false), ("", false),
        ])
    func version(_ text: String, _ isSPF: Bool) { #expect(SPFRecord.isSPF(Array(text.utf8)) == isSPF) }

    @Test(
        "terms that are well formed",
        arguments: [
            "", "-all", "ALL", "?all", "~all", "+all", "  a   mx  ", "a/24", "a//64", "a/24//64", "a/0", "a//0",
            "a//128",
            "a:example.test/32//128", "mx:%{d}/24", "ptr", "ptr:example.test", "exists:%{i}.example.test",
            "ip4:192.0.2.0/24", "ip4:192.0.2.1", "ip6:2001:db8::/32", "ip6:::1", "ip6:::ffff:192.0.2.1/96",
            "include:example.test.", "redirect=_spf.%{d2}", "exp=why.example.test", "a:foo-bar.example.test",
            "a:foo.example.xn--zckzah", "a:x.a-1", "a:foo:bar/baz.example.test", "a:%{h}", "a:%%.%_.%-.example.test",
            "unknown=value", "un.k-no_wn=%{d}", "moo=", "default=x/y:z", "a:1.example.test", "exists:%{s128r-}.test",
            "all redirect=a.test", "a:!#$&'()*;<>?@[]^`{|}~.example.test",
        ])
    func good(_ terms: String) { #expect(mistake(terms) == nil) }

    @Test(
        "terms that are wrong, and why",
        arguments: [
            ("foo", SPFTermProblem.unknownMechanism), ("-foo:bar.test", .unknownMechanism), ("+", .badName),
            (":x", .badName), ("=x", .badName), ("1a=x", .badName), ("-redirect=a.test", .badName),
            ("a b\u{7}", .notASCII), ("a:caf\u{E9}.test", .notASCII), ("a\tmx", .notASCII),
            ("all:x.test", .unexpectedArgument), ("all/8", .unexpectedArgument), ("ptr/24", .unexpectedArgument),
            ("include", .missingDomain), ("include:", .missingDomain), ("exists", .missingDomain),
            ("a:", .missingDomain),
            ("redirect=", .missingDomain), ("exp=", .missingDomain), ("ptr:", .missingDomain),
            ("include/24", .unexpectedArgument),
            ("a:localhost", .badDomain), ("a:192.0.2.1", .badDomain), ("a:museum.", .badDomain), ("a:a.-b", .badDomain),
            ("a:a.b-", .badDomain), ("a:a..", .badDomain), ("a:%{d}com", .badDomain), ("a:%{d}.", .badDomain),
            ("include:x.test/24", .badDomain), ("a:x.test/", .badPrefixLength), ("a/33", .badPrefixLength),
            ("a/", .badPrefixLength),
            ("a/024", .badPrefixLength), ("a//129", .badPrefixLength), ("a//", .badPrefixLength),
            ("a/24/64", .badPrefixLength),
            ("a/24//64//8", .badPrefixLength), ("a/999999999999999999999", .badPrefixLength),
            ("mx/x", .badPrefixLength),
            ("ip4", .badAddress), ("ip4:", .badAddress), ("ip4:192.0.2", .badAddress), ("ip4:2001:db8::1", .badAddress),
            ("ip4:192.0.2.0/", .badPrefixLength), ("ip4:192.0.2.0/33", .badPrefixLength),
            ("ip4:192.0.2.0/08", .badPrefixLength),
            ("ip4:192.0.2.1//32", .badPrefixLength), ("ip6:192.0.2.1", .badAddress),
            ("ip6:2001:db8::1%eth0", .badAddress),
            ("ip6:::/129", .badPrefixLength), ("ip4=192.0.2.1/%", .badMacro("%")),
            ("exists:%{x}.test", .badMacro("%{x}.test")), ("exists:%(d).test", .badMacro("%(d).test")),
            ("exists:%{d0}.test", .badMacro("%{d0}.test")), ("exists:%{d", .badMacro("%{d")),
            ("a:a.test%", .badMacro("%")),
            ("exists:%{dR2}.test", .badMacro("%{dR2}.test")), ("exists:%{d!}.test", .badMacro("%{d!}.test")),
            ("exists:%{c}.test", .macroOnlyForExplanations("%{c}.test")),
            ("exp=%{r}.test", .macroOnlyForExplanations("%{r}.test")),
            ("exists:%{T}.test", .macroOnlyForExplanations("%{T}.test")),
            ("redirect=a.test redirect=b.test", .repeatedModifier), ("exp=a.test EXP=a.test", .repeatedModifier),
        ])
    func bad(_ terms: String, _ problem: SPFTermProblem) {
        #expect(mistake(terms)?.problem == problem, "\(terms): \(String(describing: mistake(terms)))")
    }

    @Test("the term that is wrong is named, in printable ASCII, also after `all`; a long one is cut")
    func named() {
        #expect(mistake("-all mx foo:x")?.term == "foo:x")
        #expect(mistake("a:x\u{1B}[2J\u{0}\"\u{E9}")?.term == "a:x\\027[2J\\000\\\"\\195\\169")
        #expect(mistake(String(repeating: "x", count: 60000))?.term == String(repeating: "x", count: 255) + "...")
    }

    @Test("which mechanisms ask the DNS, and whether names of the address are used")
    func terms() throws {
        let record = try SPFRecord(Array("v=spf1 a mx:x.test ip4:192.0.2.1 ptr exists:x.test include:y.test ?all".utf8))
        #expect(record.mechanisms.filter(\.asksDNS).count == 5)
        #expect(record.usesPTR)
        #expect(try SPFRecord(Array("v=spf1 redirect=%{p}.test".utf8)).usesPTR)
        #expect(try !SPFRecord(Array("v=spf1 redirect=%{d}.test".utf8)).usesPTR)
    }
}
