// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the project is compiled with: Swift 6 rules, and no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// For code that runs with every line and every key: fast, also where `make build` asks for small libraries.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-Xfrontend", "-O"], .when(configuration: .release))]
/// For code that runs once per session or per question: small rather than fast.
let small: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// The protocol as data: how it is written, and what may be said.
let standard: [Target.Dependency] = ["SMTPSyntax", "SMTPStandard"]
/// All that is known of SMTP, without a screen and without a connection.
let model: [Target.Dependency] = standard + ["Explainer", "SessionModel"]
/// What is made of whole sessions: forms for other people and programs, and comparisons.
let forOthers: [Target.Dependency] = ["Exports", "Comparison"]

/// What the Makefile says of the build: the commit and the versions of the libraries, for `--version`, and a folder with
/// the libraries of C and C++ to link statically. None of it is needed to build.
let environment = Context.environment
let facts: [CSetting] = ["SMTPTUI_COMMIT", "SMTPTUI_LIBRARIES"].map {
    .define($0, to: "\"\(environment[$0] ?? "")\"")
}

/// How the program is linked for use on Linux (docs/decisions/0010-one-file-for-linux.md).
var linking = [
    "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-eh-frame-hdr",
    "-Xlinker", "-T\(Context.packageDirectory)/packaging/no-unwinding.ld",
]
if let folder = environment["SMTPTUI_STATIC"], !folder.isEmpty {
    linking += ["-L\(folder)", "-ltinfo", "-Xclang-linker", "-static-libgcc"]
}

let package = Package(
    name: "smtptui",
    products: [
        .executable(name: "smtptui", targets: ["smtptui"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    ],
    targets: [
        // The one place that includes <curses.h>. Wide characters are switched on here and nowhere else.
        .target(
            name: "CNcurses",
            cSettings: [
                .define("_XOPEN_SOURCE", to: "700"),
                .define("_XOPEN_SOURCE_EXTENDED"),
                .define("_DEFAULT_SOURCE", .when(platforms: [.linux])),
                .define("_DARWIN_C_SOURCE", .when(platforms: [.macOS])),
                .unsafeFlags(["-Wall", "-Wextra", "-Werror"]),
            ],
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]
        ),
        // The one place that includes <yaml.h> (docs/decisions/0011-the-configuration-file.md).
        .target(
            name: "CYAML", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
            linkerSettings: [.linkedLibrary("yaml")]),
        // Documents in YAML as values with their lines: settings, lessons, scenarios.
        .target(name: "YAML", dependencies: ["SMTPSyntax", "CYAML"], swiftSettings: small),
        // The one place that includes <resolv.h> (docs/decisions/0017-dns.md).
        .target(
            name: "CResolver", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
            linkerSettings: [.linkedLibrary("resolv", .when(platforms: [.macOS]))]),
        // Names, records, responses, and the way to the mail servers of a domain.
        .target(name: "DNS", dependencies: ["SMTPSyntax"], swiftSettings: small),
        // The one place that includes <CNIOBoringSSL.h> (docs/decisions/0018-what-the-tls-library-does-not-offer.md).
        .target(
            name: "CTLSDetails", dependencies: [.product(name: "NIOSSL", package: "swift-nio-ssl")],
            cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
        // What is known only when the program is built.
        .target(name: "CBuild", cSettings: facts),
        .target(name: "SMTPSyntax", swiftSettings: fast),
        .target(name: "SMTPStandard", dependencies: ["SMTPSyntax"], swiftSettings: fast),
        .target(name: "Explainer", dependencies: standard, swiftSettings: small),
        .target(name: "SessionModel", dependencies: standard + ["Explainer"], swiftSettings: fast),
        .target(name: "Exports", dependencies: model, swiftSettings: small),
        // Two sessions, step by step.
        .target(name: "Comparison", dependencies: model, swiftSettings: small),
        .target(name: "MailLogs", dependencies: standard + ["Explainer"], swiftSettings: small),
        .target(name: "ScreenModel", dependencies: model + forOthers + ["Lessons"], swiftSettings: fast),
        .target(name: "PracticeServer", dependencies: model + ["YAML"], swiftSettings: small),
        .target(name: "Imports", dependencies: model, swiftSettings: small),
        // Lessons on the practice server: what is to be done, and the checks that say that it is.
        .target(
            name: "Lessons", dependencies: model + ["Exports", "PracticeServer", "YAML"], swiftSettings: small),
        .executableTarget(
            name: "smtptui",
            dependencies: model + forOthers + [
                "CBuild", "CNcurses", "CResolver", "CTLSDetails", "DNS", "YAML", "Imports", "Lessons", "ScreenModel",
                "PracticeServer", "MailLogs",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            swiftSettings: fast,
            linkerSettings: [.unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))]
        ),
        // What tests of several modules play with: dialogues, captures, slow hashes, labelled replies.
        .target(
            name: "TestSupport", dependencies: model + ["DNS"], path: "Tests/TestSupport", exclude: ["Fixtures"],
            swiftSettings: strict),
        // Reads the sources as text.
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .testTarget(name: "TestSupportTests", dependencies: model + ["TestSupport"], swiftSettings: strict),
        .testTarget(name: "DNSTests", dependencies: ["SMTPSyntax", "DNS", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "YAMLTests", dependencies: ["SMTPSyntax", "YAML"], swiftSettings: strict),
        .testTarget(name: "SMTPSyntaxTests", dependencies: model + ["TestSupport"], swiftSettings: strict),
        .testTarget(name: "SMTPStandardTests", dependencies: model + ["TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ExplainerTests", dependencies: model + ["TestSupport"], exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "SessionModelTests", dependencies: model + ["TestSupport"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "ExportsTests", dependencies: model + forOthers + ["TestSupport"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "ComparisonTests", dependencies: model + ["Comparison", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ScreenModelTests",
            dependencies: model + forOthers + ["Lessons", "PracticeServer", "ScreenModel", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "PracticeServerTests", dependencies: model + ["PracticeServer", "TestSupport", "YAML"],
            swiftSettings: strict),
        .testTarget(
            name: "LessonsTests", dependencies: model + ["Lessons", "PracticeServer", "YAML", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "MailLogsTests", dependencies: model + ["MailLogs", "TestSupport"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "ImportsTests", dependencies: model + ["Imports", "TestSupport"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "smtptuiTests",
            dependencies: model + forOthers + [
                "smtptui", "CTLSDetails", "DNS", "Imports", "Lessons", "PracticeServer", "YAML", "ScreenModel",
                "TestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            swiftSettings: strict),
    ]
)
