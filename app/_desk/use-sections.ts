"use client"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { type PersonProgress, progressByPerson, type SectionProgress } from "@/core/coverage/progress"
import { holdersOf, keyOfSection, leftBehind, type OutlineEntry } from "@/core/coverage/sections"
import type { ArticleSections, SectionAssignment } from "@/core/coverage/views"
import { isSettled } from "@/core/desk/shown"
import type { ClaimRow, Person } from "@/core/desk/views"
import type { SectionCoverage } from "@/editor/model/coverage-in-document"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "./desk-context"

/** Rest after a change of the text before it is counted again. Milliseconds. */
const rest = 400

export interface SectionHere extends OutlineEntry, SectionProgress {
  key: string
  /** Where it begins in the text. */
  from: number
  /** Who was given this very section, if it ever was to anybody. */
  assignment: SectionAssignment | null
  /** Whoever looks after it, for itself or for the section around it. */
  person: Person | null
}

export interface SectionsHere {
  sections: SectionHere[]
  left: SectionAssignment[]
  people: { person: Person; progress: PersonProgress }[]
}

/** The article's sections as the text stands now, counted again after a rest in typing; null until they were read. */
function useOutline(text: EditorHandle | null): SectionCoverage[] | null {
  const [outline, setOutline] = useState<SectionCoverage[] | null>(null)
  useEffect(() => {
    if (!text) return
    let timer: ReturnType<typeof setTimeout> | null = null
    let stop = () => {}
    let closed = false
    void text.coverage().then(reader => {
      if (closed) return
      const read = () => setOutline(reader.sections())
      read()
      stop = text.subscribe(() => {
        if (timer !== null) clearTimeout(timer)
        timer = setTimeout(read, rest)
      })
    })
    return () => {
      closed = true
      if (timer !== null) clearTimeout(timer)
      stop()
    }
  }, [text])
  return outline
}

function withPeople(
  outline: readonly SectionCoverage[],
  rows: ReadonlyMap<string, ClaimRow>,
  assignments: readonly SectionAssignment[],
): SectionsHere {
  const byKey = new Map(assignments.map(one => [keyOfSection(one), one]))
  const holders = holdersOf(outline, key => Boolean(byKey.get(keyOfSection(key))?.person))
  const personAt = (at: number): Person | null => {
    const holder = outline[holders[at] ?? -1]
    return (holder && byKey.get(keyOfSection(holder))?.person) ?? null
  }
  const sections = outline.map(({ heading, nth, level, from, counts, claims }, at): SectionHere => {
    const key = keyOfSection({ heading, nth })
    const settled = claims.filter(id => isSettled(rows.get(id)?.shown)).length
    return {
      ...{ key, heading, nth, level, from, sentences: counts, claims: claims.length, settled },
      ...{ assignment: byKey.get(key) ?? null, person: personAt(at) },
    }
  })
  const names = new Map(assignments.flatMap(({ person }) => (person ? [[person.id, person]] : [])))
  const people = [...progressByPerson(sections, at => sections[at]?.person?.id ?? null)].flatMap(
    ([id, progress]) => {
      const person = names.get(id)
      return person ? [{ person, progress }] : []
    },
  )
  const given = assignments.filter(one => one.person !== null)
  return { sections, left: leftBehind(given, outline), people }
}

/** The sections of the open article, who looks after them and how far each is. */
export function useSections() {
  const { text, rows, articleId } = useDesk()
  const outline = useOutline(text)
  const query = useQuery({
    queryKey: keys.sections(articleId),
    queryFn: ({ signal }) => api.get<ArticleSections>(`/articles/${articleId}/sections`, {}, signal),
  })
  const assignments = query.data?.assignments
  const here = useMemo(
    () => (outline && assignments ? withPeople(outline, rows, assignments) : null),
    [outline, rows, assignments],
  )
  return { here, query }
}
