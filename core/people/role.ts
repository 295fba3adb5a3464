export const roles = ["viewer", "reviewer", "editor", "owner"] as const
export type Role = (typeof roles)[number]

/** What a guest of one article may be; owning is of a workspace. */
export const guestRoles = ["viewer", "reviewer", "editor"] as const
export type GuestRole = (typeof guestRoles)[number]
