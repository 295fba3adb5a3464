import type { ArticleBundle } from "../bundle"
import {
  ada,
  ben,
  bundle,
  cell,
  claim,
  figure,
  h,
  header,
  id,
  node,
  note,
  onClaim,
  p,
  question,
  t,
} from "./make-bundle"
import { bridge, gazette, letter, miller, register, toll, witness } from "./sitmere-records"

/** A made-up article with every node and every record an export must hold, and what must not leave the house. */
export function sitmere(more: Partial<ArticleBundle> = {}): ArticleBundle {
  const blocks = [
    p(
      "The ",
      t("Battle of Sitmere", "strong"),
      " took place on ",
      t("3 May ", onClaim(2)),
      t("1902", onClaim(2), onClaim(3)),
      t(" near the mills", onClaim(3)),
      {
        type: "citation",
        attrs: {
          items: [{ sourceId: register.id, locator: "12", label: "page", prefix: null, suffix: null }],
        },
      },
      ". It cost 🐟 ",
      t("9–12 villagers", onClaim(1), "em"),
      t(" their lives", onClaim(1)),
      node("footnote", { type: "text", text: "The register names nine." }),
      t(". See "),
      t("the map", { type: "link", attrs: { href: "https://example.org/map?x=1&y=2" } }),
      ".",
    ),
    {
      type: "table",
      attrs: { role: "infobox", caption: "Battle of Sitmere" },
      content: [
        {
          type: "table_row",
          attrs: { field: "title" },
          content: [header({ colspan: 2, field: "title" }, p("Battle of Sitmere"))],
        },
        {
          type: "table_row",
          attrs: { field: "date" },
          content: [header({}, p("Date")), cell({ field: "date" }, p("3 May 1902"))],
        },
        node("table_row", header({ colspan: 2 }, p("Strength"))),
        {
          type: "table_row",
          attrs: { field: "strength" },
          content: [
            cell({ field: "strength1", side: 1 }, p("1,200 soldiers"), p("6 guns | 2 spare")),
            cell({ field: "strength2", side: 2 }, p("250 militiamen")),
          ],
        },
        node("table_row", header({ colspan: 2 }, p("Casualties and losses"))),
        {
          type: "table_row",
          attrs: { field: "casualties" },
          content: [
            cell({ colspan: 2, field: "casualties3" }, p(t("9–12", onClaim(4)), " villagers killed")),
          ],
        },
      ],
    },
    h(1, "Course"),
    p(
      '<script>alert(1)</script> & "quotes" *stars* _lines_ `ticks` [brackets](javascript:alert(1)) a_b^c~d #1 $x$ @name',
    ),
    node(
      "bullet_list",
      node("list_item", p("The bridge"), node("ordered_list", node("list_item", p("first arch")))),
      node("list_item", p("The church")),
    ),
    node("blockquote", p("Hold the bridge.")),
    { type: "paragraph", attrs: { lang: "he", dir: "rtl" }, content: [{ type: "text", text: "הגשר נפל" }] },
    { type: "horizontal_rule" },
    {
      type: "table",
      content: [
        node("table_row", header({}, p("Year")), header({}, p("Mills"))),
        node("table_row", cell({}, p("1902")), cell({}, p("4"), p("of which 1 burnt"))),
      ],
    },
    {
      type: "image",
      attrs: { src: "https://example.org/bridge.png", alt: "The bridge" },
      content: [{ type: "text", text: "The bridge in 1904" }],
    },
    p(
      "Held ",
      t("107", { type: "deletion", attrs: { id: id(801) } }),
      t("170", { type: "insertion", attrs: { id: id(801) } }),
      " days",
      { type: "hard_break" },
      "and nights.",
    ),
  ]
  return bundle("Battle of Sitmere", blocks, {
    claims: [
      claim(1, "9–12 villagers their lives", {
        question: toll.title,
        figure: figure("9–12 villagers", 9, 12),
        shown: { by: "program", comparison: "conflicts", end: null },
        flags: ["disputed", "legal"],
        evidence: 4,
        sources: 4,
        openNotes: 1,
      }),
      claim(2, "3 May 1902", {
        kind: "date",
        question: bridge.title,
        shown: { by: "person", outcome: "supported_with_correction", freshness: "fresh" },
      }),
      claim(3, "1902 near the mills", {
        kind: "statement",
        question: miller.title,
        shown: { by: "person", outcome: "on_author", freshness: "fresh" },
      }),
      claim(4, "9–12", {
        questionId: toll.id,
        question: toll.title,
        figure: figure("9–12", 9, 12),
        shown: { by: "program", comparison: "conflicts", end: null },
      }),
      claim(5, "forty mills", { anchor: "detached", prefix: "It had ", suffix: " then." }),
      claim(6, "undone", { anchor: "withdrawn" }),
    ],
    questions: [toll, bridge, miller, question(5, "Mills in Sitmere")],
    sources: [register, gazette, letter, witness],
    snapshots: [
      {
        id: id(701),
        sourceId: register.id,
        sha256: "0".repeat(64),
        mediaType: "text/plain",
        bytes: 12,
        filename: "register.txt",
        url: null,
        retrievedAt: 0,
        extractor: null,
        extractorVersion: null,
        hasText: true,
        unreadable: false,
        fault: null,
      },
    ],
    notes: [
      note(1, id(101), "Ask the parish.\nAgain.", {
        replies: [note(2, id(101), "Asked.", { threadId: id(601), by: ben })],
      }),
      note(3, id(1), "About all of it", { subject: "article", by: ada }),
      note(4, id(104), "How many do you count?", {
        ...{ askedOf: "Dr Ipsa Dolor", answeredOn: "1902-06-01", by: ben },
        replies: [
          note(5, id(104), "Eleven.", {
            ...{ threadId: id(604), answeredBy: "Dr Ipsa Dolor", answeredOn: "1902-06-01" },
          }),
        ],
      }),
      note(6, id(1), "Which church?", {
        ...{ subject: "range", askedOf: "The author" },
        selector: { quote: { exact: "The church", prefix: "first arch\n", suffix: "\nHold" } },
      }),
      note(7, id(1), "These were here.", {
        ...{ subject: "range", state: "resolved" },
        selector: { quote: { exact: "forty lost words", prefix: "It had ", suffix: " then." } },
      }),
    ],
    ...more,
    article: {
      id: id(1),
      title: "Battle of Sitmere",
      version: 7,
      origin: {
        url: "https://example.org/wiki/Battle_of_Sitmere",
        revision: "42",
        licence: "CC BY-SA 4.0",
        attribution: "Example encyclopedia contributors",
      },
      language: "en",
      remark: null,
      citations: { style: "apa", locale: "en-US" },
      updatedAt: Date.UTC(2026, 0, 15, 9, 30),
      url: "https://desk.example.org/articles/1",
      ...more.article,
    },
  })
}
