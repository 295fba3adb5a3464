import type { Node, Slice } from "prosemirror-model"
import type { AddMarkStep, Step, Transform } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"
import { namesUser } from "@/core/sources/web-address"
import { insertedBy } from "./inserted-by"

/** Links and pictures whose address names a user, among the marks and nodes that a step brings. */
function addressesOfUsers(step: Step, slice: Slice | null): string[] {
  const found: string[] = []
  const look = ({ href, src }: { href?: unknown; src?: unknown }) => {
    for (const one of [href, src]) if (typeof one === "string" && namesUser(one)) found.push(one)
  }
  if ("mark" in step) look((step as AddMarkStep).mark.attrs)
  slice?.content.descendants(node => {
    look(node.attrs)
    for (const { attrs } of node.marks) look(attrs)
  })
  return found
}

/** An article imported long ago may hold such an address; moving its words about is no new one. */
function standsIn(doc: Node, address: string): boolean {
  let stands = false
  doc.descendants(({ attrs, marks }) => {
    stands ||= [attrs, ...marks.map(mark => mark.attrs)].some(
      one => one.href === address || one.src === address,
    )
    return !stands
  })
  return stands
}

/** Refuses links and pictures whose address gives a name or password away. The schema cannot: it may only grow. */
export function checkAddresses({ steps, docs, doc, before }: Transform) {
  for (const [at, step] of steps.entries()) {
    const inserted = addressesOfUsers(step, insertedBy(step, docs[at + 1] ?? doc))
    if (inserted.some(address => !standsIn(before, address))) throw appError("invalid", "live.names_user")
  }
}
