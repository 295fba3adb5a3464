import type { Act } from "@/core/people/may"
import type { VerbName } from "../../registry"
import type { Scene } from "./scene"

/**
 * Whom a verb is about, which decides what the walk expects of guests:
 * `article`: something of one article; a guest of another is told that it is not there. `workspace`: members only.
 * `lists`: everybody who may at all, each sees their own. `self`: everybody signed in. `public`: everybody. `terminal`: no route.
 */
export type Reach = "article" | "workspace" | "lists" | "self" | "public" | "terminal"

export interface Example {
  reach: Reach
  /** What to ask for, so that whoever may gets the verb's own status. Made afresh for each call that may change something. */
  given(scene: Scene): Promise<object> | object
  /** What it takes to do exactly this, where that is more than the verb's own act. */
  needs?: Act
  /** The status whoever may is answered with, where it is not the verb's own. */
  status?: number
  /** Puts back what the call changed for everybody. */
  after?(scene: Scene): Promise<unknown>
}

/** Examples of some verbs, each once in the whole walk. */
export type Examples = Partial<Record<VerbName, Example>>
