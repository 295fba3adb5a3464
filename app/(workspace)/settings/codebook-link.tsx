import Link from "next/link"
import { words } from "../../messages/translator"
import styles from "./settings.module.css"

/** The way to the codebook from the settings. */
export async function CodebookLink() {
  const t = await words("codebook")
  return (
    <section className={styles.section} aria-labelledby="codebook">
      <div className={styles.about}>
        <h2 id="codebook">{t("title")}</h2>
      </div>
      <div className={styles.content}>
        <p className={styles.soft}>{t("lead")}</p>
        <p>
          <Link href="/settings/codebook">{t("open")}</Link>
        </p>
      </div>
    </section>
  )
}
