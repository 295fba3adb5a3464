"use client"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import styles from "./header.module.css"
import { WaitingCount } from "./waiting-count"

const places = ["articles", "claims", "disputes", "notes", "sources"] as const

export function MainNav({ workspace }: { workspace: string }) {
  const t = useTranslations("frame")
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  // On a phone the places run on sideways: where one is stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another place.
  useEffect(() => {
    nav.current
      ?.querySelector("[aria-current]")
      ?.scrollIntoView({ inline: "center", block: "nearest", behavior: "instant" })
  }, [path])
  return (
    <>
      <Link href="/articles" className={styles.brand} aria-label={`${t("name")}, ${workspace}`}>
        <span className={styles.obelus} aria-hidden>
          †
        </span>
        <span className={styles.name}>{t("name")}</span>
      </Link>
      <nav ref={nav} aria-label={t("nav")} className={styles.nav}>
        {places.map(place => (
          <Link
            key={place}
            href={`/${place}`}
            aria-current={path === `/${place}` ? "page" : path.startsWith(`/${place}/`) ? "true" : undefined}
          >
            {t(place)} {place === "notes" ? <WaitingCount /> : null}
          </Link>
        ))}
      </nav>
    </>
  )
}
