"use client"
import dynamic from "next/dynamic"
import { useTranslations } from "use-intl"
import { Avatar } from "../ui/avatar"
import { LoadedByPress } from "../ui/loaded-by-press"
import styles from "./header.module.css"
import type { Me } from "./me"

const AccountMenuOpen = dynamic(() => import("./account-menu-open").then(module => module.AccountMenuOpen))

/** Who is signed in; a press loads and opens the menu. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useTranslations("frame")
  return (
    <LoadedByPress
      className={styles.account}
      label={t("account", { name: me.user.name })}
      face={<Avatar id={me.user.id} name={me.user.name} />}
    >
      <AccountMenuOpen me={me} />
    </LoadedByPress>
  )
}
