import { knownAmong } from "@/db/queries/recognising"
import type { SignedIn } from "../../verb"
import { pause } from "./pause"
import type { Prepared } from "./prepared"

const chunk = 200

/** Those of a record's keys that name one work by themselves. */
export const sureKeys = (keys: readonly string[]) => keys.filter(key => /^(?:doi|link) /.test(key))

interface Looking {
  stopped(): boolean
  tell(done: number): void
}

/** Which of these items are here already, by their place in the list, with the source's id. Looked up some hundred at a time. */
export async function knownAlready(
  { read, who }: SignedIn,
  items: readonly Prepared[],
  { stopped, tell }: Looking,
): Promise<Map<number, string>> {
  const known = new Map<number, string>()
  for (let from = 0; from < items.length && !stopped(); from += chunk) {
    tell(from)
    const some = items
      .slice(from, from + chunk)
      .map(({ columns, keys }) => ({ ...columns, sure: sureKeys(keys) }))
    for (const [at, id] of await knownAmong(read, who, some)) known.set(from + at, id)
    await pause()
  }
  return known
}
