import YAML

/// The fields of a scenario file, to be applied to the scenario that it changes.
struct ScenarioForm {
    let file: ScenarioFile
    /// The name of the scenario that this one changes; nil for one that begins with nothing.
    let base: String?
    private let fields: YAMLFields

    /// The word for a scenario that changes no other.
    static let noBase = "none"

    init(_ file: ScenarioFile) throws(YAMLProblem) {
        self.file = file
        let names = ["base"] + ScenarioField.all.map(\.name)
        fields = try YAMLFields(YAMLReader.read(file.text), of: "a scenario", known: names)
        _ = try fields.required("summary")
        let base = try fields.text("base") ?? "standard"
        self.base = base == Self.noBase ? nil : base
    }

    func line(of field: String) -> Int { fields.line(of: field) }

    func scenario(from base: Scenario) throws(YAMLProblem) -> Scenario {
        var scenario = base
        scenario.name = file.name
        for field in ScenarioField.all where fields.entry(field.name) != nil { try field.read(fields, &scenario) }
        return scenario
    }
}
