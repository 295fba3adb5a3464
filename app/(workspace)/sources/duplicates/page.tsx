import type { Metadata } from "next"
import { forbidden } from "next/navigation"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page } from "@/core/desk/views"
import { may } from "@/core/people/may"
import { load, loadMe } from "../../../_frame/load"
import { words } from "../../../messages/translator"
import { Duplicates } from "./duplicates"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("sources.duplicates")
  return { title: t("title") }
}

export default async function DuplicatesPage() {
  const me = await loadMe()
  if (!may(me.role, "source.merge")) forbidden()
  return <Duplicates first={await load<Page<DuplicatePair>>("listDuplicates", {})} />
}
