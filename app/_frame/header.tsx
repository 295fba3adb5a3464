import { ask } from "../_seam"
import { words } from "../messages/translator"
import { AccountMenu } from "./account-menu"
import styles from "./header.module.css"
import { MainNav } from "./main-nav"
import type { Me } from "./me"

/** The bar above every page: where one is, and who one is. */
export async function Header({ wide }: { wide?: boolean }) {
  const t = await words("frame")
  const me = (await ask("me", {})) as Me
  return (
    <header className={styles.header}>
      <a href="#content" className="skip">
        {t("skip")}
      </a>
      <div className={`${styles.inner} ${wide ? styles.wide : ""}`}>
        <MainNav workspace={me.workspace.name} />
        <AccountMenu me={me} />
      </div>
    </header>
  )
}
