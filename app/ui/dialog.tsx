"use client"
import { Dialog as Base } from "@base-ui/react/dialog"
import { X } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import button from "./button.module.css"
import styles from "./dialog.module.css"

interface DialogProps {
  title: string
  /** Said under the title. */
  lead?: ReactNode
  close: () => void
  /** Stays at the foot while the content scrolls. */
  foot?: ReactNode
  wide?: boolean
  /** Holds more to read than to press: the content itself can take the focus, to be scrolled by keys. */
  reading?: boolean
  children: ReactNode
}

/** A dialog in the middle of the page; Escape and its cross close it, and the focus goes back where it was. */
export function Dialog({ title, lead, close, foot, wide, reading, children }: DialogProps) {
  const t = useTranslations("ui")
  return (
    <Base.Root open onOpenChange={open => open || close()}>
      <Base.Portal>
        <Base.Backdrop className={styles.shade} />
        <Base.Popup className={`${styles.dialog} ${wide ? styles.wide : ""}`}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              className={`${button.button} ${button.quiet} ${button.square}`}
              aria-label={t("close")}
              title={t("close")}
            >
              <X size={18} aria-hidden />
            </Base.Close>
          </div>
          {lead ? <Base.Description className={styles.lead}>{lead}</Base.Description> : null}
          <div
            className={styles.body}
            {...(reading ? { tabIndex: 0, role: "region", "aria-label": title } : {})}
          >
            {children}
          </div>
          {foot ? <div className={styles.foot}>{foot}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
