import type { Metadata } from "next"
import { forbidden } from "next/navigation"
import { may } from "@/core/people/may"
import { loadMe } from "../../../_frame/load"
import { words } from "../../../messages/translator"
import { AddSource } from "./add-source"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("sources")
  return { title: t("addTitle") }
}

/** Where a bookmarklet leads: what is known of the page being read stands behind the # and never reaches a server by itself. */
export default async function AddSourcePage() {
  const me = await loadMe()
  if (!may(me.role, "source.write")) forbidden()
  return <AddSource />
}
