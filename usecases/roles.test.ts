import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { acts, may } from "@/core/people/may"
import { type Role, roles } from "@/core/people/role"
import type { Desk } from "./articles/open-desk"
import type { Viewer } from "./context"
import { type VerbName, verbs } from "./registry"
import { type Refused, type TestDesk, testDesk } from "./testing/test-desk"
import type { Verb } from "./verb"

// Every verb with every role, without a session, and as a guest of another article.

let desk: TestDesk
let people: Record<Role, Viewer>
let guest: Viewer
let stranger: Viewer
let inputs: Partial<Record<VerbName, object>>

beforeAll(async () => {
  desk = await testDesk()
  const owner = await desk.person("Olga", "owner")
  people = {
    owner,
    editor: await desk.person("Edda", "editor"),
    reviewer: await desk.person("Rena", "reviewer"),
    viewer: await desk.person("Vito", "viewer"),
  }
  const articleId = await desk.article(owner, "Lorem Valley\n\nIn June 42 soldiers were killed near Lorem.")
  const other = await desk.article(owner, "Ruritania\n\nSome 9 geese were counted.")
  guest = await desk.person("Gust", null, { [articleId]: "reviewer" })
  stranger = await desk.person("Stan", null, { [other]: "editor" })
  inputs = await makeInputs(owner, articleId)
})
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

/** One input for each verb about the same article: good enough to come past everything but permission. */
async function makeInputs(owner: Viewer, id: string): Promise<Partial<Record<VerbName, object>>> {
  const call = desk.call<{ id: string; questionId: string; rev: number }>
  const claim = await call(owner, "createClaim", { id, quote: "42 soldiers were killed", kind: "figure" })
  const csl = { id: "lorem1987", type: "report", title: "Lorem counted" }
  const source = await call(owner, "addSource", { csl })
  const q = { id: claim.questionId }
  const evidence = await call(owner, "addEvidence", {
    ...{ ...q, sourceId: source.id, quote: "42 soldiers were killed", stance: "supports" },
  })
  const note = await call(owner, "addNote", { subject: "claim", subjectId: claim.id, body: "Who counted?" })
  const decision = await call(owner, "decide", { ...q, outcome: "supported", n: 0 })
  const bytes = new TextEncoder().encode("42 soldiers were killed")
  const snapshot = await call(owner, "addSnapshot", { id: source.id, bytes, filename: "a.txt" })
  const c = { id: claim.id }
  const rev = 999
  return {
    ...{
      listArticles: {},
      importArticle: { bytes, filename: "b.txt" },
      openDesk: { id },
      changeArticle: { id },
    },
    ...{
      removeArticle: { id: "none" },
      restoreArticle: { id },
      articleClaims: { id },
      articleEvents: { id },
    },
    ...{ articleVersion: { id, version: 0 }, nameVersion: { id, name: "One" }, original: { id } },
    ...{ exportArticle: { id, format: "none" }, previewExport: { id, format: "none" } },
    ...{
      listDismissedHints: { id },
      dismissHint: { id, kind: "people", words: "42 soldiers" },
      restoreHint: { id, kind: "people", words: "9 geese" },
    },
    ...{ articleSections: { id }, articleCoverage: { id } },
    assignSection: { id, heading: "", nth: 0, person: null, rev },
    moveSection: { id, from: { heading: "", nth: 0, rev }, to: { heading: "Lorem", nth: 0, rev } },
    ...{ articleFindings: { id }, dismissFinding: { id, key: "0".repeat(32), reason: "None" } },
    commitText: { id, base: 0, ref: { clientId: "client-12345678", seq: 1 }, steps: [{ stepType: "none" }] },
    ...{ listClaims: {}, openClaim: c, createClaim: { id, quote: "nowhere", kind: "figure" } },
    ...{
      changeClaim: { ...c, rev },
      withdrawClaim: { ...c, rev },
      restoreClaim: c,
      separateClaim: { id: "none" },
    },
    reanchorClaim: { ...c, base: 0, start: 0, end: 0 },
    ...{
      openQuestion: q,
      changeQuestion: { ...q, rev },
      joinQuestions: { ...q, claimId: "none" },
      sameFact: q,
      keepApart: { ...q, questionId: "none" },
      undoJoin: { id: "none" },
    },
    ...{
      flagQuestion: { ...q, rev, flags: [] },
      decide: { ...q, outcome: "supported", n: 99 },
      listDisputes: {},
    },
    ...{ undoDecision: { id: "none" }, dissent: { id: decision.id, reason: "I do not think so" } },
    addEvidence: { ...q, sourceId: "none", stance: "supports" },
    ...{ changeEvidence: { id: evidence.id, rev }, removeEvidence: { id: evidence.id, rev } },
    restoreEvidence: { id: evidence.id },
    ...{ listSources: {}, addSource: { csl }, importSources: { text: "[]" }, openSource: { id: source.id } },
    ...{
      changeSource: { id: source.id, rev },
      trashSource: { id: "none" },
      restoreSource: { id: source.id },
    },
    ...{ addSnapshot: { id: source.id, bytes }, snapshotText: { id: snapshot.id } },
    ...{ listNotes: {}, addNote: { subject: "claim", subjectId: claim.id, body: "Yes" } },
    ...{ changeNote: { id: note.id, rev }, resolveNote: { id: note.id }, reopenNote: { id: note.id } },
    ...{ listPeople: {}, changeRole: { id: "none", role: "viewer" }, endMembership: { id: "none" } },
    ...{ invite: { role: "viewer", articleId: id }, revokeInvite: { id: "none" }, listTokens: {} },
    ...{ createToken: { name: "x", role: "viewer" }, revokeToken: { id: "none" }, readSettings: {} },
    ...{ readCodebook: {}, listCodebookVersions: {}, changeCodebook: { base: 0, template: "ucdp" } },
    ...{ changeSettings: { name: "Desk" }, formats: {}, me: {}, signOut: {}, makeSignInLink: {} },
    ...{ verify: {}, backup: { folder: "" }, openLink: { token: "x" }, redeemLink: { token: "x" } },
    signIn: { email: "a@example.org", password: "long enough" },
  }
}

const names = Object.keys(verbs) as VerbName[]
const actOf = (name: VerbName) => (verbs as Record<VerbName, Verb>)[name].act

/** The kind and code of a refusal, or `done`. */
async function outcome(as: Viewer | null, name: VerbName): Promise<string> {
  return desk.call(as, name, inputs[name]).then(
    () => "done",
    (refused: Refused) => `${refused.kind} ${refused.code}`,
  )
}
const forbidden = /^forbidden people\.(may_not|terminal_only)/

describe("a guest of this article", () => {
  it("works on it as their role there allows, and reads nothing else of the workspace", async () => {
    const opened = await desk.call<Desk>(guest, "openDesk", inputs.openDesk)
    expect(opened.me.role).toBe("reviewer")
    expect(opened.claims).toHaveLength(1)
    expect(opened.sources.map(source => source.citekey)).toEqual(["lorem1987"])
    expect(await outcome(guest, "addNote")).toBe("done")
    expect(await outcome(guest, "nameVersion")).toMatch(forbidden)
  })
})

describe("a guest of another article", () => {
  const aboutArticle = names.filter(name => {
    const { input } = (verbs as Record<VerbName, Verb>)[name]
    return (
      /^(article\.(read|export|write|settings)|claim|evidence|note|decision|question)/.test(actOf(name)) &&
      "id" in input.shape
    )
  })

  it("finds none of its claims, disputes, notes or sources in any list", async () => {
    for (const name of ["listClaims", "listDisputes", "listNotes", "listSources"] as const)
      expect(await desk.call(stranger, name), name).toMatchObject({ items: [] })
    const { items } = await desk.call<{ items: { title: string }[] }>(stranger, "listArticles")
    expect(items.map(row => row.title)).toEqual(["Ruritania"])
  })

  it.each(aboutArticle)("is not told that there is anything for %s", async name => {
    expect(await outcome(stranger, name)).toMatch(/^(not_found|forbidden people\.may_not|unsupported export)/)
    expect(await outcome(stranger, name)).not.toBe("done")
  })
})

describe("every verb", () => {
  it.each(names)("%s has an input in this walk", name => expect(inputs[name]).toBeDefined())

  it.each(names)("%s never fails with a bug, whoever asks", async name => {
    for (const as of [null, ...Object.values(people), guest, stranger])
      expect(await outcome(as, name)).not.toMatch(/^bug/)
  })

  it.each(names.filter(name => actOf(name) !== "public"))("%s wants somebody signed in", async name => {
    expect(await outcome(null, name)).toBe("unauthenticated people.sign_in_first")
  })

  it.each(names.filter(name => Object.hasOwn(acts, actOf(name))))("%s keeps to its role", async name => {
    const act = actOf(name) as keyof typeof acts
    for (const role of roles) {
      const said = await outcome(people[role], name)
      // At the least some roles get further than the first gate and are refused by the terminal's own.
      if (may(role, act)) expect(said, role).not.toMatch(/^forbidden people\.may_not/)
      else expect(said, role).toMatch(forbidden)
    }
  })
})
