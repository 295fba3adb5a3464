"use client"
import { useRouter } from "next/navigation"
import { useTranslations } from "use-intl"
import { Palette } from "./palette"

const places = ["articles", "claims", "disputes", "notes", "sources", "search", "settings"] as const

/** The palette of every page but the desk: pages by their names, and what a search finds. */
export function WorkspacePalette({ close }: { close: () => void }) {
  const t = useTranslations("shortcuts")
  const frame = useTranslations("frame")
  const router = useRouter()
  const choices = places.map(place => ({
    id: `go-${place}`,
    name: t("go", { place: frame(place) }),
    run: () => router.push(`/${place}`),
  }))
  return <Palette close={close} choices={choices} />
}
