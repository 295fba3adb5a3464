import type { Metadata } from "next"
import type { ClaimRow, Page } from "@/core/desk/views"
import { load } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Claims } from "./claims"

interface Props {
  searchParams: Promise<{ q?: string; kind?: string; anchor?: string; article?: string; flag?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("claims")
  return { title: t("title") }
}

export default async function ClaimsPage({ searchParams }: Props) {
  const { q, kind, anchor, article, flag } = await searchParams
  const filter = { q, kind, anchor, article, flag }
  const first = await load<Page<ClaimRow & { articleTitle: string }>>("listClaims", present(filter))
  return <Claims first={first} filter={filter} />
}

function present(filter: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
}
