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

/** What an address said of a place in a source, for another address of it. */
function addressOf(asked: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter((one): one is [string, string] => Boolean(one[1])),
  )
  return query.size > 0 ? `?${query}` : ""
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
  const asked = await searchParams
  // A merged source's address leads to the one that stands for it, and to the place in it.
  if (source.id !== id) redirect(`/sources/${source.id}${addressOf(asked)}`)
  const { snapshot, quote, note } = asked
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
