/// The scenarios by which the practice server is started, one row each: `--scenario NAME`.
package enum Scenarios {
    package static let all: [Scenario] = [.standard, .submission, .greylisting]

    package static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }
}
