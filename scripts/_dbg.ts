import { lexiconOf } from "@/core/figures/lexicon"
import { readSentence } from "@/core/figures/reading"
import { readSegment } from "@/core/figures/tokens"
for (const t of process.argv.slice(2)) {
  const lex = lexiconOf("en")
  const seg = readSegment(t, 0, lex, false)
  for (const r of readSentence(seg.tokens, lex, { field: null, lines: false })) console.log(t.slice(0,30), JSON.stringify({from: r.quantity.from, core: r.quantity.core, to: r.quantity.to, neg: r.quantity.negated, ref: r.refused, c: r.counted, f: r.found, head: r.phrase.head?.words.slice(0,20), thing: r.phrase.thing, unit: r.phrase.unit}))
}
