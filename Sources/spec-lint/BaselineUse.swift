import Diagnostics
import SpecLint

/// What `--baseline`, `--write-baseline` and `--baseline-strict` ask for.
struct BaselineUse {
  /// Where the baseline is.
  let path: NativePath
  /// Whether it is written anew instead of being consulted.
  let isWritten: Bool
  /// Whether an entry that no longer holds fails the run.
  let isStrict: Bool

  /// Where it is unless said otherwise: hidden, so that a folder's documents are not mixed with it.
  static let defaultPath = ".spec-lint-baseline.yaml"

  /// The baseline as it is; where it is to be written, there need not be one.
  func read() throws(UsageFailure) -> Baseline {
    if isWritten, Files.kind(of: path) == nil { return Baseline() }
    let (baseline, problems) = Baseline.read(try Files.bytes(of: path), path: path.shown)
    guard problems.isEmpty else {
      throw UsageFailure(
        en: "nothing was done, since the baseline is wrong",
        fr: "rien n'a été fait, car la référence est erronée", diagnostics: problems)
    }
    return baseline
  }

  /// Writes the baseline with what was found, and says so.
  func write(
    _ known: Baseline, updatedBy files: [LintedFile]
  ) throws(UsageFailure) -> LocalizedText {
    let updated = known.updated(by: named(files))
    do throws(FileFailure) { try Files.write(updated.text, to: path) } catch { throw error.failure }
    let count = updated.count
    return LocalizedText(
      en: "\(path.shown): \(count) known finding\(count == 1 ? "" : "s")",
      fr: "\(path.shown) : \(count) constat\(count > 1 ? "s" : "") connu\(count > 1 ? "s" : "")")
  }

  /// The documents with the names that the baseline has for them: their paths seen from its folder,
  /// so that it holds wherever the repository is checked out.
  fileprivate func named(_ files: [LintedFile]) -> [(name: String, report: FileReport)] {
    let folder = Files.realPath(path.folder)
    return files.map { file in
      let real = file.path.flatMap(Files.realPath)
      let name = folder.flatMap { folder in real?.relative(to: folder) } ?? file.path
      return (name?.shown ?? file.report.file.path, file.report)
    }
  }
}

extension Optional<BaselineUse> {
  /// What is reported: all, or with a baseline what it does not know.
  func report(on files: [LintedFile], known: Baseline?) -> Report {
    let mended = files.reduce(0) { $0 + $1.mended }
    guard let use = self, let known else {
      return Report(
        files: files.map(\.report.file), diagnostics: files.flatMap(\.report.diagnostics),
        mended: mended)
    }
    let division = known.divide(use.named(files), staleAs: use.isStrict ? .error : .note)
    return Report(
      files: files.map(\.report.file),
      diagnostics: division.reports.flatMap(\.diagnostics) + division.stale, mended: mended)
  }

  /// One document's report with known findings marked as suppressed.
  func marked(_ file: LintedFile, known: Baseline?) -> FileReport {
    guard let use = self, let known else { return file.report }
    return known.divide(use.named([file]), staleAs: .note).reports.first ?? file.report
  }
}
