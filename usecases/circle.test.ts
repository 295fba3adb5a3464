import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow, NoteView, SourceRow } from "@/core/desk/views"
import { bibliographyFormats } from "@/formats/bibliography"
import { presets } from "@/formats/bundle"
import { exporters } from "@/formats/exporters"
import type { Viewer } from "./context"
import { type VerbName, verbs } from "./registry"
import { exportReaders } from "./testing/read-export"
import { leaksIn, makeSecret, type Secret } from "./testing/secret-source"
import { type Refused, type TestDesk, testDesk } from "./testing/test-desk"
import type { Verb } from "./verb"

// Everybody outside a restricted source's circle, through every verb and every export: no word and no id of it, and no difference to
// what is not there at all.

let desk: TestDesk
let ana: Viewer
let outsiders: Record<string, Viewer>
/** Restricted from the start, and restricted after everybody knew it. */
let secrets: [Secret, Secret]
let known: Known
/** What outsiders were answered before there was anything to hide. */
let before: Map<string, unknown>

interface Known {
  articleId: string
  claim: ClaimRow
  source: SourceRow
  evidence: EvidenceView
  note: NoteView
  snapshotId: string
}

// Five people, every verb: more than a machine with others at work does in the usual time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const bytes = new TextEncoder().encode("42 soldiers were killed")
const csl = { id: "lorem1987", type: "report", title: "Lorem counted" }

/** Ids to ask for: those of a secret, or made-up ones. */
type Ids = Record<"source" | "evidence" | "note" | "snapshot", string>
const idsOf = ({ source, evidence, note, snapshot }: Secret): Ids => ({
  ...{ source: source.id, evidence: evidence.id, note: note.id, snapshot: snapshot.id },
})
const madeUp: Ids = {
  source: "0199aaaa-0000-7000-8000-000000000001",
  evidence: "0199aaaa-0000-7000-8000-000000000002",
  note: "0199aaaa-0000-7000-8000-000000000003",
  snapshot: "0199aaaa-0000-7000-8000-000000000004",
}

interface Entry {
  /** Inputs about what everybody knows: their answers say nothing of the secret. */
  open: (known: Known) => object[]
  /** Inputs with ids of the secret: their answers are those of made-up ids. */
  hidden?: (ids: Ids, known: Known) => object[]
}

const nothing: Entry = { open: () => [{}] }
const article = (more: object = {}): Entry => ({ open: ({ articleId }) => [{ id: articleId, ...more }] })
const ofClaim = (more: object = {}): Entry => ({ open: ({ claim }) => [{ id: claim.id, ...more }] })
const ofQuestion = (more: object = {}): Entry => ({
  open: ({ claim }) => [{ id: claim.questionId, ...more }],
})
const none: Entry = { open: () => [{ id: "none" }] }
const rev = 999

/** Every verb has its line: what an outsider can ask by it. A new verb without one does not compile. */
const entries: Record<VerbName, Entry> = {
  redeemLink: { open: () => [{ token: "x" }] },
  openLink: { open: () => [{ token: "x" }] },
  signIn: { open: () => [{ email: "a@example.org", password: "long enough" }] },
  signOut: nothing,
  me: nothing,
  makeSignInLink: nothing,

  listArticles: { open: () => [{}, { state: "removed" }] },
  importArticle: { open: () => [{ bytes, filename: "b.txt", again: true }] },
  openDesk: article(),
  changeArticle: article(),
  removeArticle: none,
  restoreArticle: article(),
  articleClaims: article(),
  articleEvents: article(),
  articleVersion: article({ version: 0 }),
  nameVersion: article({ name: "One" }),
  original: article(),
  exportArticle: { open: ({ articleId }) => exportInputs(articleId) },
  previewExport: { open: ({ articleId }) => exportInputs(articleId) },
  commitText: {
    ...article({ base: 0, ref: { clientId: "client-12345678", seq: 1 }, steps: [{ stepType: "none" }] }),
    hidden: (ids, { articleId }) => [
      {
        id: articleId,
        base: 0,
        ref: { clientId: ids.source.slice(-12), seq: 1 },
        steps: [cites(ids.source)],
      },
    ],
  },
  renderCitations: {
    ...article({ clusters: [] }),
    hidden: (ids, { articleId }) => [
      { id: articleId, style: "wikipedia", clusters: [{ items: [{ sourceId: ids.source }] }] },
    ],
  },
  listStyles: nothing,
  addStyle: { open: () => [{ csl: "<geese/>" }] },
  removeStyle: none,
  restoreStyle: none,
  articleFindings: article(),
  dismissFinding: article({ key: "0".repeat(32), reason: "None" }),

  articleSections: article(),
  assignSection: article({ heading: "", nth: 0, person: null, rev }),
  moveSection: article({ from: { heading: "", nth: 0, rev }, to: { heading: "Lorem", nth: 0, rev } }),
  articleCoverage: article(),
  listDismissedHints: article(),
  dismissHint: article({ kind: "people", words: "42 soldiers" }),
  restoreHint: article({ kind: "people", words: "9 geese" }),

  changeGuest: article({ person: "none", role: "viewer" }),
  endGuest: article({ person: "none" }),

  search: { open: () => [{ q: "killed" }, { q: "Quagmire" }, { q: "7171" }, { q: "source-" }] },
  listGuests: article(),
  rebuildSearch: nothing,
  openNote: { open: ({ note }) => [{ id: note.id }], hidden: ids => [{ id: ids.note }] },

  claimEvents: ofClaim(),
  listClaims: { open: () => [{}, { q: "killed" }, { q: "Quagmire" }] },
  openClaim: ofClaim(),
  createClaim: article({ quote: "nowhere", kind: "figure" }),
  changeClaim: ofClaim({ rev }),
  withdrawClaim: ofClaim({ rev }),
  restoreClaim: ofClaim(),
  reanchorClaim: ofClaim({ base: 0, start: 0, end: 0 }),
  separateClaim: none,

  openQuestion: ofQuestion(),
  changeQuestion: ofQuestion({ rev }),
  joinQuestions: ofQuestion({ claimId: "none" }),
  sameFact: ofQuestion(),
  flagQuestion: ofQuestion({ rev, flags: [] }),
  decide: ofQuestion({ outcome: "supported", n: 99 }),
  keepApart: ofQuestion({ questionId: "none" }),
  undoJoin: none,
  undoDecision: none,
  dissent: { open: () => [{ id: "none", reason: "No" }] },
  listDisputes: nothing,

  addEvidence: {
    ...ofQuestion({ sourceId: "none", stance: "supports" }),
    hidden: (ids, { claim, source }) => [
      { id: claim.questionId, sourceId: ids.source, stance: "supports" },
      { id: claim.questionId, sourceId: source.id, stance: "supports", derivesFrom: ids.source },
      {
        id: claim.questionId,
        sourceId: source.id,
        stance: "supports",
        snapshotId: ids.snapshot,
        quote: "42",
      },
    ],
  },
  changeEvidence: {
    open: ({ evidence }) => [{ id: evidence.id, rev }],
    hidden: (ids, { evidence }) => [
      { id: ids.evidence, rev: 1, quote: "1" },
      { id: evidence.id, rev, derivesFrom: ids.source },
      { id: evidence.id, rev, snapshotId: ids.snapshot },
    ],
  },
  removeEvidence: {
    open: ({ evidence }) => [{ id: evidence.id, rev }],
    hidden: ids => [{ id: ids.evidence }],
  },
  restoreEvidence: { open: ({ evidence }) => [{ id: evidence.id }], hidden: ids => [{ id: ids.evidence }] },

  listSources: {
    open: () => [
      ...[{}, { q: "Quagmire" }, { q: "7171" }, { q: "source-" }, { unused: "0" }, { unused: "1" }],
      ...[{ type: "personal_communication" }, { state: "trashed" }],
    ],
  },
  exportSources: {
    open: () =>
      bibliographyFormats.flatMap(format =>
        presets.flatMap(preset => [
          { format, preset },
          { format, preset, q: "Quagmire" },
        ]),
      ),
  },
  addSource: {
    open: () => [{ csl: { ...csl, id: "", title: "One more" } }],
    hidden: ids => [{ csl, derivesFrom: ids.source }],
  },
  importSources: { open: () => [{ text: JSON.stringify([{ ...csl, id: "again", title: "Once more" }]) }] },
  startImport: { open: () => [{ text: "geese", format: "bibtex" }] },
  readImport: none,
  stopImport: none,
  formatSources: {
    open: () => presets.flatMap(preset => [{ preset }, { preset, q: "Quagmire", style: "wikipedia" }]),
    hidden: ids => presets.map(preset => ({ preset, ids: [ids.source] })),
  },
  openSource: { open: ({ source }) => [{ id: source.id }], hidden: ids => [{ id: ids.source }] },
  changeSource: {
    open: ({ source }) => [{ id: source.id, rev }],
    hidden: (ids, { source }) => [
      { id: ids.source, rev: 1, interest: "x" },
      { id: ids.source, rev: 1, restricted: false },
      { id: source.id, rev: 1, derivesFrom: ids.source },
    ],
  },
  listDuplicates: nothing,
  listSourceIds: { open: () => [{}, { q: "Quagmire" }, { standing: "none" }, { copy: "any" }] },
  exportChosenSources: {
    open: ({ source }) => presets.map(preset => ({ format: "ris", preset, ids: [source.id] })),
    hidden: ids => [{ format: "ris", preset: "inside", ids: [ids.source] }],
  },
  changeSources: {
    open: ({ source }) => [{ ids: [source.id], state: "active" }],
    hidden: ids => [{ ids: [ids.source], addTags: ["marsh"], state: "trashed" }],
  },
  undoSources: none,
  listTags: { open: () => [{}, { q: "quag" }] },
  renameTag: { open: () => [{ from: "Quagmire", to: "marsh" }] },
  sourceUses: { open: ({ source }) => [{ id: source.id }], hidden: ids => [{ id: ids.source }] },
  mergeSources: {
    open: ({ source }) => [{ id: source.id, rev, other: source.id, otherRev: rev }],
    hidden: (ids, { source }) => [
      { id: ids.source, rev: 1, other: source.id, otherRev: 1 },
      { id: source.id, rev: 1, other: ids.source, otherRev: 1 },
    ],
  },
  undoMerge: none,
  keepSourcesApart: {
    open: ({ source }) => [{ id: source.id, other: source.id }],
    hidden: (ids, { source }) => [
      { id: ids.source, other: source.id },
      { id: source.id, other: ids.source },
    ],
  },
  undoSourcesApart: {
    open: ({ source }) => [{ id: source.id, other: source.id }],
    hidden: (ids, { source }) => [{ id: source.id, other: ids.source }],
  },
  trashSource: { ...none, hidden: ids => [{ id: ids.source }] },
  restoreSource: { open: ({ source }) => [{ id: source.id }], hidden: ids => [{ id: ids.source }] },
  changeCircle: {
    open: ({ source }) => [{ id: source.id, rev, people: null }],
    hidden: ids => [{ id: ids.source, rev: 1, people: null }],
  },
  logContact: {
    open: ({ source }) => [{ id: source.id, day: "2026-01-15", way: "call", words: "Hello" }],
    hidden: ids => [{ id: ids.source, day: "2026-01-15", way: "call", words: "Hello" }],
  },
  sourceEvents: { open: ({ source }) => [{ id: source.id }], hidden: ids => [{ id: ids.source }] },
  addSnapshot: {
    open: ({ source }) => [{ id: source.id, bytes, filename: "a.txt" }],
    hidden: ids => [{ id: ids.source, bytes, filename: "a.txt" }],
  },
  readCopyAgain: { open: ({ snapshotId }) => [{ id: snapshotId }], hidden: ids => [{ id: ids.snapshot }] },
  writeTranscript: {
    open: ({ snapshotId }) => [{ id: snapshotId, text: "A", seen: null }],
    hidden: ids => [{ id: ids.snapshot, text: "A", seen: null }],
  },
  compareCopies: {
    open: ({ snapshotId }) => [{ id: snapshotId, with: snapshotId }],
    hidden: (ids, { snapshotId }) => [
      { id: ids.snapshot, with: snapshotId },
      { id: snapshotId, with: ids.snapshot },
    ],
  },
  snapshotPage: { open: ({ snapshotId }) => [{ id: snapshotId }], hidden: ids => [{ id: ids.snapshot }] },
  snapshotFile: { open: ({ snapshotId }) => [{ id: snapshotId }], hidden: ids => [{ id: ids.snapshot }] },
  lookForQuote: {
    open: ({ snapshotId, claim }) => [{ id: snapshotId, quote: "42 soldiers", claimId: claim.id }],
    hidden: ids => [{ id: ids.snapshot, quote: "7171" }],
  },
  // It gives back what was typed; look-up-source.test.ts asks it for the source itself.
  lookUpSource: { open: () => [{ text: "One more" }, { text: "https://example.org/one-more" }] },
  checkLink: { open: ({ source }) => [{ id: source.id }], hidden: ids => [{ id: ids.source }] },
  watchLink: {
    open: ({ source }) => [{ id: source.id, watched: true }],
    hidden: ids => [{ id: ids.source, watched: false }],
  },
  fetchCopy: { open: ({ source }) => [{ id: source.id }], hidden: ids => [{ id: ids.source }] },
  snapshotText: { open: ({ snapshotId }) => [{ id: snapshotId }], hidden: ids => [{ id: ids.snapshot }] },

  listNotes: {
    open: ({ articleId, source }) => [
      ...[{}, { articleId }, { state: "open" }, { assigned: "me" }],
      { subject: "source", subjectId: source.id },
    ],
    hidden: ids => [
      { subject: "source", subjectId: ids.source },
      { subject: "evidence", subjectId: ids.evidence },
    ],
  },
  addNote: {
    open: ({ claim }) => [{ subject: "claim", subjectId: claim.id, body: "Yes" }],
    hidden: (ids, { claim }) => [
      { subject: "source", subjectId: ids.source, body: "Yes" },
      { subject: "evidence", subjectId: ids.evidence, body: "Yes" },
      { subject: "claim", subjectId: claim.id, threadId: ids.note, body: "Yes" },
    ],
  },
  changeNote: {
    open: ({ note }) => [{ id: note.id, rev }],
    hidden: ids => [{ id: ids.note, rev: 1, body: "No" }],
  },
  resolveNote: { open: ({ note }) => [{ id: note.id }], hidden: ids => [{ id: ids.note }] },
  noteAnswers: { open: ({ note }) => [{ id: note.id }], hidden: ids => [{ id: ids.note }] },
  noteReaders: {
    open: ({ articleId }) => [{ subject: "article", subjectId: articleId }],
    hidden: ids => [
      { subject: "source", subjectId: ids.source },
      { subject: "evidence", subjectId: ids.evidence },
    ],
  },
  askedPeople: { open: ({ articleId }) => [{}, { articleId }] },
  exportQueries: { open: ({ articleId }) => [{ asked: "Dr Lorem" }, { asked: "Dr Lorem", articleId }] },
  previewQueries: { open: ({ articleId }) => [{ asked: "Dr Lorem" }, { asked: "Dr Lorem", articleId }] },
  countNotes: nothing,
  markNotes: {
    open: ({ note }) => [{ ids: [note.id], read: true }],
    hidden: ids => [{ ids: [ids.note], read: true }],
  },
  changeNotes: {
    open: ({ note }) => [{ changes: [{ id: note.id, rev, state: "resolved" }] }],
    hidden: ids => [{ changes: [{ id: ids.note, rev: 1, state: "resolved" }] }],
  },
  reopenNote: { open: ({ note }) => [{ id: note.id }], hidden: ids => [{ id: ids.note }] },

  listPeople: nothing,
  changeRole: { open: () => [{ id: "none", role: "viewer" }] },
  endMembership: none,
  invite: { open: ({ articleId }) => [{ role: "viewer", articleId }] },
  revokeInvite: none,
  listTokens: nothing,
  createToken: { open: () => [{ name: "x", role: "viewer" }] },
  revokeToken: none,
  readSettings: nothing,
  changeSettings: { open: () => [{ name: "Desk" }] },

  listOutbound: nothing,

  readCodebook: nothing,
  listCodebookVersions: nothing,
  changeCodebook: { open: () => [{ base: 0, template: "ucdp" }] },

  verify: nothing,
  backup: { open: () => [{ folder: "" }] },

  formats: nothing,
}

const cites = (sourceId: string) => ({
  ...{ stepType: "replace", from: 1, to: 1 },
  slice: {
    content: [
      {
        type: "citation",
        attrs: { items: [{ sourceId, locator: null, label: null, prefix: null, suffix: null }] },
      },
    ],
  },
})

const exportInputs = (id: string): object[] =>
  exporters.flatMap(({ id: format }) =>
    presets.flatMap(preset => [
      { id, format, preset },
      { id, format, preset, flavour: "gfm" },
    ]),
  )

beforeAll(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  const articleId = await desk.article(ana, "Lorem Valley\n\nIn June 42 soldiers were killed near Lorem.")
  outsiders = {
    owner: await desk.person("Olga", "owner"),
    editor: await desk.person("Edda", "editor"),
    reviewer: await desk.person("Rena", "reviewer"),
    viewer: await desk.person("Vito", "viewer"),
    guest: await desk.person("Gust", null, { [articleId]: "reviewer" }),
  }
  known = await makeKnown(articleId)
  const { questionId } = known.claim
  const told = await makeSecret(desk.call, ana, questionId, {})
  await restrict(told)
  await tieToTheKnown(told)
  before = await answers()
  const never = await makeSecret(desk.call, ana, questionId, { terms: "confidential" })
  secrets = [never, told]
})
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

async function makeKnown(articleId: string): Promise<Known> {
  const claim = await desk.call<ClaimRow>(ana, "createClaim", {
    ...{ id: articleId, quote: "42 soldiers were killed", kind: "figure" },
  })
  const source = await desk.call<SourceRow>(ana, "addSource", { csl })
  const q = { id: claim.questionId, stance: "supports", quote: "42 soldiers were killed" }
  const evidence = await desk.call<EvidenceView>(ana, "addEvidence", { ...q, sourceId: source.id })
  const copy = await desk.call<SourceRow>(ana, "addSource", {
    csl: { ...csl, id: "copy", title: "Daily copy" },
  })
  await desk.call(ana, "addEvidence", { ...q, sourceId: copy.id })
  const note = await desk.call<NoteView>(ana, "addNote", {
    ...{ subject: "claim", subjectId: claim.id, body: "Who counted?" },
  })
  const snapshot = await desk.call<{ id: string }>(ana, "addSnapshot", {
    id: source.id,
    bytes,
    filename: "a.txt",
  })
  return { articleId, claim, source, evidence, note, snapshotId: snapshot.id }
}

async function restrict(secret: Secret) {
  const { rev: seen } = await desk.call<SourceRow>(ana, "openSource", { id: secret.source.id })
  await desk.call(ana, "changeCircle", { id: secret.source.id, rev: seen, people: [ana.userId] })
}

/** What everybody knows may repeat what only the circle knows. */
async function tieToTheKnown(secret: Secret) {
  const { items } = await desk.call<{ items: SourceRow[] }>(ana, "listSources", { q: "Daily copy" })
  const [copy] = items as [SourceRow]
  await desk.call(ana, "changeSource", { id: copy.id, rev: copy.rev, derivesFrom: secret.source.id })
  const repeats = { id: known.claim.questionId, stance: "context", derivesFrom: secret.source.id }
  await desk.call(ana, "addEvidence", { ...repeats, sourceId: copy.id })
  const { id, rev: seen } = await desk.call<EvidenceView>(ana, "addEvidence", {
    ...{ ...repeats, sourceId: known.source.id, derivesFrom: null },
  })
  await desk.call(ana, "changeEvidence", { id, rev: seen, derivesFrom: secret.source.id })
}

const names = Object.keys(verbs) as VerbName[]
const isReading = (name: VerbName) => (verbs as Record<VerbName, Verb>)[name].method === "GET"

/** An answer, with files read and a refusal in its own words; the request's id, which is another each time, left out. */
async function ask(as: Viewer, name: VerbName, input: object): Promise<unknown> {
  try {
    return readable(await desk.call<unknown>(as, name, input), (input as { format?: string }).format)
  } catch (thrown) {
    const { requestId: _, ...refused } = thrown as Refused
    return { refused }
  }
}

function readable(value: unknown, format?: string): unknown {
  if (value instanceof Uint8Array) return (exportReaders[format ?? "plain"] ?? unread)(value)
  if (Array.isArray(value)) return value.map(one => readable(one, format))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, readable(one, format)]))
}

const unread = (): never => {
  throw new Error("a format without a reader in testing/read-export")
}

const beside = new Set(["rev", "updatedAt", "restrictedHolders", "n", "next", "exportedAt"])

/** What lists and pages say, without what counts changes: that there is restricted evidence, and who holds it, may be known. */
const said = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (beside.has(key) ? undefined : one)))

async function answers(): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>()
  for (const [who, as] of Object.entries(outsiders))
    for (const name of names.filter(one => isReading(one) && !/^export/.test(one)))
      for (const input of entries[name].open(known))
        all.set(`${who} ${name} ${JSON.stringify(input)}`, said(await ask(as, name, input)))
  return all
}

const outside = () => Object.entries(outsiders)

describe("somebody outside the circle of a restricted source", () => {
  it("is answered as if it did not exist, in every list, page and count", async () => {
    const after = await answers()
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [asked, answer] of after) expect(answer, asked).toEqual(before.get(asked))
  })

  it("reads at most who holds restricted evidence", async () => {
    for (const [who, as] of outside()) {
      const question = await desk.call<{ restrictedHolders: string[] }>(as, "openQuestion", {
        id: known.claim.questionId,
      })
      expect(question.restrictedHolders, who).toEqual(["Ana"])
    }
  })

  it("reads in the history that evidence changed, and not that it repeats what is not there", async () => {
    const history = async (as: Viewer) =>
      (await desk.call<{ items: EventRow[] }>(as, "articleEvents", { id: known.articleId, most: 200 })).items
    const toldOf = (items: EventRow[]) =>
      items.filter(one => one.verb === "evidence.changed").map(one => one.to)
    expect(toldOf(await history(ana))).toContainEqual({ derivesFrom: secrets[1].source.id })
    for (const [who, as] of outside()) expect(toldOf(await history(as)), who).toContainEqual({})
  })

  it("sees evidence count for itself that repeats what is not there", async () => {
    for (const [who, as] of outside()) {
      const { evidence } = await desk.call<QuestionView>(as, "openQuestion", { id: known.claim.questionId })
      expect(evidence, who).toHaveLength(4)
      for (const one of evidence) expect(one, who).toMatchObject({ independent: true, derivesFrom: null })
    }
  })

  it.each(names)("meets no word and no id of it by %s", async name => {
    for (const [who, as] of outside())
      for (const input of entries[name].open(known)) {
        const answer = JSON.stringify(await ask(as, name, input))
        expect(leaksIn(answer, secrets), `${who} ${JSON.stringify(input)}`).toEqual([])
        expect(answer, `${who} ${JSON.stringify(input)}`).not.toContain('"kind":"bug"')
      }
  })

  it.each(names.filter(name => entries[name].hidden))(
    "is told of its ids what is told of made-up ones by %s",
    async name => {
      for (const [who, as] of outside()) {
        const made = entries[name].hidden?.(madeUp, known) ?? []
        for (const [at, input] of made.entries()) {
          const expected = await ask(as, name, input)
          for (const secret of secrets) {
            const asked = entries[name].hidden?.(idsOf(secret), known)[at] as object
            const answer = await ask(as, name, asked)
            expect(Object.keys(answer as object), `${who} ${name} ${at}`).toEqual(
              Object.keys(expected as object),
            )
            if (name !== "commitText") expect(answer, `${who} ${name} ${at}`).toEqual(expected)
          }
        }
      }
    },
  )

  it("finds no name taken by it: a source of the same name gets that very citekey", async () => {
    const input = { csl: { ...csl, id: "quagmire1987", title: "Another altogether" } }
    const made = await desk.call<SourceRow>(outsiders.reviewer as Viewer, "addSource", input)
    expect(made.citekey).toBe("quagmire1987")
    await desk.call(outsiders.reviewer as Viewer, "trashSource", { id: made.id })
  })
})

describe("an export for somebody outside the circle", () => {
  it.each([...exporters.map(one => one.id), ...bibliographyFormats])("is looked into: %s", format => {
    expect(Object.keys(exportReaders)).toContain(format)
  })

  it("would be found to leak if it did: the circle's own holds the words", async () => {
    // Plain text and wikitext hold no evidence, and no text may cite a restricted source.
    for (const { id: format } of exporters.filter(one => !["plain", "wikitext"].includes(one.id))) {
      const input = { id: known.articleId, format, preset: "inside" }
      const { bytes: file } = await desk.call<{ bytes: Uint8Array }>(ana, "exportArticle", input)
      const text = (exportReaders[format] ?? unread)(file)
      expect(leaksIn(text, secrets), format).toContain("turnstile")
      expect(text, format).not.toMatch(/hidden\.example|555 1234|Periwinkle|whistle|gasworks/)
    }
  })

  it("that leaves the house holds nothing of it, whoever makes it", async () => {
    for (const input of exportInputs(known.articleId).filter(one => JSON.stringify(one).includes("outside")))
      expect(leaksIn(JSON.stringify(await ask(ana, "exportArticle", input)), secrets)).toEqual([])
  })
})
