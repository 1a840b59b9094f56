/// What is left of a profile beside what was typed, which wins.
///
///     server: mx.example.test        smtptui @work --mx example.test    →    --submission
///     starttls: yes                  smtptui @work --tls                →    mx.example.test --submission
///     submission: yes
struct ProfileRest {
    let server: String?
    private(set) var options: [ProfileOption]

    /// `hasHost` says that a host was typed, too.
    init(_ profile: NamedProfile, beside typed: TypedOptions, hasHost: Bool) {
        let excluded = ProfileExclusion.all.filter { $0.applies(to: typed, hasHost: hasHost) }
            .reduce(into: Set<String>()) { $0.formUnion($1.leavesOut) }
        server = excluded.contains("server") ? nil : profile.server
        options = profile.options.filter { !excluded.contains($0.name) }
        guard !typed.isEmpty, !NamedProfile.agree(options, typed) else { return }
        let all = options
        // What was typed may be a mistake by itself, which is reported.
        guard NamedProfile.agree([], typed) else {
            let isCause = { (option: ProfileOption) in NamedProfile.agree(all.filter { $0 != option }, typed) }
            options.removeAll { $0 == all.first(where: isCause) }
            return
        }
        options.removeAll { option in
            !Self.servers.contains(option.name)
                && !NamedProfile.agree(Self.unit(of: option, among: all), typed)
        }
    }

    /// Whether they need the practice server.
    var isOfPractice: Bool { options.contains { Self.practice.contains($0.name) && $0.isOn } }

    private static let servers: Set = ["mx", "unix", "pipe"]
    private static let practice: Set = ["scenario", "scenarios", "fault"]

    /// An option with those without which it makes no sense: the certificate and its key.
    private static func unit(of option: ProfileOption, among options: [ProfileOption]) -> [ProfileOption] {
        options.reduce(options) { unit, other in
            let without = unit.filter { $0 != other }
            return other == option || !NamedProfile.agree(without) ? unit : without
        }
    }
}
