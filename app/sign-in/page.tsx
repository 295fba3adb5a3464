import type { Metadata } from "next"
import { words } from "../messages/translator"
import { SignIn } from "./sign-in"
import styles from "./sign-in.module.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("signIn")
  return { title: t("title") }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const t = await words("signIn")
  const { to } = await searchParams
  return (
    <main id="content" className={styles.page}>
      <div className={styles.side}>
        <p className={styles.mark}>
          <span aria-hidden>†</span> Obelus
        </p>
        <p className={styles.motto}>{t("motto")}</p>
        <p className={styles.origin}>{t("origin")}</p>
      </div>
      <div className={styles.forms}>
        <SignIn to={localPath(to)} />
      </div>
    </main>
  )
}

/** Only a path of this site may be the place to go on to. */
function localPath(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : "/articles"
}
