import BetterSqlite from "better-sqlite3"

/** What a whole copy of the database says of itself. */
export interface Judged {
  /** Pages and references hold, and every article's log reaches from 1 to its head without a gap. */
  sound: boolean
  articles: { id: string; version: number }[]
  /** SHA-256 of every file that rows refer to. */
  blobs: string[]
}

const heads = `
  select a.id, a.version, count(c.version) as logged, coalesce(max(c.version), 0) as last
  from article a left join "commit" c on c.article_id = a.id group by a.id order by a.id`

const blobs = `
  select original_sha256 as sha256 from article union select map_sha256 from article
  union select sha256 from snapshot union select text_sha256 from snapshot order by 1`

/** Opens a copy and judges it by its content: a file that opens may still lack rows. */
export function judgeCopy(file: string): Judged {
  const copy = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  try {
    const rows = copy.prepare<[], { id: string; version: number; logged: number; last: number }>(heads).all()
    const whole = rows.every(({ version, logged, last }) => version === logged && version === last)
    const intact = copy.pragma("integrity_check", { simple: true }) === "ok"
    const sound = whole && intact && (copy.pragma("foreign_key_check") as unknown[]).length === 0
    const names = copy.prepare<[], string | null>(blobs).pluck().all()
    return {
      sound,
      articles: rows.map(({ id, version }) => ({ id, version })),
      blobs: names.filter(name => name !== null) as string[],
    }
  } finally {
    copy.close()
  }
}
