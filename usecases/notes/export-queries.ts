import { eq } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { dayOf } from "@/core/notes/note"
import { may } from "@/core/people/may"
import { workspaces } from "@/db/tables/people"
import type { QuerySheet } from "@/formats/sheets/query-sheet"
import { fileName } from "../articles/file-name"
import type { File } from "../articles/original"
import { articleFor } from "../articles/permitted-in"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { askedOf } from "./note-input"
import { queriesFor } from "./sheet-questions"

export const ExportQueriesInput = z.strictObject({
  /** Somebody outside, by the name they are asked under. */
  asked: askedOf,
  /** Only what is asked about this article. */
  articleId: id.optional(),
})
export const PreviewQueriesInput = ExportQueriesInput
type Input = z.output<typeof ExportQueriesInput>

/**
 * The questions to somebody outside that wait for an answer, as a numbered sheet to send them. It holds nothing of restricted
 * sources, whoever asks for it. Taking one along is an event.
 */
export async function exportQueries(ctx: SignedIn, input: Input): Promise<File> {
  const article = await permitted(ctx, input)
  const { questions } = await queriesFor(ctx, input)
  const sheet: QuerySheet = {
    ...{ person: input.asked, desk: await deskName(ctx) },
    ...{ article: article?.title ?? null, day: dayOf(ctx.now()), questions },
  }
  const { text } = (await ctx.children.run("write-query-sheet", sheet)) as { text: string }
  await ctx.transact(tx =>
    recordEvent(tx, ctx, {
      ...{ verb: "note.exported", subject: article?.id ?? ctx.who.workspaceId },
      ...(article ? { articleId: article.id } : {}),
      to: { n: questions.length },
    }),
  )
  return {
    bytes: new TextEncoder().encode(text),
    filename: `${fileName(`Questions to ${input.asked}`)}.md`,
    mediaType: "text/markdown; charset=utf-8",
  }
}

/** How many questions the sheet would hold, and how many stay here because they would give away who may not be named. */
export async function previewQueries(
  ctx: SignedIn,
  input: Input,
): Promise<{ questions: number; stay: number }> {
  await permitted(ctx, input)
  const { questions, stay } = await queriesFor(ctx, input)
  return { questions: questions.length, stay }
}

async function deskName({ read, who }: SignedIn): Promise<string> {
  const [workspace] = await read
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, who.workspaceId))
  return workspace?.name ?? ""
}

async function permitted({ read, who }: SignedIn, { articleId }: Input) {
  if (articleId) return articleFor(read, who, articleId, "note.write")
  // A guest is asked about each article of theirs.
  if (who.role && !may(who.role, "note.write"))
    throw appError("forbidden", "people.may_not", { act: "note.write" })
  return null
}
