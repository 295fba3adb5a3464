import { randomUUID } from "node:crypto"
import type { Node } from "prosemirror-model"
import type { Role } from "@/core/people/role"
import type { OpenedDatabase } from "@/db/handles"
import { members, tokens, users } from "@/db/tables/people"
import { storeArticle } from "@/usecases/live/testing/temporary-article"
import { newToken, tokenHashOf } from "@/usecases/people/token"

export interface StoredPerson {
  userId: string
  /** For `Authorization: Bearer`. */
  token: string
}

/** A person with a role in the workspace and a token of their own. */
export async function storePerson(
  { transact }: Pick<OpenedDatabase, "transact">,
  workspaceId: string,
  name: string,
  role: Role,
): Promise<StoredPerson> {
  const userId = randomUUID()
  const token = `obelus_${newToken()}`
  const at = new Date()
  const createdAt = at.getTime()
  await transact(async tx => {
    await tx.insert(users).values({
      ...{
        id: userId,
        name,
        email: `${userId}@desk.invalid`,
        emailVerified: true,
        createdAt: at,
        updatedAt: at,
      },
    })
    await tx.insert(members).values({ workspaceId, userId, role, createdAt })
    await tx.insert(tokens).values({
      ...{
        id: randomUUID(),
        workspaceId,
        name,
        role,
        tokenHash: tokenHashOf(token),
        createdBy: userId,
        createdAt,
      },
    })
  })
  return { userId, token }
}

/** Stores an article as version 0; gives its id. */
export async function storedArticle(
  database: Pick<OpenedDatabase, "transact">,
  workspaceId: string,
  doc: Node,
) {
  const articleId = randomUUID()
  await storeArticle(database, { articleId, workspaceId, doc })
  return articleId
}
