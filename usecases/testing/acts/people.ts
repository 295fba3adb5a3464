import type { Examples } from "./example"
import type { Scene } from "./scene"

/** A link nobody made. */
const unknown = { token: "x".repeat(43) }
/** Somebody whose role is changed again and again. */
const somebody = (scene: Scene) => scene.once("somebody", () => scene.person())

export const people: Examples = {
  redeemLink: { reach: "public", given: () => unknown, status: 404 },
  openLink: { reach: "public", given: () => unknown, status: 404 },
  signIn: {
    reach: "public",
    given: async scene => {
      const { email, password } = await somebody(scene)
      return { email, password }
    },
  },
  signOut: { reach: "self", given: () => ({}) },
  me: { reach: "self", given: () => ({}) },
  makeSignInLink: { reach: "terminal", given: () => ({}) },

  listPeople: { reach: "workspace", given: () => ({}) },
  changeRole: {
    reach: "workspace",
    given: async scene => ({
      id: (await somebody(scene)).id,
      role: scene.next() % 2 ? "reviewer" : "viewer",
    }),
  },
  endMembership: { reach: "workspace", given: async scene => ({ id: (await scene.person()).id }) },
  invite: { reach: "workspace", given: scene => ({ role: "viewer", articleId: scene.articleId }) },
  // Into the workspace; to an article it is an editor's act.
  revokeInvite: {
    reach: "workspace",
    needs: "people.write",
    given: async scene => ({ id: (await scene.call("invite", { role: "viewer" })).id }),
  },
  listGuests: { reach: "workspace", given: scene => ({ id: scene.articleId }) },
  changeGuest: {
    reach: "workspace",
    given: async scene => {
      const { id } = await scene.once("guest", () => scene.person(scene.otherId))
      return { id: scene.otherId, person: id, role: scene.next() % 2 ? "reviewer" : "viewer" }
    },
  },
  endGuest: {
    reach: "workspace",
    given: async scene => ({ id: scene.otherId, person: (await scene.person(scene.otherId)).id }),
  },
  listTokens: { reach: "workspace", given: () => ({}) },
  createToken: { reach: "workspace", given: scene => ({ name: `Token ${scene.next()}`, role: "viewer" }) },
  revokeToken: {
    reach: "workspace",
    given: async scene => {
      const token = { name: `Token ${scene.next()}`, role: "viewer" }
      return { id: (await scene.call("createToken", token)).id }
    },
  },
  readSettings: { reach: "workspace", given: () => ({}) },
  changeSettings: { reach: "workspace", given: scene => ({ name: `Desk ${scene.next()}` }) },

  listOutbound: { reach: "workspace", given: () => ({}) },

  readCodebook: { reach: "self", given: () => ({}) },
  listCodebookVersions: { reach: "self", given: () => ({}) },
  changeCodebook: {
    reach: "workspace",
    given: async scene => {
      const { version } = await scene.call<{ version: number }>("readCodebook")
      return { base: version, template: "ucdp" }
    },
  },

  verify: { reach: "terminal", given: () => ({}) },
  backup: { reach: "terminal", given: () => ({ folder: "/nowhere" }) },
  formats: { reach: "self", given: () => ({}) },
}
