import type { SentenceCounts } from "@/core/coverage/coverage"
import styles from "./coverage-panel.module.css"

/** Sentences by how far they are covered: dark is what nobody has looked at. Words beside it say the same. */
export function CoverageBar({ counts }: { counts: SentenceCounts }) {
  const { covered, partly, uncovered } = counts
  const all = Math.max(1, covered + partly + uncovered)
  const at = (count: number) => (count / all) * 100
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.covered} width="100" height="4" />
      <rect className={styles.partly} x={at(covered)} width={at(partly)} height="4" />
      <rect className={styles.uncovered} x={at(covered + partly)} width={at(uncovered)} height="4" />
    </svg>
  )
}
