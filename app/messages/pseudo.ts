const accented: Record<string, string> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ó",
  s: "š",
  u: "ú",
  y: "ý",
  z: "ž",
  A: "Á",
  C: "Ç",
  E: "É",
  I: "Í",
  N: "Ñ",
  O: "Ó",
  S: "Š",
  U: "Ú",
  Y: "Ý",
  Z: "Ž",
}

/** The same messages with accents and a third more letters: what is cut off or was never looked up shows itself. */
export function pseudo<T>(messages: T): T {
  if (typeof messages === "string") return pseudoMessage(messages) as T
  return Object.fromEntries(
    Object.entries(messages as object).map(([key, value]) => [key, pseudo(value)]),
  ) as T
}

/** Leaves arguments alone and goes into the branches of plurals and selects, whose words are at even depths. */
function pseudoMessage(message: string): string {
  let depth = 0
  let inTag = false
  let letters = 0
  let out = ""
  for (const letter of message) {
    if (letter === "<") inTag = true
    if (letter === "{") depth++
    if (letter === "}") depth--
    if (depth % 2 === 0 && !inTag && /[a-z]/i.test(letter)) {
      letters++
      out += accented[letter] ?? letter
    } else out += letter
    if (letter === ">") inTag = false
  }
  return `[${out}${"~".repeat(Math.ceil(letters / 3))}]`
}
