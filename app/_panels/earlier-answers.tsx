"use client"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView, Page } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Avatar } from "../ui/avatar"
import { Button } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { When } from "../ui/when"
import { NoteWords } from "./note-words"
import styles from "./notes.module.css"
import { Waiting } from "./waiting"

const each = 50

/** The answers before the newest ones, fetched when somebody asks for them. */
export function EarlierAnswers({ thread }: { thread: NoteView }) {
  const t = useTranslations("notes")
  const [asked, setAsked] = useState(false)
  const hidden = thread.answers - thread.replies.length
  if (hidden <= 0) return null
  if (asked) return <Answers thread={thread} />
  return (
    <div>
      <Button small look="quiet" onClick={() => setAsked(true)}>
        {t("earlier", { n: hidden })}
      </Button>
    </div>
  )
}

function Answers({ thread }: { thread: NoteView }) {
  const t = useTranslations("notes")
  const query = useInfiniteQuery({
    queryKey: keys.answers(thread.id),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<NoteView>>(`/notes/${thread.id}/answers`, { cursor: pageParam, most: each }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failed thrown={query.error} retry={() => query.refetch()} />
  const shown = new Set(thread.replies.map(answer => answer.id))
  const earlier = query.data.pages
    .flatMap(page => page.items)
    .filter(answer => !shown.has(answer.id))
    .reverse()
  const left = thread.answers - thread.replies.length - earlier.length
  return (
    <>
      {query.hasNextPage ? (
        <div>
          <Button small look="quiet" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t("earlier", { n: left })}
          </Button>
        </div>
      ) : null}
      <ul className={styles.list}>
        {earlier.map(answer => (
          <li key={answer.id}>
            <article className={styles.note}>
              <header className={styles.noteHead}>
                <Avatar id={answer.by.id} name={answer.by.name} small />
                <strong>
                  <bdi>{answer.by.name}</bdi>
                </strong>
                <span className={styles.noteWhen}>
                  <When at={answer.createdAt} />
                </span>
              </header>
              <p className={styles.noteBody} dir="auto">
                {answer.body === null ? (
                  t("purged")
                ) : (
                  <NoteWords body={answer.body} mentions={answer.mentions} />
                )}
              </p>
              <Waiting note={answer} />
            </article>
          </li>
        ))}
      </ul>
    </>
  )
}
