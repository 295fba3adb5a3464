import type { Metadata } from "next"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page, SourceRow } from "@/core/desk/views"
import { may } from "@/core/people/may"
import { load, loadMe } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Sources } from "./sources"

interface Props {
  searchParams: Promise<{ q?: string; type?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("sources")
  return { title: t("title") }
}

export default async function SourcesPage({ searchParams }: Props) {
  const { q, type } = await searchParams
  const me = await loadMe()
  const asked = { ...(q ? { q } : {}), ...(type ? { type } : {}) }
  const first = await load<Page<SourceRow>>("listSources", asked)
  const mayMerge = may(me.role, "source.merge")
  const alike = mayMerge ? await load<Page<DuplicatePair>>("listDuplicates", {}) : null
  return (
    <Sources
      first={first}
      filter={{ q, type }}
      mayWrite={may(me.role, "source.write")}
      alike={alike && { n: alike.items.length, more: alike.next !== null }}
    />
  )
}
