import type { Metadata } from "next"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page, SourceRow } from "@/core/desk/views"
import { may } from "@/core/people/may"
import { load, loadAsTyped, loadMe } from "../../_frame/load"
import { words } from "../../messages/translator"
import { addressNames } from "./narrowed-by"
import { Sources } from "./sources"

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("sources")
  return { title: t("title") }
}

export default async function SourcesPage({ searchParams }: Props) {
  const given = await searchParams
  const me = await loadMe()
  const filter = Object.fromEntries(
    addressNames.map(name => [name, typeof given[name] === "string" ? given[name] : undefined]),
  )
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
  const mayMerge = may(me.role, "source.merge")
  const [first, alike] = await Promise.all([
    loadAsTyped<Page<SourceRow>>("listSources", asked),
    mayMerge ? load<Page<DuplicatePair>>("listDuplicates", {}) : null,
  ])
  return (
    <Sources
      first={first}
      filter={filter}
      mayWrite={may(me.role, "source.write")}
      alike={alike && { n: alike.items.length, more: alike.next !== null }}
    />
  )
}
