import Annotations
import Fields
import Model
package import Plans
package import Rendering

/// A plan as workflow commands of GitHub: what a reviewer must not overlook, beside the lines of the
/// manifests that ask for it.
package struct PlanGitHub {
  private let plan: Plan
  private let header: PlanHeader

  /// Annotations in the order of their importance, as many as GitHub shows, and the rest in plain
  /// lines; then the plan in numbers.
  package static func render(_ plan: Plan, header: PlanHeader) -> [UInt8] {
    let page = PlanGitHub(plan: plan, header: header)
    return AnnotationBudget.render(page.annotations) + PlanText.ending(plan, header: header)
  }

  private var annotations: [Annotation] { guards + losses + blocks + warnings + needs }

  private var guards: [Annotation] {
    plan.trippedGuards.compactMap(\.message).map {
      Annotation(.error, at: nil, title: "Stopped by a guard", lines: [$0])
    }
  }

  /// What can't be had back comes first.
  private var losses: [Annotation] {
    [ActionKind.remove, .reset, .resetPassword].flatMap { kind in
      plan.actions.lazy.filter { $0.kind == kind }.map { action in
        Annotation(
          .warning, at: place(action.source),
          title: "\(kind.rawValue) \(action.key) \(action.name)", lines: [action.loss])
      }
    }
  }

  private var blocks: [Annotation] {
    plan.blocked.map { block in
      Annotation(
        .warning, at: place(block.source),
        title: "blocked: \(block.action.rawValue) \(block.key) \(block.name)",
        lines: [block.message, block.code.remedy])
    }
  }

  private var warnings: [Annotation] {
    plan.warnings.map { warning in
      Annotation(
        warning.code.isNote ? .notice : .warning, at: place(warning.source),
        title: warning.code.rawValue, lines: [warning.message])
    }
  }

  private var needs: [Annotation] {
    plan.needsSupport.map { need in
      let isAwaited = need.awaitingSince != nil
      return Annotation(
        .notice, at: place(need.source),
        title: "needs support: \(need.key) \(need.name)",
        lines: [
          "\(need.field.name) is for support to change"
            + (isAwaited ? ", who were asked already." : "; run rollcall support-request.")
        ])
    }
  }

  private func place(_ source: ManifestPlace?) -> Annotation.Place? {
    source.map { source in
      let file = header.folder.isEmpty ? source.file : "\(header.folder)/\(source.file)"
      return Annotation.Place(file: file, line: source.line, column: source.column)
    }
  }
}
