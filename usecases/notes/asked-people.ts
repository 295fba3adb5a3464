import { z } from "zod"
import { askedPeople as peopleAsked } from "@/db/queries/note-threads"
import { id } from "../inputs"
import type { SignedIn } from "../verb"

export const AskedPeopleInput = z.strictObject({ articleId: id.optional() })

export interface AskedPerson {
  name: string
  /** Questions to them that wait for an answer. */
  open: number
}

/** Everybody outside who is asked something in threads the viewer may see, by name, with how much waits for an answer. */
export async function askedPeople(
  { read, who }: SignedIn,
  { articleId }: z.output<typeof AskedPeopleInput>,
): Promise<{ items: AskedPerson[]; next: null }> {
  return { items: await peopleAsked(read, who, articleId), next: null }
}
