import { z } from "zod"
import type { Role } from "@/core/people/role"
import type { Context } from "../context"
import { tokenField } from "./person-fields"
import { usableLink } from "./sign-in-links"

export const OpenLinkInput = z.strictObject({ token: tokenField })

export interface OpenedLink {
  kind: "owner" | "user" | "invite"
  role?: Role
  email?: string
  name?: string
}

/** What a link is for, without spending it: a mail program that looks at links uses none up. */
export async function openLink(ctx: Context, { token }: z.infer<typeof OpenLinkInput>): Promise<OpenedLink> {
  const link = await usableLink(ctx, token)
  if (link.kind === "owner") return { kind: "owner", role: "owner" }
  if (link.kind === "user") return { kind: "user", email: link.email }
  const { role, email, name } = link.invite
  return { kind: "invite", role, ...(email ? { email } : {}), ...(name ? { name } : {}) }
}
