"use client"
import { CircleHelp, Download, Scale, SlidersHorizontal } from "lucide-react"
import { useTranslations } from "use-intl"
import type { LiveSession } from "@/editor/live/connect-live"
import { AccountMenu } from "../_frame/account-menu"
import type { Me } from "../_frame/me"
import { Button, IconButton } from "../ui/button"
import { SoftLink } from "../ui/soft-link"
import styles from "./desk-bar.module.css"
import { Peers } from "./peers"
import { SaveStatus } from "./save-status"
import { ViewMenu } from "./view-menu"
import type { ViewOptions } from "./view-options"

interface DeskBarProps {
  title: string
  articleId: string
  me: Me
  session: LiveSession | null
  /** Somebody who may only read. */
  reads: boolean
  options: ViewOptions
  openHelp: () => void
  openExport: () => void
  openConsistency: () => void
}

/** The bar of the desk: the way back, the article, whether it is saved, who is here, how it is shown, the way out. */
export function DeskBar(props: DeskBarProps) {
  const t = useTranslations("desk")
  const frame = useTranslations("frame")
  const consistency = useTranslations("consistency")
  return (
    <header className={styles.bar}>
      <a href="#content" className="skip">
        {frame("skip")}
      </a>
      <nav className={styles.where} aria-label={t("where")}>
        <SoftLink href="/articles" className={styles.brand} aria-label={frame("articles")}>
          <span aria-hidden>†</span>
          <span className={styles.section}>{frame("articles")}</span>
        </SoftLink>
        <span className={styles.slash} aria-hidden>
          /
        </span>
        <SoftLink
          href={`/articles/${props.articleId}`}
          aria-current="page"
          className={styles.title}
          title={props.title}
        >
          <bdi>{props.title}</bdi>
        </SoftLink>
      </nav>
      <SaveStatus session={props.session} reads={props.reads} />
      <div className={styles.tools}>
        <Peers session={props.session} />
        <IconButton
          className={styles.help}
          label={consistency("open")}
          icon={<Scale size={18} aria-hidden />}
          onClick={props.openConsistency}
        />
        <ViewMenu
          articleId={props.articleId}
          options={props.options}
          icon={<SlidersHorizontal size={18} aria-hidden />}
        />
        <IconButton
          className={styles.help}
          label={t("help")}
          icon={<CircleHelp size={18} aria-hidden />}
          onClick={props.openHelp}
        />
        <Button
          small
          icon={<Download size={15} aria-hidden />}
          className={styles.export}
          onClick={props.openExport}
        >
          <span>{t("export")}</span>
        </Button>
        <AccountMenu me={props.me} />
      </div>
    </header>
  )
}
