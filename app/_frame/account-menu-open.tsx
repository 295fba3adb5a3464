"use client"
import { Menu } from "@base-ui/react/menu"
import { Check } from "lucide-react"
import Link from "next/link"
import { useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { chooseTheme, readTheme, type Theme, themes } from "../_client/theme"
import { Avatar } from "../ui/avatar"
import menu from "../ui/menu.module.css"
import { useToast } from "../ui/toast"
import styles from "./header.module.css"
import type { Me } from "./me"

/** The menu itself, open from its first moment. */
export function AccountMenuOpen({ me }: { me: Me }) {
  const t = useTranslations("frame")
  const { fail } = useToast()
  const signOut = async () => {
    try {
      await api.post("/auth/sign-out")
      // A full load: nothing of the last person may stay in this tab's memory.
      window.location.assign("/sign-in")
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={styles.account} aria-label={t("account", { name: me.user.name })}>
        <Avatar id={me.user.id} name={me.user.name} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <div className={styles.person}>
              <strong>
                <bdi>{me.user.name}</bdi>
              </strong>
              <span>
                {me.role ? t(`role.${me.role}`) : ""} · {me.workspace.name}
              </span>
            </div>
            <Menu.LinkItem render={<Link href="/settings" />} className={menu.item} closeOnClick>
              {t("settings")}
            </Menu.LinkItem>
            <Menu.LinkItem render={<Link href="/about" />} className={menu.item} closeOnClick>
              {t("about")}
            </Menu.LinkItem>
            <Menu.Separator className={menu.separator} />
            <ThemeChoice />
            <Menu.Separator className={menu.separator} />
            <Menu.Item className={menu.item} onClick={signOut}>
              {t("signOut")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function ThemeChoice() {
  const t = useTranslations("frame")
  const [theme, setTheme] = useState<Theme>("system")
  useEffect(() => setTheme(readTheme(document.documentElement.dataset.theme)), [])
  return (
    <Menu.RadioGroup
      value={theme}
      onValueChange={(next: Theme) => {
        setTheme(next)
        chooseTheme(next)
      }}
    >
      <Menu.GroupLabel className={menu.heading}>{t("theme")}</Menu.GroupLabel>
      {themes.map(choice => (
        <Menu.RadioItem key={choice} value={choice} className={menu.item}>
          <span>{t(`themes.${choice}`)}</span>
          <Menu.RadioItemIndicator className={menu.indicator}>
            <Check size={15} aria-hidden />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
