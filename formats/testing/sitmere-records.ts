import { cited, decision, evidence, figure, id, question, source } from "./make-bundle"

// What the made-up article of Sitmere rests on: its sources, and the questions its claims answer.

export const register = source(1, "Sitmere Parish 1902", {
  citekey: "sitmere1902",
  csl: {
    id: "sitmere1902",
    type: "report",
    title: "The Register of Sitmere <Parish>",
    author: [{ literal: "Parish of Sitmere" }],
    issued: { "date-parts": [[1902, 6, 1]] },
    publisher: "Sitmere Press",
    URL: "https://example.org/register?a=1&b=2",
    custom: { reported: ["at least 9"] },
  },
  snapshots: 1,
})
export const gazette = source(2, "Dolor 1902", {
  citekey: "dolor1902",
  csl: {
    id: "dolor1902",
    type: "article-newspaper",
    title: "Nine dead at the mills",
    author: [{ family: "Dolor", given: "Ipsa" }],
    "container-title": "Ruritanian Gazette",
    issued: { "date-parts": [[1902, 5]] },
  },
  derivesFrom: { id: register.id, label: register.label },
})
export const letter = source(3, "Letter of A. Mender", {
  citekey: "mender",
  restricted: true,
  csl: { id: "mender", type: "personal_communication", title: "A secret letter" },
})
export const witness = source(4, "Miller’s widow", {
  citekey: "widow",
  person: true,
  csl: { id: "widow", type: "interview", title: "Talk at the mill" },
})

const nine = figure("at least 9", 9, null)
export const toll = question(1, "Villagers killed, Battle of Sitmere", {
  comparison: {
    state: "conflicts",
    end: null,
    ends: [
      { end: "lower", value: 9, standing: "stated", evidence: [id(301)] },
      { end: "upper", value: 12, standing: "opposed", evidence: [id(303)] },
    ],
    reasons: [],
    hull: { low: 9, high: null },
  },
  evidence: [
    evidence(1, {
      source: cited(register),
      quote: "buried this week nine & more from the mills",
      locator: { label: "page", value: "12" },
      figure: nine,
      snapshotId: id(701),
    }),
    evidence(2, {
      source: cited(gazette),
      quote: "as many as nine".repeat(30),
      stance: "context",
      directness: "repeats another",
      derivesFrom: { id: register.id, label: register.label },
      independent: false,
      figure: figure("as many as nine", null, 9),
    }),
    evidence(3, {
      source: cited(letter),
      quote: "thirty of ours",
      stance: "contradicts",
      figure: figure("thirty", 30, 30),
    }),
    evidence(4, {
      source: cited(witness),
      quote: "היו תשעה",
      lang: "he",
      dir: "rtl",
      translation: { text: "There were nine.", by: "Ada Quill", machine: false },
    }),
  ],
  restrictedHolders: ["Ben Okoro"],
  flags: ["disputed", "legal"],
  mentions: [1, 4].map(n => ({
    claimId: id(100 + n),
    articleId: id(1),
    articleTitle: "Battle of Sitmere",
    words: "9–12",
    figure: figure("9–12", 9, 12),
    anchor: "anchored",
    comparison: "conflicts",
  })),
})
export const bridge = question(2, "When the bridge fell", {
  kind: "date",
  decision: decision(1, {
    outcome: "supported_with_correction",
    rule: "preferred_source",
    reason: "The register was written the same week.",
    dissent: [{ by: "Ada Quill", reason: "It names no day." }],
  }),
})
export const miller = question(3, "The miller held the bridge", {
  kind: "statement",
  decision: decision(2, { outcome: "on_author", reason: "Author knows." }),
})
