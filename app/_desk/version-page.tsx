"use client"
import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { VersionView } from "@/core/desk/history-views"
import type { ArticleRow } from "@/core/desk/views"
import type { Role } from "@/core/people/role"
import { ArticleEditor } from "@/editor/article-editor"
import { AccountMenu } from "../_frame/account-menu"
import type { Me } from "../_frame/me"
import { ButtonLink } from "../ui/button"
import { When } from "../ui/when"
import desk from "./desk.module.css"
import bar from "./desk-bar.module.css"
import column from "./text-column.module.css"
import { useEditorLabels } from "./use-editor-labels"
import styles from "./version-page.module.css"

interface VersionPageProps {
  article: ArticleRow
  seen: VersionView
  me: Me
}

/** Its claims are shown as they were marked then; what is known of them is the present text's. */
const noLooks = new Map()
const reads: Role = "viewer"

/** The text as it was at a version, to be read only, with the way back to the text as it stands. */
export function VersionPage({ article, seen, me }: VersionPageProps) {
  const t = useTranslations("version")
  const frame = useTranslations("frame")
  const labels = useEditorLabels()
  const here = `/articles/${article.id}`
  return (
    <div className={desk.desk}>
      <header className={bar.bar}>
        <a href="#content" className="skip">
          {frame("skip")}
        </a>
        <nav className={bar.where} aria-label={t("where")}>
          <Link href="/articles" className={bar.brand} aria-label={frame("articles")}>
            <span aria-hidden>†</span>
            <span className={bar.section}>{frame("articles")}</span>
          </Link>
          <span className={bar.slash} aria-hidden>
            /
          </span>
          <Link href={here} className={bar.title} title={article.title}>
            <bdi>{article.title}</bdi>
          </Link>
        </nav>
        <div className={bar.tools}>
          <AccountMenu me={me} />
        </div>
      </header>
      <main id="content" className={desk.columns} aria-label={t("title", { n: seen.version })} tabIndex={-1}>
        <div className={column.column}>
          <Which seen={seen} here={here} />
          <ArticleEditor
            doc={seen.doc}
            role={reads}
            claims={noLooks}
            labels={labels}
            hints={[]}
            language={article.language}
          />
        </div>
      </main>
    </div>
  )
}

/** Which version this is, who made it and when, the ones beside it, and the way back. */
function Which({ seen, here }: { seen: VersionView; here: string }) {
  const t = useTranslations("version")
  const { version, newest, name, by, at } = seen
  const to = (n: number) => `${here}?version=${n}`
  return (
    <section className={styles.which} aria-label={t("title", { n: version })}>
      <div className={styles.words}>
        <h2>
          {t("of", { n: version, newest })}
          {name ? (
            <>
              {" "}
              <bdi className={styles.name}>“{name}”</bdi>
            </>
          ) : null}
        </h2>
        <p>
          {t.rich(version === 0 ? "imported" : "made", {
            name: () => <bdi>{by.name}</bdi>,
            at: () => <When at={at} time />,
          })}{" "}
          {t("readOnly")}
        </p>
      </div>
      <div className={styles.ways}>
        <ButtonLink
          href={here}
          look="primary"
          small
          icon={<ArrowLeft size={15} aria-hidden className={styles.flip} />}
        >
          {t("back")}
        </ButtonLink>
        {version > 0 ? (
          <ButtonLink
            href={to(version - 1)}
            small
            icon={<ChevronLeft size={15} aria-hidden className={styles.flip} />}
          >
            {t("older")}
          </ButtonLink>
        ) : null}
        {version < newest ? (
          <ButtonLink
            href={to(version + 1)}
            small
            icon={<ChevronRight size={15} aria-hidden className={styles.flip} />}
          >
            {t("newer")}
          </ButtonLink>
        ) : null}
        <Link href={`${here}/history`}>{t("history")}</Link>
      </div>
    </section>
  )
}
