import { join } from "node:path"
import BetterSqlite from "better-sqlite3"
import pg from "pg"
import type { TemporaryDatabase } from "@/db/testing/temporary-database"
import type { MadeRecord } from "../search-corpus"
import type { Asked } from "../search-questions"

// What most would build first: the engine's own tokenizer over the same texts, the best twenty by the engine's own rank. It asks
// nobody's rights, joins no record and makes no snippet, which is in its favour.

export interface PlainPeer {
  name: string
  ranked(asked: Asked): Promise<unknown> | unknown
  like(asked: Asked): Promise<unknown> | unknown
  close(): Promise<void> | void
}

const wanted = 20
const likes = (asked: Asked) =>
  (asked.phrase ? [asked.words.join(" ")] : asked.words).map(word => `%${word}%`)

export async function plainPeer(place: TemporaryDatabase["place"], records: readonly MadeRecord[]) {
  return "url" in place ? onPostgres(place.url, records) : onSqlite(join(place.dataDir, "peer.db"), records)
}

function onSqlite(file: string, records: readonly MadeRecord[]): PlainPeer {
  const client = new BetterSqlite(file)
  client.exec("create virtual table plain using fts5(kind unindexed, title, text, tokenize='unicode61')")
  const insert = client.prepare("insert into plain (kind, title, text) values (?, ?, ?)")
  client.transaction(() => {
    for (const { kind, title, text } of records) insert.run(kind, title, text)
  })()
  const ranked = client.prepare(
    "select rowid, title, text from plain where plain match ? order by rank limit ?",
  )
  const ofKind = client.prepare(
    "select rowid, title, text from plain where plain match ? and kind = ? order by rank limit ?",
  )
  const printed = ({ words, phrase, prefix }: Asked) =>
    phrase ? `"${words.join(" ")}"` : words.map(word => `"${word}"`).join(" ") + (prefix ? "*" : "")
  return {
    name: "FTS5 bm25",
    ranked: asked => {
      const { kinds } = asked.input
      return kinds ? ofKind.all(printed(asked), kinds, wanted) : ranked.all(printed(asked), wanted)
    },
    like: asked => {
      const each = likes(asked).map(() => "(title like ? or text like ?)")
      const query = `select rowid from plain where ${each.join(" and ")} order by rowid desc limit ${wanted}`
      return client.prepare(query).all(...likes(asked).flatMap(pattern => [pattern, pattern]))
    },
    close: () => void client.close(),
  }
}

async function onPostgres(url: string, records: readonly MadeRecord[]): Promise<PlainPeer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `create table plain (id serial primary key, kind text, title text, text text,
      words tsvector generated always as (to_tsvector('simple', title || ' ' || text)) stored)`,
  )
  for (let at = 0; at < records.length; at += 1000) {
    const rows = records.slice(at, at + 1000)
    await client.query(
      "insert into plain (kind, title, text) select * from unnest($1::text[], $2::text[], $3::text[])",
      [rows.map(row => row.kind), rows.map(row => row.title), rows.map(row => row.text)],
    )
  }
  await client.query("create index on plain using gin (words)")
  await client.query("analyze plain")
  const printed = ({ words, phrase, prefix }: Asked) =>
    words
      .map((word, at) => `'${word}'${prefix && at === words.length - 1 ? ":*" : ""}`)
      .join(phrase ? " <-> " : " & ")
  return {
    name: "tsvector ts_rank",
    ranked: asked => {
      const { kinds } = asked.input
      const query = `select id, title, text from plain where words @@ $1::tsquery ${kinds ? "and kind = $2" : ""}
        order by ts_rank(words, $1::tsquery) desc limit ${wanted}`
      return client.query(query, kinds ? [printed(asked), kinds] : [printed(asked)])
    },
    like: asked => {
      const each = likes(asked).map((_, at) => `(title ilike $${at + 1} or text ilike $${at + 1})`)
      const query = `select id from plain where ${each.join(" and ")} order by id desc limit ${wanted}`
      return client.query(query, likes(asked))
    },
    close: () => client.end(),
  }
}
