import type { z } from "zod"
import type { ArticleRow, ClaimRow, DismissedHint, Person, SourceRow } from "@/core/desk/views"
import type { Reading } from "@/core/figures/envelope"
import { type Act, acts, may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import { openThreads } from "@/db/queries/articles"
import { guestsOf, membersOf } from "@/db/queries/people-lists"
import { progressOfArticles } from "@/db/queries/question-summaries"
import type { Message } from "@/formats/imported"
import { listedRows } from "../claims/claim-rows"
import { dismissedHints } from "../hints/list-dismissed-hints"
import { OnlyId } from "../inputs"
import { listSources } from "../sources/list-sources"
import type { SignedIn } from "../verb"
import { articleReading } from "./article-reading"
import { articleRow } from "./article-rows"
import { citedSources } from "./cited-sources"
import { articleFor, mayIn } from "./permitted-in"

export const OpenDeskInput = OnlyId

export interface Desk {
  article: ArticleRow
  /** What the import had to say about the file. */
  messages: Message[]
  claims: ClaimRow[]
  /** Whoever may work on this article. */
  people: (Person & { role: Role })[]
  me: { role: Role; may: Act[] }
  /** The newest sources, and those the text cites; the rest are found by searching. */
  sources: SourceRow[]
  /** What merged sources that the text cites became, by the id that stands in the text. */
  aliases: Record<string, string>
  /** Figures that are hinted at no more. */
  dismissedHints: DismissedHint[]
  /** How this article reads "about" and "dozens". */
  reading: Reading
}

/** Everything an open article's page shows beside its text, in as many queries as there are tables. */
export async function openDesk(ctx: SignedIn, { id }: z.output<typeof OpenDeskInput>): Promise<Desk> {
  const { read, who } = ctx
  const article = await articleFor(read, who, id, "article.read")
  const role = mayIn(who, id, "article.read")
  const rows = await listedRows(ctx, { articleId: id })
  const notes = await openThreads(read, who, id)
  const progress = (await progressOfArticles(read, [id])).get(id) ?? { claims: 0, decided: 0, disputes: 0 }
  return {
    article: articleRow(article, who, progress, notes.get(id) ?? 0),
    messages: (article.settings as { messages?: Message[] }).messages ?? [],
    claims: rows.map(({ articleTitle: _, ...row }) => row),
    people: await peopleOf(ctx, id),
    me: { role, may: (Object.keys(acts) as Act[]).filter(act => may(role, act)) },
    ...(await citedSources(ctx, id, (await listSources(ctx, { most: 200 })).items)),
    dismissedHints: await dismissedHints(read, id),
    reading: await articleReading(ctx, article),
  }
}

/** Members of the workspace, and guests of this article. */
export async function peopleOf(
  { read, who }: SignedIn,
  articleId: string,
): Promise<(Person & { role: Role })[]> {
  const members = await membersOf(read, who.workspaceId)
  const guests = (await guestsOf(read, who.workspaceId)).filter(guest => guest.articleId === articleId)
  const all = [...members, ...guests].map(({ id, name, role }) => [id, { id, name, role }] as const)
  return [...new Map(all).values()]
}
