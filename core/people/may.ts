import { type Role, roles } from "./role"

/** Each act and the least role that may do it. OpenAPI and the role tests are made from this table. */
export const acts = {
  "article.read": "viewer",
  "article.export": "viewer",
  "claim.write": "reviewer",
  "evidence.write": "reviewer",
  "note.write": "reviewer",
  "source.write": "reviewer",
  "suggestion.write": "reviewer",
  "section.assign": "reviewer",
  "decision.tick": "reviewer",
  "decision.waive": "reviewer",
  "decision.propose": "reviewer",
  "question.flag": "reviewer",
  "question.join": "reviewer",
  "article.write": "editor",
  "article.import": "editor",
  "article.settings": "editor",
  "style.write": "editor",
  "article.invite": "editor",
  "decision.write": "editor",
  "suggestion.settle": "editor",
  "source.merge": "editor",
  "export.inside": "reviewer",
  "people.read": "viewer",
  "people.write": "owner",
  "token.write": "owner",
  "settings.write": "owner",
  "payload.purge": "owner",
  "workspace.restore": "owner",
} as const satisfies Record<string, Role>
export type Act = keyof typeof acts

/** Whether somebody with this role (null: none) may do this. */
export function may(role: Role | null, act: Act): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(acts[act])
}
