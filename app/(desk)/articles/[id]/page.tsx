import type { Metadata } from "next"
import { cache } from "react"
import { DeskPage } from "../../../_desk/desk"
import type { DeskView } from "../../../_desk/desk-view"
import { readFilter } from "../../../_desk/filter"
import { load, loadMe } from "../../../_frame/load"

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ claim?: string; show?: string }>
}

const openDesk = cache((id: string) => load<DeskView>("openDesk", { id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await openDesk((await params).id)
  return { title: article.title }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { id } = await params
  const { claim, show } = await searchParams
  const [me, initial] = await Promise.all([loadMe(), openDesk(id)])
  return <DeskPage key={id} initial={initial} me={me} claim={claim ?? null} filter={readFilter(show)} />
}
