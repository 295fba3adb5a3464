import { strengths } from "@/core/evidence/strength"
import { anchorStates, claimKinds, type QuestionFlag, waiverReasons } from "../../core/claims/claim"
import { type Carried, joinActs } from "../../core/claims/joining"
import type { Shown } from "../../core/desk/shown"
import type { Judged } from "../../core/disputes/decision"
import { type Dissent, outcomes, rules, textEffects } from "../../core/disputes/decision"
import { boolean, index, instant, integer, json, real, table, text, unique } from "../dialect"
import { articles } from "./articles"
import { workspaces } from "./people"

export const questions = table(
  "question",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    kind: text("kind", { enum: claimKinds }).notNull(),
    /** What is asserted or counted, in words a person reads. */
    title: text("title").notNull(),
    measure: text("measure"),
    population: text("population"),
    place: text("place"),
    periodFrom: text("period_from"),
    periodTo: text("period_to"),
    /** How well it is borne out as a whole, as a person grades it; null until somebody did. */
    strength: text("strength", { enum: strengths }),
    flags: json("flags").$type<QuestionFlag[]>().notNull(),
    /** Raised by every act that changes what a comparison would say. */
    rev: integer("rev").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [index("question_workspace").on(t.workspaceId, t.updatedAt)],
)

/** A quantity with its bounds (core/figures). `detail` is the whole figure as JSON; the columns are what queries ask for. */
export const figures = table(
  "figure",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    low: real("low"),
    best: real("best"),
    high: real("high"),
    qualifier: text("qualifier").notNull(),
    state: text("state").notNull(),
    measure: text("measure").notNull(),
    population: text("population").notNull(),
    detail: text("detail").notNull(),
  },
  t => [index("figure_numbers").on(t.workspaceId, t.measure, t.population, t.low)],
)

export const claims = table(
  "claim",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id),
    kind: text("kind", { enum: claimKinds }).notNull(),
    /** The words as they stand (anchored) or last stood (detached), with what surrounded them. */
    words: text("words").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
    blockPath: text("block_path").notNull(),
    anchor: text("anchor", { enum: anchorStates }).notNull(),
    figureId: text("figure_id").references(() => figures.id),
    /** True while the figure is one a person typed for the words as they stand. */
    figureTyped: boolean("figure_typed").notNull(),
    /** The words a person typed the figure for; null where nobody typed one. */
    figureWords: text("figure_words"),
    /** The typed figure (JSON) once the words are no longer those it was typed for; `figure_id` is then what the new words say. */
    figureOutdated: text("figure_outdated"),
    /** The article's version that last touched this claim's words. */
    version: integer("version").notNull(),
    rev: integer("rev").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [
    index("claim_article").on(t.articleId, t.anchor),
    index("claim_question").on(t.questionId),
    index("claim_figure").on(t.figureId),
    index("claim_list").on(t.workspaceId, t.updatedAt, t.id),
  ],
)

export const decisions = table(
  "decision",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id),
    /** 1, 2, 3 … within the question: two people deciding at once collide here, and the second is told. */
    n: integer("n").notNull(),
    outcome: text("outcome", { enum: outcomes }).notNull(),
    rule: text("rule", { enum: rules }),
    ruleDetail: json("rule_detail").$type<Record<string, unknown>>(),
    reason: text("reason"),
    chosen: text("chosen"),
    dissent: json("dissent").$type<Dissent[]>().notNull(),
    reopenWhen: text("reopen_when"),
    /** Why nothing needs to be shown, where the outcome is `waived`. */
    waiver: text("waiver", { enum: waiverReasons }),
    /** The version of the codebook that its words are to be read by. */
    codebook: integer("codebook"),
    supersedes: text("supersedes"),
    effect: text("effect", { enum: textEffects }).notNull(),
    judged: json("judged").$type<Judged>().notNull(),
    by: text("by").notNull(),
    as: text("as_role").notNull(),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
    salt: text("salt"),
    payloadHash: text("payload_hash").notNull(),
  },
  t => [unique("decision_question_n").on(t.questionId, t.n)],
)

/** Who said that claims answer another question than before, or that two questions are not the same; and what taking it back needs. */
export const questionJoins = table(
  "question_join",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    act: text("act", { enum: joinActs }).notNull(),
    /** The question the claims left; for `kept_apart` one of the two. */
    from: text("from_question")
      .notNull()
      .references(() => questions.id),
    to: text("to_question")
      .notNull()
      .references(() => questions.id),
    carried: json("carried").$type<Carried>().notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
  },
  t => [index("question_join_from").on(t.from), index("question_join_to").on(t.to)],
)

/**
 * What lists ask of a question, computed from what everybody may see: right as long as `rev` is the question's own. Questions
 * with evidence of restricted sources are computed again for whoever asks.
 */
export const questionSummaries = table(
  "question_summary",
  {
    questionId: text("question_id")
      .primaryKey()
      .references(() => questions.id),
    workspaceId: text("workspace_id").notNull(),
    rev: integer("rev").notNull(),
    disputed: boolean("disputed").notNull(),
    /** A fresh decision stands. */
    decided: boolean("decided").notNull(),
    restricted: boolean("restricted").notNull(),
    /** What a claim of this question shows, and how much lies behind it. */
    shown: json("shown").$type<Shown>(),
    evidence: integer("evidence"),
    sources: integer("sources"),
    mentions: integer("mentions"),
    /** Disputed, or restricted and so perhaps disputed for some. */
    listed: boolean("listed").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [index("question_summary_list").on(t.workspaceId, t.listed, t.updatedAt, t.questionId)],
)
