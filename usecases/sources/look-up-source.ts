import { z } from "zod"
import type { LookedUp } from "@/core/desk/looked-up"
import { refusalOf } from "@/core/failing/app-error"
import { type OutboundService, servicesIn } from "@/core/outbound/service"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import { type Identifier, readIdentifier } from "@/core/sources/identifier"
import { readCitation } from "@/core/sources/pasted-citation"
import { settingsOfWorkspace } from "@/db/queries/settings"
import { sourcesWithKeys } from "@/db/queries/source-keys"
import { sameSource } from "@/db/queries/sources"
import type { SignedIn } from "../verb"
import { columnsOf } from "./csl-input"
import { cleanItem, type Found } from "./lookups/clean-item"
import { byArxiv, byCitoid, byDoi, byIsbn, byPage, byPubmed, type Lookup } from "./lookups/records"
import { sourceRow } from "./source-rows"

export const LookUpSourceInput = z.strictObject({
  text: z.string().trim().min(1).max(5_000).describe("An address, DOI, ISBN, PMID, arXiv id or citation."),
  restricted: z.boolean().default(false).describe("The source will be restricted: nobody outside is asked."),
  knownFirst: z
    .boolean()
    .default(false)
    .describe("A source that is here under this DOI, ISBN or address is given without asking anybody."),
})
type Input = z.output<typeof LookUpSourceInput>

/**
 * Fills a form from one field. Nothing is written, and no failure takes anything away: what can be read from the words alone is given
 * whatever a service says.
 */
export async function lookUpSource(
  ctx: SignedIn,
  { text, restricted, knownFirst }: Input,
): Promise<LookedUp> {
  const identifier = readIdentifier(text)
  const { kind } = identifier
  const plain = fromWords(identifier, ctx.now())
  const known = knownFirst ? await sourceKnownBy(ctx, plain) : null
  if (known)
    return { csl: known.csl, kind, by: null, problem: null, same: await sourceRow(ctx.read, ctx.who, known) }
  const isWrong = identifier.kind === "isbn" && !identifier.sound
  const wrong = { code: "lookup.isbn_check_digit", values: { isbn: identifier.value } }
  if (isWrong || restricted || kind === "words")
    return finish(ctx, { csl: plain, kind, by: null, problem: isWrong ? wrong : null })
  const { found, by, problem } = await ask(ctx, identifier)
  return finish(ctx, { csl: { ...plain, ...found }, kind, by, problem })
}

/** The source that is here under the identifier that was typed: the oldest, among those the viewer may know of. */
async function sourceKnownBy({ read, who }: SignedIn, plain: Found) {
  const keys = duplicateKeys({ ...plain, id: "" }).filter(key => /^(?:doi|isbn|link) /.test(key))
  return keys.length > 0 ? (await sourcesWithKeys(read, who, keys, { most: 1 }))[0]?.source : null
}

interface Asked {
  found: Found | null
  by: OutboundService | null
  problem: LookedUp["problem"]
}

const lookups: Record<Exclude<Identifier["kind"], "words">, [OutboundService, Lookup][]> = {
  doi: [["doi", byDoi]],
  arxiv: [["doi", byArxiv]],
  isbn: [["isbn", byIsbn]],
  pmid: [["pubmed", byPubmed]],
  url: [
    ["pages", byPage],
    ["citoid", byCitoid],
  ],
}

/** One service after the other until one knows a title; the first one's refusal is what people are told. */
async function ask(ctx: SignedIn, { kind, value }: Identifier): Promise<Asked> {
  const all = kind === "words" ? [] : lookups[kind]
  const on = servicesIn(await settingsOfWorkspace(ctx.read, ctx.who.workspaceId))
  const asked = all.filter(([service]) => on.includes(service))
  const [first] = all
  if (asked.length === 0 && first)
    return { found: null, by: null, problem: { code: "outbound.service_off", values: { service: first[0] } } }
  let problem: LookedUp["problem"] = null
  let best: Pick<Asked, "found" | "by"> = { found: null, by: null }
  for (const [service, lookup] of asked) {
    try {
      const found = await lookup(ctx, value)
      if (found) best = { found: { ...best.found, ...found }, by: service }
      if (found?.title) break
    } catch (thrown) {
      const refusal = refusalOf(thrown)
      if (!refusal) throw thrown
      problem ??= { code: refusal.code, values: refusal.values }
    }
  }
  if (best.found?.title) return { ...best, problem: null }
  return { ...best, problem: problem ?? { code: "lookup.unknown", values: {} } }
}

/** What can be told without asking anybody. */
function fromWords(identifier: Identifier, now: number): Found {
  const { kind, value } = identifier
  const accessed = { "date-parts": [new Date(now).toISOString().slice(0, 10).split("-").map(Number)] }
  switch (kind) {
    case "url":
      return cleanItem({ type: "webpage", URL: value, accessed })
    case "doi":
      return cleanItem({ type: "article-journal", DOI: value })
    case "isbn":
      return cleanItem({ type: "book", ISBN: value })
    case "pmid":
      return cleanItem({
        type: "article-journal",
        PMID: value,
        URL: `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
      })
    case "arxiv":
      return cleanItem({ type: "article", URL: `https://arxiv.org/abs/${value}` })
    case "words":
      return cleanItem(readCitation(value))
  }
}

async function finish(ctx: SignedIn, looked: Omit<LookedUp, "same">): Promise<LookedUp> {
  const { csl } = looked
  const isKnowable = csl.title ?? csl.DOI ?? csl.ISBN ?? csl.URL
  const same = isKnowable ? await sameSource(ctx.read, ctx.who, columnsOf({ ...csl, id: "" })) : null
  return { ...looked, same: same && (await sourceRow(ctx.read, ctx.who, same)) }
}
