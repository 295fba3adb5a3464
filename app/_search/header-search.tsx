"use client"
import { Search } from "lucide-react"
import dynamic from "next/dynamic"
import Link from "next/link"
import { usePathname, useRouter } from "next/navigation"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { isMac, isTyping, matchShortcut } from "@/editor/commands/match-shortcut"
import styles from "./header-search.module.css"
import { workspaceKeys } from "./workspace-keys"

const WorkspacePalette = dynamic(() => import("./workspace-palette").then(module => module.WorkspacePalette))

const WorkspaceHelp = dynamic(() => import("./workspace-help").then(module => module.WorkspaceHelp))

/** The field above every list: `/` goes to it, Mod-K opens the palette, `?` shows the keys. The search page has a field of its own. */
export function HeaderSearch() {
  const t = useTranslations("search")
  const router = useRouter()
  const path = usePathname()
  const input = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<"palette" | "help" | null>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return
      const scopes = isTyping(event.target) ? (["anywhere"] as const) : (["desk", "anywhere"] as const)
      const id = matchShortcut(event, scopes, isMac(), workspaceKeys)
      if (id === "palette") setOpened("palette")
      else if (id === "shortcuts") setOpened("help")
      else if (id === "search") toField(input.current, () => router.push("/search"))
      else return
      event.preventDefault()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [router])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = input.current?.value.trim() ?? ""
    router.push(q ? `/search?q=${encodeURIComponent(q)}` : "/search")
  }
  return (
    <>
      {path === "/search" ? null : (
        <search className={styles.search}>
          <form action="/search" onSubmit={submit} className={styles.form}>
            <Search size={16} aria-hidden className={styles.glass} />
            <input
              ref={input}
              type="search"
              name="q"
              dir="auto"
              className={styles.field}
              aria-label={t("field")}
              aria-keyshortcuts="/"
              placeholder={t("short")}
              maxLength={500}
              autoComplete="off"
            />
            <kbd aria-hidden className={styles.key}>
              /
            </kbd>
          </form>
          <Link href="/search" className={styles.small} aria-label={t("field")}>
            <Search size={20} aria-hidden />
          </Link>
        </search>
      )}
      {opened === "palette" ? <WorkspacePalette close={() => setOpened(null)} /> : null}
      {opened === "help" ? <WorkspaceHelp close={() => setOpened(null)} /> : null}
    </>
  )
}

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null

/** The field in sight, the page's own before the header's; a narrow header has none. */
function toField(own: HTMLInputElement | null, otherwise: () => void) {
  const field = document.querySelector<HTMLInputElement>("[data-search-field]") ?? own
  if (!field || field.offsetParent === null) return otherwise()
  field.focus()
  field.select()
}
