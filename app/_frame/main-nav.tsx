"use client"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "use-intl"
import styles from "./header.module.css"

const places = ["articles", "claims", "disputes", "sources"] as const

export function MainNav({ workspace }: { workspace: string }) {
  const t = useTranslations("frame")
  const path = usePathname()
  return (
    <>
      <Link href="/articles" className={styles.brand} aria-label={`${t("name")}, ${workspace}`}>
        <span className={styles.obelus} aria-hidden>
          †
        </span>
        <span className={styles.name}>{t("name")}</span>
      </Link>
      <nav aria-label={t("nav")} className={styles.nav}>
        {places.map(place => (
          <Link
            key={place}
            href={`/${place}`}
            aria-current={path === `/${place}` ? "page" : path.startsWith(`/${place}/`) ? "true" : undefined}
          >
            {t(place)}
          </Link>
        ))}
      </nav>
    </>
  )
}
