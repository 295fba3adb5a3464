import type { Role } from "@/core/people/role"

/** Who is signed in, as `GET /me` answers. */
export interface Me {
  user: { id: string; name: string; email: string }
  /** Null for somebody who is only a guest of articles. */
  role: Role | null
  workspace: { id: string; name: string }
}
