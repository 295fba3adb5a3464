import type { Metadata } from "next"
import type { ArticleRow, Page as ListPage } from "@/core/desk/views"
import { load } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Page } from "../../ui/page-frame"
import styles from "./about.module.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("about")
  return { title: t("title") }
}

export default async function AboutPage() {
  const t = await words("about")
  const articles = await load<ListPage<ArticleRow>>("listArticles")
  const attributed = articles.items.filter(article => article.origin.attribution || article.origin.licence)
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <div className={styles.prose}>
        <section>
          <h2>{t("program")}</h2>
          <p>{t("licence")}</p>
          <p>{t("notice")}</p>
          <p>
            {t("citeproc")}{" "}
            <a href="https://github.com/Juris-M/citeproc-js" rel="noreferrer noopener" target="_blank">
              citeproc-js
            </a>
            {", "}
            <a href="https://citationstyles.org" rel="noreferrer noopener" target="_blank">
              citationstyles.org
            </a>
          </p>
        </section>
        <section>
          <h2>{t("honest")}</h2>
          <p>{t("honestWords")}</p>
        </section>
        {attributed.length ? (
          <section>
            <h2>{t("texts")}</h2>
            <ul>
              {attributed.map(({ id, title, origin }) => (
                <li key={id}>
                  <strong>
                    <bdi>{title}</bdi>
                  </strong>
                  {": "}
                  <bdi>{[origin.attribution, origin.licence].filter(Boolean).join(", ")}</bdi>
                  {origin.url ? (
                    <>
                      {" "}
                      <a href={origin.url} rel="noreferrer noopener" target="_blank">
                        {origin.url}
                      </a>
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Page>
  )
}
