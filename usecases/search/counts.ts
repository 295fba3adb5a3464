import type { KindCount } from "@/core/desk/search-views"
import { type SearchKind, searchKinds } from "@/core/search/kind"
import { countSubjects } from "@/db/queries/search"
import type { Handle, Sees } from "@/db/queries/visible"
import type { Looking } from "./look-for"

/** Beyond this nobody counts on: "99+". */
const most = 99

/** How many of each kind the viewer may see, in the whole workspace or in one article. */
export async function countsOf(
  db: Handle,
  viewer: Sees,
  { tiers }: Looking,
  article: string | null,
): Promise<Record<SearchKind, KindCount>> {
  const expression = tiers.at(-1)
  const counts = {} as Record<SearchKind, KindCount>
  for (const kind of searchKinds) {
    counts[kind] = expression
      ? await countSubjects(db, viewer, { expression, kinds: [kind], article }, most)
      : { n: 0, more: false }
  }
  return counts
}
