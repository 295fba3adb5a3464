import { z } from "zod"
import type { Codebook, CodebookTemplate, CodebookView } from "@/core/codebook/codebook"
import { templates } from "@/core/codebook/templates/templates"
import { appError } from "@/core/failing/app-error"
import { type CodebookRecord, codebookRow, codebookVersions } from "@/db/queries/codebooks"
import { namesOf } from "@/db/queries/people-names"
import type { Handle } from "@/db/queries/visible"
import type { SignedIn } from "../verb"

export const ReadCodebookInput = z.strictObject({ version: z.coerce.number().int().min(0).optional() })

const usual: CodebookTemplate = "newsroom"
const unwritten: CodebookView = {
  ...{ version: 0, template: usual, entries: templates[usual], by: null, at: null },
}

/** The workspace's codebook, the newest version unless told; version 0 is what it starts from. */
export async function readCodebook(
  { read, who }: SignedIn,
  { version }: z.output<typeof ReadCodebookInput>,
): Promise<CodebookView> {
  if (version === 0) return unwritten
  const row = await codebookRow(read, who.workspaceId, version)
  if (row) return codebookView(read, row)
  if (version === undefined) return unwritten
  throw appError("not_found", "codebook.no_such_version", { version })
}

export async function codebookView(db: Handle, row: CodebookRecord): Promise<CodebookView> {
  const name = await namesOf(db, [row.by])
  return {
    ...{ version: row.version, template: row.template as CodebookTemplate },
    // A version written before a list grew lacks the new value: what the template says of it stands in.
    entries: completed(JSON.parse(row.entries) as Codebook, row.template as CodebookTemplate),
    ...{ by: name(row.by), at: row.at },
  }
}

function completed(entries: Codebook, template: CodebookTemplate): Codebook {
  const base = templates[template] ?? templates[usual]
  return Object.fromEntries(
    Object.entries(base).map(([field, values]) => [
      field,
      { ...values, ...entries[field as keyof Codebook] },
    ]),
  ) as unknown as Codebook
}

export const CodebookVersionsInput = z.strictObject({})
const most = 200

/** Who wrote which version and when, newest first. */
export async function listCodebookVersions(
  { read, who }: SignedIn,
  _input: z.output<typeof CodebookVersionsInput>,
) {
  const rows = await codebookVersions(read, who.workspaceId, most)
  const name = await namesOf(
    read,
    rows.map(row => row.by),
  )
  return { items: rows.map(row => ({ ...row, by: name(row.by) })), next: null }
}
