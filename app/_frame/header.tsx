import { HeaderSearch } from "../_search/header-search"
import { words } from "../messages/translator"
import { AccountMenu } from "./account-menu"
import styles from "./header.module.css"
import { loadMe } from "./load"
import { MainNav } from "./main-nav"

/** The bar above every page: where one is, and who one is. */
export async function Header() {
  const t = await words("frame")
  const me = await loadMe()
  return (
    <header className={styles.header}>
      <a href="#content" className="skip">
        {t("skip")}
      </a>
      <div className={styles.inner}>
        <MainNav workspace={me.workspace.name} />
        <HeaderSearch />
        <AccountMenu me={me} />
      </div>
    </header>
  )
}
