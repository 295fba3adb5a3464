const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
}

/** The marks that CSL allows in titles, and the commands that stand for them. */
const marks: Record<string, string> = {
  i: "textit",
  b: "textbf",
  sup: "textsuperscript",
  sub: "textsubscript",
}

/** Two of these in a row, or one after ? or !, would be set as one sign: dashes, quotation marks, ¿ and ¡. */
const ligature = /(?<=['`,-])(?=['`,-])|(?<=[?!])(?=`)/g

const escaped = (text: string) =>
  text.replace(/[\\{}$&#%_~^<>]/g, one => special[one] as string).replace(ligature, "{}")

/** Text as TeX, in UTF-8: special characters escaped, CSL's `<i>`, `<b>`, `<sup>`, `<sub>` as commands. */
export function texOf(text: string): string {
  const pieces = text.split(/(<\/?(?:i|b|sup|sub)>)/)
  let tex = ""
  for (const piece of pieces) {
    const tag = /^<(\/?)(i|b|sup|sub)>$/.exec(piece)
    if (!tag) tex += escaped(piece)
    else tex += tag[1] ? "}" : `\\${marks[tag[2] as string]}{`
  }
  return balanced(tex) ? tex : escaped(text)
}

/** A `<i>` without its end would leave a brace open and swallow the entries behind it. */
function balanced(tex: string): boolean {
  let depth = 0
  for (const [brace] of tex.replace(/\\[{}\\]/g, "").matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Addresses are read as they stand; only what would end the field, or hide the rest of it, is percent-encoded. */
export const verbatim = (address: string) => address.replace(/[{}\\\s]/g, one => encodeURIComponent(one))
