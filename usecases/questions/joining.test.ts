import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { JoinedView, SameFact } from "@/core/desk/joining-views"
import type { ClaimView, DecisionView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type Refused, type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let edda: Viewer
let valley: string
let ruritania: string
const soldiers = "42 soldiers were killed"

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  valley = await desk.article(
    edda,
    `Lorem Valley\n\nIn June ${soldiers} near Lorem.\n\nSome 42 geese came in June.`,
  )
  ruritania = await desk.article(
    edda,
    "Ruritania\n\nThat day 42 soldiers were killed. At least 40 soldiers were killed.",
  )
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const claimOf = (id: string, quote: string, kind = "figure") =>
  desk.call<ClaimRow>(edda, "createClaim", { id, quote, kind })
const join = (question: string, claim: ClaimRow, as = edda) =>
  desk.call<JoinedView>(as, "joinQuestions", { id: question, claimId: claim.id, from: claim.questionId })
const separate = (claim: { id: string }, more: object = {}, as = edda) =>
  desk.call<JoinedView>(as, "separateClaim", { id: claim.id, ...more })
const undo = (joined: JoinedView, as = edda) => desk.call<QuestionView>(as, "undoJoin", { id: joined.joinId })
const question = (id: string, as = edda) => desk.call<QuestionView>(as, "openQuestion", { id })
const open = (id: string, as = edda) => desk.call<ClaimView>(as, "openClaim", { id })
const decide = (id: string, input: object = {}) =>
  desk.call<DecisionView>(edda, "decide", {
    id,
    outcome: "supported",
    n: 0,
    reason: "Counted twice.",
    ...input,
  })

async function evidenceOn(id: string, quote = soldiers): Promise<EvidenceView> {
  const csl = { id: "", type: "report", title: `Lorem counted: ${quote}` }
  const source = await desk.call<SourceRow>(edda, "addSource", { csl })
  return desk.call(edda, "addEvidence", { id, sourceId: source.id, quote, stance: "supports" })
}
const refusalOf = (asked: Promise<unknown>): Promise<Refused> =>
  asked.then(
    () => Promise.reject(new Error("it was not refused")),
    (refused: Refused) => refused,
  )
/** Everything of a question but what rises with every act on it. */
const plain = ({ rev: _, ...rest }: QuestionView) => rest

describe("joining", () => {
  it("lets claims of two articles share evidence, notes and decisions, whichever brought them", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const [first, second] = [await evidenceOn(one.questionId), await evidenceOn(two.questionId)]
    await desk.call(edda, "addNote", { subject: "claim", subjectId: two.id, body: "Who counted?" })
    const joined = await join(one.questionId, two)
    expect(joined.mentions.map(({ articleId, words }) => [articleId, words])).toEqual([
      [valley, soldiers],
      [ruritania, soldiers],
    ])
    expect(joined.evidence.map(one => one.id)).toEqual([first.id, second.id])
    const third = await evidenceOn(one.questionId)
    await decide(one.questionId)
    for (const { id } of [one, two]) {
      const seen = await open(id)
      expect(seen.questionView.evidence).toHaveLength(3)
      expect(seen.questionView.evidence.at(-1)?.id).toBe(third.id)
      expect(seen.shown).toMatchObject({ by: "person", outcome: "supported" })
      expect(seen.notes.items.map(note => [note.body, note.subjectId])).toEqual([["Who counted?", two.id]])
    }
  })

  it("takes every claim of a question along: what was the same fact stays so", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    await join(two.questionId, three)
    const joined = await join(one.questionId, two)
    expect(joined.mentions.map(mention => mention.claimId)).toEqual([one.id, two.id, three.id])
  })

  it("fills what one question left unsaid and keeps the flags of both", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const { rev } = await question(two.questionId)
    const period = { from: "1987-06-01", to: "1987-06-30" }
    const said = await desk.call<QuestionView>(edda, "changeQuestion", {
      ...{ id: two.questionId, rev, place: "Lorem", period },
    })
    await desk.call(edda, "flagQuestion", { id: two.questionId, rev: said.rev, flags: ["legal"] })
    const before = await question(one.questionId)
    const joined = await join(one.questionId, two)
    expect(joined).toMatchObject({ title: before.title, place: "Lorem", period, flags: ["legal"] })
    await undo(joined)
    expect(plain(await question(one.questionId))).toEqual(plain(before))
  })

  it.each([
    ["a date", "In June", "date"],
    ["a name", "Lorem", "name"],
  ])("refuses %s for a figure in a clear sentence, and changes nothing", async (_, words, kind) => {
    const figure = await claimOf(ruritania, "At least 40 soldiers were killed")
    const other = await claimOf(valley, kind === "name" ? "near Lorem" : words, kind)
    const refused = await refusalOf(join(figure.questionId, other))
    expect(refused).toMatchObject({
      ...{ kind: "unprocessable", code: "question.kinds_differ" },
      values: { ours: "figure", theirs: kind },
    })
    expect((await open(other.id)).questionId).toBe(other.questionId)
  })

  it("keeps both decisions in one history: the newer stands, stale; the older is told", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, "At least 40 soldiers were killed")
    await decide(two.questionId, { outcome: "disputed", reason: "The older one." })
    await decide(one.questionId, { reason: "The newer one." })
    const joined = await join(two.questionId, one)
    expect(joined.decision).toMatchObject({ reason: "The newer one.", freshness: "stale", n: 2 })
    expect(joined.decision?.changed).toContain("words")
    expect(joined.earlierDecisions.map(({ reason, n }) => [reason, n])).toEqual([["The older one.", 1]])
    const { items } = await desk.call<Page<{ questionId: string; why: string[] }>>(edda, "listDisputes")
    expect(items.find(row => row.questionId === two.questionId)?.why).toContain("stale")
  })

  it("lets a decision made on either before be overtaken only knowingly", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await decide(two.questionId)
    await join(one.questionId, two)
    const refused = await refusalOf(decide(one.questionId, { n: 0 }))
    expect(refused).toMatchObject({ code: "decision.made_meanwhile", current: { n: 1 } })
  })

  it("does nothing twice", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await join(one.questionId, two)
    const again = await desk.call<JoinedView>(edda, "joinQuestions", { id: one.questionId, claimId: two.id })
    expect(again.joinId).toBeNull()
  })

  it("leads from the question that went into the other one to that one", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await join(one.questionId, two)
    expect(await question(two.questionId)).toMatchObject({ mentions: [], joinedInto: one.questionId })
    expect((await question(one.questionId)).joinedInto).toBeNull()
  })

  it("says how each place stands to the evidence, and of the question what the worst says", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, "At least 40 soldiers were killed")
    await evidenceOn(one.questionId)
    const joined = await join(one.questionId, two)
    expect(joined.mentions.map(mention => mention.comparison)).toEqual(["agrees", "agrees_in_part"])
    expect(joined.comparison.state).toBe("agrees_in_part")
    expect((await open(one.id)).comparison.state).toBe("agrees")
    expect((await open(two.id)).questionView.evidence[0]?.relation).toBe("contains")
  })

  it("tells the desks of both articles", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    desk.told.length = 0
    await join(one.questionId, two)
    const [told] = desk.told
    expect([...(told?.articles ?? [])].sort()).toEqual([valley, ruritania].sort())
    expect(told?.what).toEqual({ questions: [two.questionId, one.questionId], claims: [two.id] })
  })
})

describe("taking a joining back", () => {
  it("gives exactly the earlier question: evidence, decisions with their numbers, and freshness", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await evidenceOn(one.questionId)
    const removed = await evidenceOn(two.questionId)
    await evidenceOn(two.questionId)
    await desk.call(edda, "removeEvidence", { id: removed.id, rev: removed.rev })
    await decide(two.questionId, { outcome: "disputed" })
    await decide(one.questionId)
    await decide(two.questionId, { n: 1, outcome: "outdated" })
    const before = [await question(one.questionId), await question(two.questionId)]
    const joined = await join(one.questionId, two)
    expect([joined.decision, ...joined.earlierDecisions].map(one => one?.n)).toEqual([3, 2, 1])
    expect((await undo(joined)).id).toBe(two.questionId)
    const after = [await question(one.questionId), await question(two.questionId)]
    expect(after.map(plain)).toEqual(before.map(plain))
    await desk.call(edda, "restoreEvidence", { id: removed.id })
    expect((await question(two.questionId)).evidence).toHaveLength(2)
  })

  it("leaves with the joined question what was added to it since", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await decide(two.questionId)
    const joined = await join(one.questionId, two)
    const added = await evidenceOn(one.questionId)
    await decide(one.questionId, { n: 1, outcome: "disputed" })
    await undo(joined)
    expect((await question(one.questionId)).evidence.map(one => one.id)).toEqual([added.id])
    expect((await question(one.questionId)).decision?.outcome).toBe("disputed")
    expect((await question(two.questionId)).decision).toMatchObject({ outcome: "supported", n: 1 })
  })

  it("is done once, and is no use after somebody moved the claim on", async () => {
    const [one, two] = [await claimOf(valley, soldiers), await claimOf(ruritania, soldiers)]
    const joined = await join(one.questionId, two)
    await separate(two)
    const refused = await refusalOf(undo(joined))
    expect(refused).toMatchObject({ kind: "conflict", code: "question.moved_meanwhile" })
    const again = await join(one.questionId, two)
    await undo(again)
    expect(plain(await undo(again))).toEqual(plain(await question(two.questionId)))
  })

  it("undoes joins in the order they were made, last first", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    await evidenceOn(two.questionId)
    await decide(two.questionId)
    await decide(three.questionId)
    const before = await Promise.all([two, three].map(claim => question(claim.questionId)))
    const first = await join(one.questionId, two)
    const second = await join(three.questionId, one)
    await undo(second)
    await undo(first)
    const after = await Promise.all([two, three].map(claim => question(claim.questionId)))
    expect(after.map(plain)).toEqual(before.map(plain))
  })
})

describe("separating", () => {
  it("gives a claim that joined back its earlier question with what it brought", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await evidenceOn(two.questionId)
    await decide(two.questionId)
    const before = await question(two.questionId)
    await join(one.questionId, two)
    const shared = await evidenceOn(one.questionId)
    const own = await separate(two, { from: one.questionId })
    const { joinId: _, ...view } = own
    expect(plain(view)).toEqual(plain(before))
    expect((await question(one.questionId)).evidence.map(one => one.id)).toEqual([shared.id])
  })

  it("gives one of several that came together a question of its own, and the others keep what is shared", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    await join(two.questionId, three)
    const shared = await evidenceOn(two.questionId)
    await join(one.questionId, two)
    const own = await separate(three)
    expect(own).toMatchObject({ title: "At least 40 soldiers were killed", evidence: [], decision: null })
    expect((await question(one.questionId)).evidence.map(one => one.id)).toEqual([shared.id])
  })

  it("is taken back to exactly the question it left, with what the claim was given meanwhile", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await evidenceOn(two.questionId)
    await decide(two.questionId)
    await join(one.questionId, two)
    await decide(one.questionId, { n: 1 })
    const before = await question(one.questionId)
    const separated = await separate(two)
    expect(plain(await undo(separated))).toEqual(plain(before))
    const again = await separate(two)
    expect(again.id).toBe(two.questionId)
    const added = await evidenceOn(two.questionId)
    expect((await undo(again)).evidence.map(one => one.id)).toContain(added.id)
  })

  it("is refused where there is nothing to separate from: no evidence is lost on the way", async () => {
    const one = await claimOf(valley, soldiers)
    await evidenceOn(one.questionId)
    expect(await refusalOf(separate(one))).toMatchObject({ code: "question.only_mention" })
    expect((await open(one.id)).questionView.evidence).toHaveLength(1)
  })

  it("is an event, like joining and taking either back", async () => {
    const [one, two] = [await claimOf(valley, soldiers), await claimOf(ruritania, soldiers)]
    await undo(await join(one.questionId, two))
    await join(one.questionId, two)
    await undo(await separate(two))
    const verbs = async (id: string) =>
      (await desk.call<Page<EventRow>>(edda, "articleEvents", { id })).items.map(event => event.verb)
    const told = [...(await verbs(valley)), ...(await verbs(ruritania))]
    for (const verb of ["joined", "join_undone", "separated", "separation_undone"])
      expect(told, verb).toContain(`question.${verb}`)
  })
})

describe("two people at once", () => {
  it("lets one join win; the other is told where the claim is now, and nothing is lost", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    await evidenceOn(two.questionId)
    const ben = await desk.person("Ben", "reviewer")
    const both = await Promise.allSettled([join(one.questionId, two), join(three.questionId, two, ben)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const refused = both.find(one => one.status === "rejected")?.reason as Refused
    const { questionId, questionView } = await open(two.id)
    expect(refused).toMatchObject({
      ...{ kind: "conflict", code: "question.moved_meanwhile" },
      current: { claimId: two.id, questionId },
    })
    expect(questionView.evidence).toHaveLength(1)
  })

  it("does not let two questions swallow each other", async () => {
    const [one, two] = [await claimOf(valley, soldiers), await claimOf(ruritania, soldiers)]
    await evidenceOn(one.questionId)
    await evidenceOn(two.questionId)
    const both = await Promise.allSettled([join(one.questionId, two), join(two.questionId, one)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect((await open(one.id)).questionView.evidence).toHaveLength(2)
    expect((await open(two.id)).questionId).toBe((await open(one.id)).questionId)
  })

  it("lets one of a joining and a separating win", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    await join(one.questionId, two)
    const from = one.questionId
    const both = await Promise.allSettled([
      separate(two, { from }),
      desk.call<JoinedView>(edda, "joinQuestions", { id: three.questionId, claimId: two.id, from }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(one => one.status === "rejected")?.reason).toMatchObject({
      code: expect.stringMatching(/^question\.(moved_meanwhile|only_mention)$/),
    })
  })
})

describe("a guest of one article", () => {
  it("joins what they may see, and is told nothing of the places they may not", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await desk.call(edda, "addNote", { subject: "claim", subjectId: two.id, body: "Seen elsewhere." })
    const gust = await desk.person("Gust", null, { [valley]: "reviewer" })
    expect(await refusalOf(join(two.questionId, one, gust))).toMatchObject({ kind: "not_found" })
    expect((await desk.call<Page<SameFact>>(gust, "sameFact", { id: one.questionId })).items).toEqual([])
    const joined = await join(one.questionId, two)
    await decide(one.questionId, { outcome: "outdated", n: 0 })
    const seen = await open(one.id, gust)
    expect(seen.questionView.mentions.map(mention => mention.claimId)).toEqual([one.id])
    expect(seen.notes).toEqual({ items: [], next: null, open: 0, resolved: 0 })
    expect(seen.questionView.decision?.differing).toEqual([])
    expect(await refusalOf(undo(joined, await desk.person("Vito", "viewer")))).toMatchObject({
      kind: "forbidden",
    })
  })

  it("cannot tie a new claim to a question of another article, by the verb or by the text's own commit", async () => {
    const two = await claimOf(ruritania, soldiers)
    const gust = await desk.person("Gust", null, { [valley]: "reviewer" })
    const input = { id: valley, quote: soldiers, kind: "figure", questionId: two.questionId }
    expect(await refusalOf(desk.call(gust, "createClaim", input))).toMatchObject({ kind: "not_found" })
    const { version } = await desk.live.read(valley)
    const claims = [
      { id: "0198c0de-0000-7000-8000-000000000001", kind: "figure", questionId: two.questionId },
    ]
    const step = {
      stepType: "addMark",
      from: 20,
      to: 24,
      mark: { type: "claim", attrs: { id: claims[0]?.id } },
    }
    const commit = { as: gust, base: version, steps: [step], records: { claims } }
    await expect(desk.live.commit(valley, commit)).rejects.toMatchObject({ code: "question.not_found" })
  })
})

describe("a new claim of a question", () => {
  it("is of the question's kind", async () => {
    const one = await claimOf(valley, soldiers)
    const input = { id: ruritania, quote: "That day", kind: "date", questionId: one.questionId }
    expect(await refusalOf(desk.call(edda, "createClaim", input))).toMatchObject({
      code: "question.kinds_differ",
    })
  })

  it("answers the question that the one it names has joined", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    await join(one.questionId, two)
    const input = { id: ruritania, quote: "At least 40 soldiers were killed", kind: "figure" }
    const late = await desk.call<ClaimRow>(edda, "createClaim", { ...input, questionId: two.questionId })
    expect(late.questionId).toBe(one.questionId)
  })
})

describe("what a decision differs from", () => {
  it("lists the places whose words are not what was decided, across articles", async () => {
    const one = await claimOf(valley, soldiers)
    const two = await claimOf(ruritania, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    await decide(one.questionId)
    await join(one.questionId, two)
    const joined = await join(one.questionId, three)
    expect(joined.decision?.differing).toEqual([three.id])
    const chosen = await decide(one.questionId, { n: 1, chosen: "at least 40 soldiers killed" })
    expect(chosen.differing).toEqual([one.id, two.id])
  })
})

describe("what may be the same fact", () => {
  const suggested = async (claim: ClaimRow) =>
    (await desk.call<Page<SameFact>>(edda, "sameFact", { id: claim.questionId })).items

  it("is found in this and in other articles, the same numbers first", async () => {
    const one = await claimOf(valley, soldiers)
    const three = await claimOf(ruritania, "At least 40 soldiers were killed")
    const two = await claimOf(ruritania, soldiers)
    await claimOf(valley, "42 geese")
    const more = await desk.article(edda, "Elbonia\n\nAbout 40 soldiers were killed.")
    const four = await claimOf(more, "About 40 soldiers were killed")
    expect((await suggested(one)).map(one => [one.id, one.sameNumbers, one.articleTitle])).toEqual([
      [two.id, true, "Ruritania"],
      [four.id, false, "Elbonia"],
    ])
    expect((await suggested(three)).map(one => one.id)).toEqual([four.id])
  })

  it("is not what somebody kept apart, separated, or joined and took back; until that is taken back", async () => {
    const [one, two] = [await claimOf(valley, soldiers), await claimOf(ruritania, soldiers)]
    const apart = { id: one.questionId, questionId: two.questionId }
    const kept = await desk.call<JoinedView>(edda, "keepApart", apart)
    expect([await suggested(one), await suggested(two)]).toEqual([[], []])
    await undo(kept)
    expect((await suggested(one)).map(one => one.id)).toEqual([two.id])
    const joined = await join(one.questionId, two)
    expect(await suggested(one)).toEqual([])
    const separated = await separate(two)
    expect(await suggested(one)).toEqual([])
    await undo(separated)
    await undo(joined)
    expect(await suggested(two)).toEqual([])
  })

  it("is not another place or another time, where people said so of both", async () => {
    const [one, two] = [await claimOf(valley, soldiers), await claimOf(ruritania, soldiers)]
    const say = async ({ questionId: id }: ClaimRow, change: object) =>
      desk.call(edda, "changeQuestion", { id, rev: (await question(id)).rev, ...change })
    await say(one, { place: "Lorem" })
    expect(await suggested(one)).toHaveLength(1)
    await say(two, { place: "Ipsum" })
    expect(await suggested(one)).toEqual([])
    await say(two, { place: "lorem ", period: { from: "1987-06-01", to: null } })
    expect(await suggested(one)).toHaveLength(1)
    await say(one, { period: { from: null, to: "1986-01-01" } })
    expect(await suggested(one)).toEqual([])
  })
})
