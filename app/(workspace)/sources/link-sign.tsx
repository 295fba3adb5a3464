import { CircleCheck, CircleHelp, type LucideIcon, MoveRight, PencilLine, Unlink } from "lucide-react"
import type { LinkState } from "@/core/sources/link"

const icons: Record<LinkState, LucideIcon> = {
  there: CircleCheck,
  changed: PencilLine,
  moved: MoveRight,
  dead: Unlink,
  unanswered: CircleHelp,
}

/** The shape of what a look at a link found; words always stand beside it. */
export function LinkSign({ state, size = 16 }: { state: LinkState; size?: number }) {
  const Icon = icons[state]
  return <Icon size={size} aria-hidden />
}
