import { z } from "zod"

/** Compared and stored in lower case: nobody is two people by a capital letter. */
export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const nameField = z.string().trim().min(1).max(200)
/** Long rather than odd: ten characters of any kind. */
export const passwordField = z.string().min(10).max(200)
export const tokenField = z.string().max(200)
