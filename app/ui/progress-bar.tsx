import styles from "./progress-bar.module.css"

interface ProgressBarProps {
  done: number
  of: number
}

/** How much of something is done. Words beside it say the same, so that it is passed over by readers. */
export function ProgressBar({ done, of }: ProgressBarProps) {
  const part = of > 0 ? Math.min(1, done / of) : 0
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width="100" height="4" />
      <rect className={styles.done} width={part * 100} height="4" />
    </svg>
  )
}
