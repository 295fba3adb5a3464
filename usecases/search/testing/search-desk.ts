import type { SearchItem, SearchPage } from "@/core/desk/search-views"
import type { Role } from "@/core/people/role"
import type { Viewer } from "../../context"
import { type TestDesk, testDesk } from "../../testing/test-desk"

interface Made {
  id: string
  questionId: string
  rev: number
}

const markedIn = ({ title, snippet }: SearchItem): string[] =>
  [title, snippet].flatMap(({ text, ranges }) => ranges.map(range => text.slice(...range)))

/** A result in one line: its kind and the words marked in it, each once. */
export const told = (item: SearchItem): string => `${item.kind}: ${[...new Set(markedIn(item))].join(", ")}`

/** A desk with an editor, and the few acts that make things to find. */
export async function searchDesk() {
  const desk: TestDesk = await testDesk()
  const ana = await desk.person("Ana", "editor")
  const make = (verb: Parameters<TestDesk["call"]>[1], input: object, as: Viewer = ana) =>
    desk.call<Made>(as, verb, input)
  let made = 0
  return {
    desk,
    ana,
    make,
    person: (name: string, role: Role | null, guestOf = {}) => desk.person(name, role, guestOf),
    /** Asks once everything that changed has been read. */
    async find(q: string, input: object = {}, as: Viewer = ana): Promise<SearchPage> {
      await desk.indexed()
      return desk.call<SearchPage>(as, "search", { q, ...input })
    },
    async found(q: string, input: object = {}, as: Viewer = ana): Promise<string[]> {
      return (await this.find(q, input, as)).items.map(told)
    },
    source: (title: string, { as = ana, ...more }: { as?: Viewer; restricted?: boolean } = {}) =>
      make("addSource", { csl: { id: `made${made++}`, type: "report", title }, ...more }, as),
    claim: (id: string, quote: string) => make("createClaim", { id, quote, kind: "statement" }),
    quote: (question: string, sourceId: string, quote: string, as: Viewer = ana) =>
      make("addEvidence", { id: question, sourceId, quote, stance: "supports" }, as),
    note: (subject: string, subjectId: string, body: string, as: Viewer = ana) =>
      make("addNote", { subject, subjectId, body }, as),
    copy: (id: string, text: string, as: Viewer = ana) =>
      make("addSnapshot", { id, bytes: new TextEncoder().encode(text), filename: "a.txt" }, as),
  }
}

export type SearchDesk = Awaited<ReturnType<typeof searchDesk>>
