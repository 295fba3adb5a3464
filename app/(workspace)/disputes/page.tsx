import type { Metadata } from "next"
import type { DisputeRow } from "@/core/desk/dispute-row"
import type { Page } from "@/core/desk/views"
import { load } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Disputes } from "./disputes"

interface Props {
  searchParams: Promise<{ article?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("disputes")
  return { title: t("title") }
}

export default async function DisputesPage({ searchParams }: Props) {
  const { article } = await searchParams
  return <Disputes first={await load<Page<DisputeRow>>("listDisputes")} article={article} />
}
