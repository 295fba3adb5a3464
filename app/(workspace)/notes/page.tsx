import type { Metadata } from "next"
import { questionFlags } from "@/core/claims/claim"
import type { NoteRow, Page } from "@/core/desk/views"
import { dueFilters, noteLists } from "@/core/notes/note"
import { load, loadMe } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Notes } from "./notes"
import { type NotesFilter, narrowed } from "./notes-filter"

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("notesPage")
  return { title: t("title") }
}

export default async function NotesPage({ searchParams }: Props) {
  const filter = read(await searchParams)
  const [me, first, counts] = await Promise.all([
    loadMe(),
    load<Page<NoteRow>>("listNotes", { ...narrowed(filter), list: filter.list ?? "me" }),
    load<Record<string, number>>("countNotes", narrowed(filter)),
  ])
  return <Notes key={JSON.stringify(filter)} first={first} counts={counts} filter={filter} me={me} />
}

type Given = string | string[] | undefined

/** What the address asks for; a value that no list has is left out. */
function read(asked: Record<string, Given>): NotesFilter {
  const one = (name: string) => [asked[name]].flat()[0]?.slice(0, 200) || undefined
  const among = (name: string, known: readonly string[]) => known.find(value => value === one(name))
  return {
    ...{ list: among("list", noteLists), article: one("article")?.slice(0, 64) },
    ...{ person: one("person")?.slice(0, 64), asked: one("asked"), flag: among("flag", questionFlags) },
    ...{ due: among("due", dueFilters), unread: among("unread", ["1"]) },
  }
}
