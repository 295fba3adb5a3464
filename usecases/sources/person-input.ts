import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { type Contact, type CslType, sourceTerms } from "@/core/sources/source"
import type { Viewer } from "../context"
import { words } from "../inputs"
import { isPerson } from "./csl-input"

/** How a person can be reached. Empty fields are left out. */
export const ContactInput = z.strictObject({
  email: words(320).optional(),
  phone: words(100).optional(),
  address: words(1000).optional(),
  remark: words(2000).optional(),
})

/** What is kept of a person beside their record; both are refused for what is no person. */
export const personFields = {
  terms: z.enum(sourceTerms).nullable().optional(),
  contact: ContactInput.nullable().optional(),
}
interface PersonGiven {
  terms?: (typeof sourceTerms)[number] | null | undefined
  contact?: z.output<typeof ContactInput> | null | undefined
}

/** Contact details and the log of contacts are for those who work with sources: no viewers, and no guests of articles. */
export const mayKnowContact = (viewer: Viewer): boolean => may(viewer.role, "source.write")

/** Checks that terms and contact are about a person, and that this viewer may write what they cannot be refused to read. */
export function checkPerson(viewer: Viewer, type: CslType, { terms, contact }: PersonGiven): void {
  if ((terms || contact) && !isPerson(type)) throw appError("unprocessable", "source.not_a_person")
  if (contact !== undefined && !mayKnowContact(viewer))
    throw appError("forbidden", "people.may_not", { act: "source.write" })
}

/** Contact details without their empty fields; null where nothing is left. */
export function contactOf(given: z.output<typeof ContactInput> | null): Contact | null {
  const said = Object.entries(given ?? {}).flatMap(([name, value]) =>
    value?.trim() ? [[name, value.trim()]] : [],
  )
  return said.length > 0 ? (Object.fromEntries(said) as Contact) : null
}

/** What an event may say of contact details: which there are, never what they are. */
export const toldOfContact = (contact: Contact | null): string[] => Object.keys(contact ?? {})
