"use client"
import { useRouter } from "next/navigation"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { type CommandId, commandIds } from "@/editor/commands/command-ids"
import { type DeskAct, shortcuts } from "@/editor/commands/shortcuts"
import { type Choice, Palette } from "../_search/palette"
import { useDesk } from "./desk-context"
import { Keys } from "./help-dialog"
import type { DeskActs } from "./use-desk-keys"

const places = ["articles", "claims", "disputes", "notes", "sources", "search", "settings"] as const

/** Every command, claim and page by its name; and what a search of the workspace finds. */
export function PaletteDialog({ close, runs }: { close: () => void; runs: DeskActs }) {
  const desk = useDesk()
  const known = useMemo(() => new Set(desk.order()), [desk.order])
  return <Palette close={close} choices={useChoices(runs)} known={known} />
}

function useChoices(runs: DeskActs): Choice[] {
  const t = useTranslations("shortcuts")
  const commands = useTranslations("commands")
  const claims = useTranslations("claims")
  const frame = useTranslations("frame")
  const desk = useDesk()
  const router = useRouter()
  return useMemo(() => {
    const { text } = desk
    const keysOf = (id: string) => {
      const keys = shortcuts.find(one => one.id === id)?.keys[0]
      return keys ? <Keys keys={keys} /> : null
    }
    const acts = (Object.keys(runs) as DeskAct[])
      .filter(id => id !== "palette")
      .map(id => ({ id, name: t(id), aside: keysOf(id), run: () => runs[id]?.() }))
    const writing = text?.snapshot().editable
      ? commandIds
          .filter(id => text.isEnabled(id))
          .map((id: CommandId) => ({
            id,
            name: commands(id),
            aside: keysOf(id),
            run: () => {
              text.focus()
              text.run(id)
            },
          }))
      : []
    const marked = desk.order().flatMap(id => {
      const row = desk.rows.get(id)
      const go = () => {
        desk.focus.show(id)
        text?.focusClaim(id, { scroll: true })
      }
      return row ? [{ id, name: `${claims(`kind.${row.kind}`)}: ${row.words}`, run: go }] : []
    })
    const pages = places.map(place => ({
      id: `go-${place}`,
      name: t("go", { place: frame(place) }),
      run: () => router.push(`/${place}`),
    }))
    return [...acts, ...writing, ...pages, ...marked]
  }, [runs, t, commands, claims, frame, desk, router])
}
