import type { Metadata } from "next"
import type { SearchPage as Found } from "@/core/desk/search-views"
import { searchKinds } from "@/core/search/kind"
import { load, loadMe } from "../../_frame/load"
import { words } from "../../messages/translator"
import { SearchPage } from "./search"

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ""

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("search")
  return { title: t("title") }
}

export default async function Search({ searchParams }: Props) {
  const asked = await searchParams
  const q = one(asked.q).slice(0, 500)
  const kind = searchKinds.find(known => known === one(asked.kinds))
  const me = await loadMe()
  const filter = { ...(q ? { q } : {}), ...(kind ? { kinds: kind } : {}) }
  const first = q ? await load<Found>("search", { ...filter, counts: "1" }) : null
  return <SearchPage first={first} filter={filter} userId={me.user.id} />
}
