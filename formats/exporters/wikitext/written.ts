import type { Kept } from "./pieces"
import type { Ref } from "./refs"

/** A new mention of a named reference: it may have to become the definition. */
interface Use {
  kind: "use"
  ref: Pick<Ref, "group" | "name">
}
/** What citations become before all of them are known. */
export type Written = string | Kept | Use

/** A change of the original that a citation asks for. */
export interface Patch {
  src: number
  end: number
  text: Written[]
}

const refAttributes = ({ group, name }: Pick<Ref, "group" | "name">) =>
  `${group ? ` group="${group}"` : ""} name="${name}"`

/** A piece as text; a stretch that is written again with the patches that lie in it, which are in their order. */
export function renderWritten(source: string, patches: readonly Patch[], piece: Written, depth = 0): string {
  if (typeof piece === "string") return piece
  if (piece.kind === "use") return `<ref${refAttributes(piece.ref)} />`
  const inside = depth < 5 ? patchesIn(patches, piece) : []
  const parts: string[] = []
  let done = piece.src
  for (const { src, end, text } of inside) {
    parts.push(source.slice(done, src), ...text.map(one => renderWritten(source, patches, one, depth + 1)))
    done = end
  }
  return [...parts, source.slice(done, piece.end)].join("")
}

/** Of patches in their order, those that lie in a stretch. */
function patchesIn(patches: readonly Patch[], { src, end }: Kept): Patch[] {
  let [low, high] = [0, patches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((patches[middle]?.src ?? 0) < src) low = middle + 1
    else high = middle
  }
  const inside: Patch[] = []
  for (let at = low; (patches[at]?.src ?? end + 1) <= end; at++)
    if ((patches[at] as Patch).end <= end) inside.push(patches[at] as Patch)
  return inside
}
