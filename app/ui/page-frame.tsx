import type { ReactNode } from "react"
import styles from "./page-frame.module.css"

interface PageProps {
  title: ReactNode
  /** One sentence under the title: what this page is for. */
  lead?: ReactNode
  /** What one can do on this page, beside the title. */
  actions?: ReactNode
  /** Where this page lies, above its title. */
  above?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** A page of the workspace: a title, what it is for, what one can do, then its content. */
export function Page({ title, lead, actions, above, narrow, children }: PageProps) {
  return (
    <main id="content" className={`${styles.page} ${narrow ? styles.narrow : ""}`} tabIndex={-1}>
      {above ? <div className={styles.above}>{above}</div> : null}
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title} dir="auto">
            {title}
          </h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {children}
    </main>
  )
}
