// What a part of a picture's link says of how it looks. Wikis have words of their own language beside the English ones.

const frames = new Set(
  "thumb thumbnail frame framed mini miniatur miniatura vignette left right links rechts".split(" "),
)
const looks = new Set(
  "frameless border center centre none upright baseline sub super top text-top middle bottom text-bottom gauche droite izquierda derecha".split(
    " ",
  ),
)
const valued = /^(?:thumb|thumbnail|upright|link|lang|page|class|thumbtime|start|end)\s?=|^upright /i
const size = /^\d{0,5}(?:x\d{1,5})? ?px$/i

/** "aside" where it puts the picture beside the text, "alt" where it says in words what it shows; null for a caption. */
export function pictureOption(words: string): "aside" | "look" | "alt" | null {
  const key = words.toLowerCase()
  if (/^alt\s*=/.test(key)) return "alt"
  if (frames.has(key) || /^thumb\s?=/.test(key)) return "aside"
  return looks.has(key) || valued.test(words) || size.test(words) ? "look" : null
}
