import { knownAmong } from "@/db/queries/recognising"
import type { SignedIn } from "../../verb"
import { pause } from "./pause"
import type { Prepared } from "./prepared"

const chunk = 200

/** Which of these items are here already, by their place in the list, with the source's id. Looked up some hundred at a time. */
export async function knownAlready(
  { read, who }: SignedIn,
  items: readonly Prepared[],
  { stopped, tell }: { stopped: () => boolean; tell: (done: number) => void },
): Promise<Map<number, string>> {
  const known = new Map<number, string>()
  for (let from = 0; from < items.length && !stopped(); from += chunk) {
    tell(from)
    const some = items.slice(from, from + chunk).map(({ columns, keys }) => ({
      ...columns,
      sure: keys.filter(key => /^(?:doi|link) /.test(key)),
    }))
    for (const [at, id] of await knownAmong(read, who, some)) known.set(from + at, id)
    await pause()
  }
  return known
}
