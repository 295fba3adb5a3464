import { firstWorkspace, owners } from "@/db/queries/people-access"
import type { Context, Viewer } from "../context"

/** The program itself, for what no person asked for (the sample, the first workspace). */
export function systemViewer(workspaceId: string): Viewer {
  return { userId: "system", name: "Obelus", workspaceId, role: "owner", guestOf: new Map(), via: "system" }
}

/** Whoever sits at the machine's terminal: acts for the owner, and for the program while there is no owner. */
export async function terminalViewer({ read }: Pick<Context, "read">): Promise<Viewer | null> {
  const [owner] = await owners(read)
  if (owner) {
    const { userId, name, workspaceId } = owner
    return { userId, name, workspaceId, role: "owner", guestOf: new Map(), via: "terminal" }
  }
  const workspace = await firstWorkspace(read)
  return workspace && { ...systemViewer(workspace.id), via: "terminal" }
}
