import { matchLists } from "./longest-common"

/** A line that came or went, in the order of the texts. */
export interface LineChange {
  kind: "added" | "removed"
  text: string
}

const linesOf = (text: string) =>
  text
    .split(/[\n\f]/)
    .map(line => line.trim())
    .filter(line => line !== "")

/** The lines that are in one text only, those that went before those that came in their place. */
export function compareLines(before: string, after: string): LineChange[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const changes: LineChange[] = []
  let [at, nowAt] = [0, 0]
  for (const [next, nextNow] of [...matchLists(old, now), [old.length, now.length] as const]) {
    for (const text of old.slice(at, next)) changes.push({ kind: "removed", text })
    for (const text of now.slice(nowAt, nextNow)) changes.push({ kind: "added", text })
    at = next + 1
    nowAt = nextNow + 1
  }
  return changes
}
