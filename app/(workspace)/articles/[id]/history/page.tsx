import type { Metadata } from "next"
import type { EventRow } from "@/core/desk/history-views"
import type { Page } from "@/core/desk/views"
import type { DeskView } from "../../../../_desk/desk-view"
import { load } from "../../../../_frame/load"
import { words } from "../../../../messages/translator"
import { ArticleHistory } from "./article-history"

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("history")
  return { title: t("title") }
}

export default async function HistoryPage({ params }: Props) {
  const { id } = await params
  const desk = await load<DeskView>("openDesk", { id })
  const first = await load<Page<EventRow>>("articleEvents", { id })
  return (
    <ArticleHistory article={desk.article} first={first} mayName={desk.me.may.includes("article.write")} />
  )
}
