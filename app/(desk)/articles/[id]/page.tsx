import type { Metadata } from "next"
import { cache } from "react"
import { ArticlePage } from "../../../_desk/article-page"
import type { DeskView } from "../../../_desk/desk-view"
import { readFilter } from "../../../_desk/filter"
import { packDesk } from "../../../_desk/packed-desk"
import { load, loadMe } from "../../../_frame/load"
import { type Address, one, readAddress } from "./read-address"

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Address>
}

const openDesk = cache((id: string) => load<DeskView>("openDesk", { id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await openDesk((await params).id)
  return { title: article.title }
}

export default async function Article({ params, searchParams }: Props) {
  const { id } = await params
  const address = await searchParams
  const [me, initial] = await Promise.all([loadMe(), openDesk(id)])
  const asked = await readAddress(id, initial, address)
  const filter = readFilter(one(address.show) ?? undefined)
  return <ArticlePage packed={packDesk(initial)} me={me} asked={asked} filter={filter} />
}
