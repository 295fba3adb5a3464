import type { Measure } from "./figure"
import { compileIdioms, type Idioms, idiomAt } from "./idioms"
import type { Token } from "./tokens"

/** Words before and after the counted that only together say what befell them ("ordered … to leave"), by their last word before. */
export type Frames = ReadonlyMap<string, readonly { before: Idioms; after: Idioms }[]>

/** Makes a table of frames quick to ask; see `idioms` for how words are written. */
export function compileFrames(table: readonly (readonly [string, string, Measure])[]): Frames {
  const frames = new Map<string, { before: Idioms; after: Idioms }[]>()
  for (const [words, rest, measure] of table) {
    const frame = {
      before: compileIdioms([[words, measure]], true),
      after: compileIdioms([[rest, measure]], false),
    }
    for (const last of frame.before.keys()) frames.set(last, [...(frames.get(last) ?? []), frame])
  }
  return frames
}

/** How far after the noun the second half of a frame may stand: "moved 500 residents of the valley to safety". */
const REACH = 7

/** The measure of the frame that ends at `last` before the number and goes on from `to` after its noun. */
export function framedAt(
  tokens: Token[],
  last: number,
  to: number,
  frames: Frames,
): { measure: Measure; at: number } | null {
  const known = frames.get(tokens[last]?.text ?? "")
  if (!known) return null
  for (const { before, after } of known) {
    if (!idiomAt(tokens, last, before, -1)) continue
    for (let i = to; i < to + REACH && i < tokens.length; i++) {
      if (tokens[i]!.number || (i > to && /^[,;:()]$/.test(tokens[i]!.text))) break
      const found = idiomAt(tokens, i, after)
      if (found?.measure) return { measure: found.measure, at: found.to }
    }
  }
  return null
}
