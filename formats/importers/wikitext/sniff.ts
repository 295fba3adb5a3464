/** Signs of wikitext; two different ones are rarely met in any other text. */
const marks: RegExp[] = [
  /\{\{[ \t]*(?:reflist|cite |short description|use [dm]{1,2}[ym]?|main\||efn|sfn)/i,
  /\{\{[\w -]{2,40}[|}]/,
  /\[\[[^[\]\n]{1,200}\]\]/,
  /'''[^'\n]{1,200}'''/,
  /<ref(?:\s[^<>\n]{0,200})?\/?>/i,
  /^==[^=\n]{1,200}==[ \t\r]*$/m,
  /^\{\|[ \t]{0,5}(?:class|style|border|cellpadding)=/m,
]

/** Whether a text begins as wikitext does: a web page never, a plain text only with two signs of it. */
export function looksLikeWikitext(head: string, named: boolean): boolean {
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(head)) return false
  return (
    named || /\{\{[ \t]{0,5}infobox[ \t\n|]/i.test(head) || marks.filter(mark => mark.test(head)).length >= 2
  )
}
