import { appError } from "@/core/failing/app-error"
import { type Act, may } from "@/core/people/may"
import type { Viewer } from "../context"

/** The viewer, or `unauthenticated`. */
export function signedIn({ who }: { who: Viewer | null }): Viewer {
  if (!who) throw appError("unauthenticated", "people.sign_in_first")
  return who
}

/** The viewer, when the role in the workspace allows this act; else `unauthenticated` or `forbidden`. */
export function permitted(ctx: { who: Viewer | null }, act: Act): Viewer {
  const who = signedIn(ctx)
  if (!may(who.role, act)) throw appError("forbidden", "people.may_not", { act })
  return who
}

/** For acts of whoever holds the machine: the terminal, or the program itself. */
export function atTerminal(ctx: { who: Viewer | null }): Viewer {
  const who = signedIn(ctx)
  if (who.via !== "terminal" && who.via !== "system") throw appError("forbidden", "people.terminal_only")
  return who
}
