import { type ClaimKind, claimKinds, type WaiverReason, waiverReasons } from "@/core/claims/claim"
import { limits } from "@/core/limits"
import {
  type ClaimDraft,
  type ClientMessage,
  type CommitRecords,
  type CommitRef,
  type LoggedCommit,
  liveLimits,
  type RefusalReason,
  type ReloadReason,
  refusalReasons,
  reloadReasons,
  type ServerMessage,
  type SuggestionDraft,
} from "./live-messages"

// Reads what came over the socket; whatever is outside the protocol is null, and no message.

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isId = (value: unknown): value is string => typeof value === "string" && /^[\w-]{1,64}$/.test(value)
const isShortText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= limits.titleCharacters
const only = (value: Fields, ...names: string[]) => Object.keys(value).every(name => names.includes(name))
const absentOr = (value: unknown, check: (value: unknown) => boolean) => value === undefined || check(value)

/** How deeply brackets nest in a JSON text, found without parsing it; stops counting beyond `enough`. */
export function jsonDepth(text: string, enough: number = liveLimits.jsonDepth): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (quoted) {
      if (unit === 92) at++
      else if (unit === 34) quoted = false
    } else if (unit === 34) quoted = true
    else if (unit === 91 || unit === 123) {
      if (++depth > deepest) deepest = depth
      if (deepest > enough) return deepest
    } else if (unit === 93 || unit === 125) depth--
  }
  return deepest
}

/** Parses one frame of JSON under the depth limit; null where it is none. */
export function parseFrame(text: string): Fields | null {
  if (jsonDepth(text) > liveLimits.jsonDepth) return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isClaimDraft = (value: unknown): value is ClaimDraft =>
  isObject(value) &&
  only(value, "id", "kind", "questionId", "question", "figure", "figureTyped", "waiver") &&
  isId(value.id) &&
  claimKinds.includes(value.kind as ClaimKind) &&
  absentOr(value.questionId, isId) &&
  absentOr(value.question, isShortText) &&
  absentOr(value.figure, figure => figure === null || isObject(figure)) &&
  absentOr(value.figureTyped, typed => typeof typed === "boolean") &&
  absentOr(value.waiver, reason => waiverReasons.includes(reason as WaiverReason))

const isSuggestionDraft = (value: unknown): value is SuggestionDraft =>
  isObject(value) && only(value, "id", "reason") && isId(value.id) && absentOr(value.reason, isShortText)

const isListOf = (value: unknown, check: (item: unknown) => boolean) =>
  Array.isArray(value) && value.length <= liveLimits.records && value.every(check)

/** Whether these are records a commit may carry. */
export function isCommitRecords(value: unknown): value is CommitRecords {
  return (
    isObject(value) &&
    only(value, "claims", "suggestions") &&
    absentOr(value.claims, list => isListOf(list, isClaimDraft)) &&
    absentOr(value.suggestions, list => isListOf(list, isSuggestionDraft))
  )
}

/** Whether this is a commit's reference. */
export function isCommitRef(value: unknown): value is CommitRef {
  return (
    isObject(value) &&
    only(value, "clientId", "seq") &&
    isId(value.clientId) &&
    isVersion(value.seq) &&
    value.seq > 0
  )
}

const isJoin = (value: Fields): boolean =>
  only(value, "t", "article", "clientId", "have", "since", "schema") &&
  isId(value.article) &&
  isId(value.clientId) &&
  absentOr(value.have, isVersion) &&
  absentOr(value.since, isVersion) &&
  isShortText(value.schema)

const isCommit = (value: Fields): boolean =>
  only(value, "t", "base", "ref", "steps", "records") &&
  isVersion(value.base) &&
  isCommitRef(value.ref) &&
  Array.isArray(value.steps) &&
  absentOr(value.records, isCommitRecords)

const isPresence = (value: Fields): boolean =>
  only(value, "t", "anchor", "head", "v") &&
  isVersion(value.anchor) &&
  isVersion(value.head) &&
  isVersion(value.v)

const clientGuards: Record<string, (value: Fields) => boolean> = {
  join: isJoin,
  commit: isCommit,
  presence: isPresence,
} satisfies Record<ClientMessage["t"], (value: Fields) => boolean>

/** Every kind of message a client may send. */
export const clientMessageKinds = Object.keys(clientGuards) as ClientMessage["t"][]

/** Reads a client's frame: the message, or null where it is outside the protocol. */
export function readClientMessage(text: string): ClientMessage | null {
  const value = parseFrame(text)
  if (!value || typeof value.t !== "string" || !Object.hasOwn(clientGuards, value.t)) return null
  return clientGuards[value.t]?.(value) ? (value as unknown as ClientMessage) : null
}

const isLogged = (value: unknown): value is LoggedCommit =>
  isObject(value) && isVersion(value.v) && isCommitRef(value.ref) && Array.isArray(value.steps)

const isLog = (value: unknown): boolean => Array.isArray(value) && value.every(isLogged)

const serverGuards: Record<string, (value: Fields) => boolean> = {
  init: value => isVersion(value.v) && isObject(value.doc) && absentOr(value.commits, isLog),
  tail: value => isVersion(value.from) && isLog(value.commits),
  reload: value => reloadReasons.includes(value.why as ReloadReason),
  update: value => isVersion(value.from) && isLog(value.commits),
  refused: value => isCommitRef(value.ref) && refusalReasons.includes(value.why as RefusalReason),
  presence: value => Array.isArray(value.peers) && Array.isArray(value.gone),
  changed: value =>
    Array.isArray(value.claims) &&
    Array.isArray(value.questions) &&
    absentOr(value.notes, Array.isArray) &&
    absentOr(value.article, changed => typeof changed === "boolean"),
  role: value => typeof value.role === "string",
}

/** Reads a server's frame; null for one this program does not know, which a client passes over. */
export function readServerMessage(text: string): ServerMessage | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(value) || typeof value.t !== "string" || !Object.hasOwn(serverGuards, value.t)) return null
  return serverGuards[value.t]?.(value) ? (value as unknown as ServerMessage) : null
}
