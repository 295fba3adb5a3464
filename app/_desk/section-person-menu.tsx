"use client"
import { Menu } from "@base-ui/react/menu"
import { Check } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { may } from "@/core/people/may"
import menu from "../ui/menu.module.css"
import { useDesk } from "./desk-context"
import { useSectionActs, useSectionName } from "./use-section-acts"
import type { SectionHere } from "./use-sections"

interface SectionPersonMenuProps {
  section: SectionHere
  className: string
  label: string
  face: ReactNode
}

/** Everybody who may mark claims here, oneself first. */
export function SectionPersonMenu({ section, className, label, face }: SectionPersonMenuProps) {
  const t = useTranslations("coverage")
  const nameOf = useSectionName()
  const { view, me } = useDesk()
  const { assign } = useSectionActs()
  const people = view.people
    .filter(person => may(person.role, "claim.write"))
    .sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
  const own = section.assignment?.person?.id ?? ""
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={className} aria-label={label} title={label}>
        {face}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.RadioGroup
              value={own}
              onValueChange={(id: string) => assign(section, people.find(person => person.id === id) ?? null)}
            >
              <Menu.GroupLabel className={menu.heading}>
                {t("whoFor", { section: nameOf(section) })}
              </Menu.GroupLabel>
              {people.map(person => (
                <Menu.RadioItem key={person.id} value={person.id} closeOnClick className={menu.item}>
                  <bdi>{person.id === me.id ? t("me", { name: person.name }) : person.name}</bdi>
                  <Menu.RadioItemIndicator className={menu.indicator}>
                    <Check size={15} aria-hidden />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
              <Menu.Separator className={menu.separator} />
              <Menu.RadioItem value="" closeOnClick className={menu.item}>
                {t("nobody")}
                <Menu.RadioItemIndicator className={menu.indicator}>
                  <Check size={15} aria-hidden />
                </Menu.RadioItemIndicator>
              </Menu.RadioItem>
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
