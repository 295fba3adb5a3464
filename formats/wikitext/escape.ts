// Words become wikitext that shows these words and nothing else: no template, link, tag or list can begin or end in them.

const reference = (sign: string) => `&#${sign.charCodeAt(0)};`
const each = (run: string) => [...run].map(reference).join("")

/** Whatever could be markup wherever it stands in a line. */
function inLine(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/&(?=#\d+;|#x[\da-f]+;|[a-z\d]+;)/gi, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/'{2,}|~{3,}|_{2,}|\{{2,}|\}{2,}|\[{2,}|\]{2,}/g, each)
    .replace(/\[(?=(?:https?:)?\/\/|mailto:|ftps?:|news:|irc)/gi, reference)
    .replace(/(-)(\{)/g, (_, dash: string, brace: string) => dash + reference(brace))
    .replace(/(\})(-)/g, (_, brace: string, dash: string) => reference(brace) + dash)
    .replace(/\b(?=(?:RFC|PMID|ISBN)[ \u00a0]+\d)(.)/g, reference)
}

/** What makes a line a list, heading, table, rule or an indented block. */
const lineStart = /^(?:[*#:;=\s]|\{\||\|[-}+]|\||!|-{4}|<)/

/** New words of a running text. `atStart`: they begin a line of the source; `inCell`: a stroke would end what they stand in. */
export function escapeText(words: string, { atStart = false, inCell = false } = {}): string {
  const plain = inLine(words.replace(/[\n\r]+/g, " "))
  const cell = inCell ? plain.replaceAll("|", "{{!}}") : plain
  return atStart && lineStart.test(cell) ? `<nowiki/>${cell}` : cell
}

/** Words as the value of a template's parameter. */
export function escapeValue(words: string): string {
  return inLine(words.replace(/[\n\r]+/g, " ").trim())
    .replace(/[[\]{}]/g, reference)
    .replaceAll("|", "{{!}}")
}

/** A web address as a value or in a link: everything that could end it is percent-encoded. */
export function escapeAddress(address: string): string {
  return address
    .trim()
    .replace(
      /[\s|[\]{}<>"\u0000-\u001f\u007f]/g,
      sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .replace(/'{2,}/g, run => "%27".repeat(run.length))
    .replace(/~{3,}/g, run => "%7E".repeat(run.length))
    .replace(/&(?=#\d+;|#x[\da-f]+;|[a-z\d]+;)/gi, "&amp;")
}
