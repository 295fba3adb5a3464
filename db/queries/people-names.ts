import { inArray } from "drizzle-orm"
import type { Person } from "../../core/desk/views"
import { users } from "../tables/people"
import type { Handle } from "./visible"

/** The program's own acts (the sample) are signed with its name. */
const program: Person = { id: "system", name: "Obelus" }

/** Names of people by their ids; somebody unknown is called by nothing but the id's place. */
export async function namesOf(db: Handle, ids: Iterable<string>): Promise<(id: string) => Person> {
  const wanted = [...new Set(ids)].filter(id => id !== program.id)
  const rows =
    wanted.length === 0
      ? []
      : await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, wanted))
  const known = new Map(rows.map(row => [row.id, row]))
  return id => known.get(id) ?? (id === program.id ? program : { id, name: "" })
}
