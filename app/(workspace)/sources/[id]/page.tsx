import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { cache } from "react"
import type { SourceView } from "@/core/desk/source-views"
import { may } from "@/core/people/may"
import { load, loadMe } from "../../../_frame/load"
import { SourcePage } from "./source"

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ snapshot?: string; quote?: string; note?: string }>
}

const openSource = cache((id: string) => load<SourceView>("openSource", { id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label } = await openSource((await params).id)
  return { title: label }
}

export default async function OneSource({ params, searchParams }: Props) {
  const me = await loadMe()
  const { id } = await params
  const source = await openSource(id)
  // A merged source's address leads to the one that stands for it.
  if (source.id !== id) redirect(`/sources/${source.id}`)
  const { snapshot, quote, note } = await searchParams
  return (
    <SourcePage
      initial={source}
      me={me.user.id}
      mayWrite={may(me.role, "source.write")}
      mayMerge={may(me.role, "source.merge")}
      notes={me.role === null ? null : { mayWrite: may(me.role, "note.write"), linked: note ?? null }}
      snapshot={snapshot ?? null}
      quote={quote ?? null}
    />
  )
}
