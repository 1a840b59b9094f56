/// The style sheet of a page: dark and light, wide and narrow, on paper. It names no font or picture from elsewhere.
enum HTMLStyle {
    static let sheet =
        layout + colors(light) + "@media (prefers-color-scheme: dark) {\n" + colors(dark) + "}\n" + narrow
        + "@media print {\n"
        + colors(light) + paper + "}\n"

    /// What has a color of its own, and the color; each has a contrast of at least 4.5 to the ground.
    private struct Palette {
        let ground, text, dim, line, client, good, late, bad, finding: String
    }

    private static let light = Palette(
        ground: "#ffffff", text: "#1b1b1f", dim: "#5f6368", line: "#c9ccd1", client: "#00597a", good: "#146c2e",
        late: "#7a5200", bad: "#b3261e", finding: "#8e24aa")
    private static let dark = Palette(
        ground: "#16181d", text: "#e3e3e8", dim: "#a0a4ad", line: "#3d424d", client: "#7cc7e8", good: "#6fd08c",
        late: "#f0c050", bad: "#ff8a80", finding: "#e0a3f0")

    private static func colors(_ colors: Palette) -> String {
        let roles = [
            (".dim, .time, .sources, dt", colors.dim), (".client", colors.client),
            (".positive, .intermediate", colors.good), (".transient", colors.late), (".permanent", colors.bad),
            (".finding", colors.finding), ("a", colors.client),
        ]
        return "body { background: \(colors.ground); color: \(colors.text); }\n"
            + "section, .turn, .words, .problem { border-color: \(colors.line); }\n"
            + "svg text { fill: \(colors.text); }\nsvg .line { stroke: \(colors.line); }\n"
            + "svg .dim { fill: \(colors.dim); }\n"
            + roles.map { "\($0) { color: \($1); }\n" }.joined()
            + "svg .arrow { stroke: currentColor; fill: currentColor; }\nsvg .bar { fill: currentColor; }\n"
    }

    private static let layout = """
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 76rem; font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.2rem; margin-top: 0; }
        h3 { font-size: 1rem; margin: 0 0 .25rem; }
        p, dl, ul, ol { margin: 0 0 .5rem; }
        code, .wire, svg text { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
        code, dd, .time { overflow-wrap: anywhere; }
        section { border-top: 1px solid; padding: 1rem 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; }
        dd { margin: 0; }
        .turns { list-style: none; padding: 0; }
        .turn { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; border-bottom: 1px solid; padding: .5rem 0; }
        .row { display: flex; gap: .75rem; margin: 0; font-size: .875rem; }
        .row code { white-space: pre-wrap; min-width: 0; unicode-bidi: isolate; }
        .who { flex: 0 0 1.75rem; }
        .words { font-size: .9375rem; }
        .sources, .time, .key { font-size: .8125rem; }
        .problem { border: 1px solid; border-left-width: 4px; padding: .75rem; margin-bottom: .75rem; }
        .scroll { overflow-x: auto; }
        svg { display: block; width: 100%; min-width: 32rem; max-width: 48rem; height: auto; }
        svg text { font-size: 12px; white-space: pre; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

        """

    private static let narrow = """
        @media (max-width: 44rem) {
        .turn { grid-template-columns: minmax(0, 1fr); gap: .5rem; }
        .words { padding-left: .75rem; border-left-width: 3px; border-left-style: solid; }
        dl { grid-template-columns: minmax(0, 1fr); }
        dd { margin-bottom: .25rem; }
        }

        """

    private static let paper = """
        body { max-width: none; padding: 0; font-size: 10pt; }
        .turn, .problem, svg { break-inside: avoid; }
        .scroll { overflow: visible; }
        details::details-content { content-visibility: visible; block-size: auto; }
        h2, h3 { break-after: avoid; }
        a { text-decoration: none; }

        """
}
