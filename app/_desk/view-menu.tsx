"use client"
import dynamic from "next/dynamic"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import button from "../ui/button.module.css"
import { LoadedByPress } from "../ui/loaded-by-press"
import type { ViewOptions } from "./view-options"

const ViewMenuOpen = dynamic(() => import("./view-menu-open").then(module => module.ViewMenuOpen))

interface ViewMenuProps {
  articleId: string
  options: ViewOptions
  icon: ReactNode
}

/** How the text is shown; a press loads and opens the menu. */
export function ViewMenu(props: ViewMenuProps) {
  const t = useTranslations("desk")
  return (
    <LoadedByPress
      className={`${button.button} ${button.quiet} ${button.square}`}
      label={t("view")}
      face={props.icon}
    >
      <ViewMenuOpen {...props} />
    </LoadedByPress>
  )
}
