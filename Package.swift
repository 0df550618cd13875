// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors everywhere: a warning nobody reads is a defect nobody sees.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "spec-lint",
  products: [.executable(name: "spec-lint", targets: ["spec-lint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "YAMLTree", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: strict),
    .target(name: "Selectors", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: strict),
    .target(name: "Workforce", swiftSettings: strict),
    .target(
      name: "BuiltInRules", exclude: ["rules"], swiftSettings: strict,
      plugins: [.plugin(name: "EmbedRules")]),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["embed-rules"]),
    .executableTarget(
      name: "embed-rules", dependencies: ["SpecLint", "Reporters", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "SpecLint", dependencies: ["Diagnostics", "YAMLTree", "Selectors", "Workforce"],
      swiftSettings: strict),
    .target(name: "Reporters", dependencies: ["Diagnostics"], swiftSettings: strict),
    .executableTarget(
      name: "spec-lint",
      dependencies: [
        "SpecLint", "Reporters", "Selectors", "YAMLTree", "Diagnostics", "BuiltInRules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTreeTests", dependencies: ["YAMLTree", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "SelectorsTests", dependencies: ["Selectors", "YAMLTree", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(name: "WorkforceTests", dependencies: ["Workforce"], swiftSettings: strict),
    .testTarget(
      name: "SpecLintTests",
      dependencies: [
        "SpecLint", "BuiltInRules", "Diagnostics", "YAMLTree", "Reporters", "Selectors",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportersTests", dependencies: ["Reporters", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["spec-lint"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
