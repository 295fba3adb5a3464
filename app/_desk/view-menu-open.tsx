"use client"
import { Menu } from "@base-ui/react/menu"
import { Check } from "lucide-react"
import Link from "next/link"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { type FigureKind, figureKinds } from "@/core/figures/figure"
import button from "../ui/button.module.css"
import menu from "../ui/menu.module.css"
import { UnreadLanguage } from "./unread-language"
import type { ViewOptions } from "./view-options"

interface ViewMenuProps {
  articleId: string
  options: ViewOptions
  icon: ReactNode
}

/** The kinds in their own order, with this one or without it. */
const withKind = (kinds: readonly FigureKind[], kind: FigureKind, on: boolean) =>
  figureKinds.filter(one => (one === kind ? on : kinds.includes(one)))

/** How the text is shown: which figures are hinted at, whether what nobody looked at stands out. */
export function ViewMenuOpen({ articleId, options, icon }: ViewMenuProps) {
  const t = useTranslations("desk")
  const kinds = useTranslations("figureKind")
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger
        className={`${button.button} ${button.quiet} ${button.square}`}
        aria-label={t("view")}
        title={t("view")}
      >
        {icon}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.Group>
              <Menu.GroupLabel className={menu.heading}>{t("hints")}</Menu.GroupLabel>
              {figureKinds.map(kind => (
                <Menu.CheckboxItem
                  key={kind}
                  checked={options.hints.includes(kind)}
                  onCheckedChange={on => options.setHints(withKind(options.hints, kind, on))}
                  className={menu.item}
                >
                  <span>{kinds(kind)}</span>
                  <Menu.CheckboxItemIndicator className={menu.indicator}>
                    <Check size={15} aria-hidden />
                  </Menu.CheckboxItemIndicator>
                </Menu.CheckboxItem>
              ))}
              <Menu.Item className={menu.item} onClick={options.openDismissed}>
                {t("dismissedHints")}
              </Menu.Item>
              <p className={menu.note}>{t("hintsNote")}</p>
            </Menu.Group>
            <UnreadLanguage language={options.language} className={menu.note} />
            <Menu.Separator className={menu.separator} />
            <Menu.CheckboxItem
              checked={options.coverage}
              onCheckedChange={options.setCoverage}
              className={menu.item}
              // What it shows lies where the menu lies.
              closeOnClick
            >
              <span>{t("coverage")}</span>
              <Menu.CheckboxItemIndicator className={menu.indicator}>
                <Check size={15} aria-hidden />
              </Menu.CheckboxItemIndicator>
            </Menu.CheckboxItem>
            <Menu.Separator className={menu.separator} />
            {options.openSettings ? (
              <Menu.Item className={menu.item} onClick={options.openSettings}>
                {t("articleSettings")}
              </Menu.Item>
            ) : null}
            {options.openGuests ? (
              <Menu.Item className={menu.item} onClick={options.openGuests}>
                {t("guests")}
              </Menu.Item>
            ) : null}
            <Menu.LinkItem
              render={<Link href={`/articles/${articleId}/history`} />}
              className={menu.item}
              closeOnClick
            >
              {t("history")}
            </Menu.LinkItem>
            <Menu.LinkItem
              render={<a href={`/api/v1/articles/${articleId}/original`} download />}
              className={menu.item}
              closeOnClick
            >
              {t("original")}
            </Menu.LinkItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
