"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { keyOfSection, type SectionKey } from "@/core/coverage/sections"
import type { ArticleSections, SectionAssignment } from "@/core/coverage/views"
import type { Person } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { problemOf } from "../_client/problem"
import { useDesk } from "./desk-context"
import { useActs } from "./use-acts"

/** A section's name as it is read: its heading, or what the part before the first heading is called. */
export function useSectionName() {
  const t = useTranslations("coverage")
  return ({ heading }: SectionKey) => heading || t("lead")
}

/** Giving sections to people, done at once and said with an undo. */
export function useSectionActs() {
  const t = useTranslations("coverage")
  const nameOf = useSectionName()
  const { articleId } = useDesk()
  const { act } = useActs()
  const client = useQueryClient()

  return useMemo(() => {
    const path = `/articles/${articleId}/sections`
    const again = () => client.invalidateQueries({ queryKey: keys.sections(articleId) })
    const known = (key: SectionKey) =>
      client
        .getQueryData<ArticleSections>(keys.sections(articleId))
        ?.assignments.find(one => keyOfSection(one) === keyOfSection(key))
    const put = (kept: SectionAssignment) =>
      client.setQueryData<ArticleSections>(keys.sections(articleId), before => ({
        assignments: [
          ...(before?.assignments.filter(one => keyOfSection(one) !== keyOfSection(kept)) ?? []),
          kept,
        ],
      }))
    /** Who gave it to somebody else in between is seen at once, beside the refusal. */
    const shown = async <T>(run: Promise<T>) =>
      run.catch(async (thrown: unknown) => {
        if (problemOf(thrown).kind === "conflict") await again()
        throw thrown
      })
    const give = ({ heading, nth }: SectionKey, person: Person | null) =>
      shown(
        api
          .put<SectionAssignment>(path, {
            ...{ heading, nth, person: person?.id ?? null, rev: known({ heading, nth })?.rev ?? 0 },
          })
          .then(put),
      )
    const move = (from: SectionKey, to: SectionKey) => {
      const place = ({ heading, nth }: SectionKey) => ({
        ...{ heading, nth, rev: known({ heading, nth })?.rev ?? 0 },
      })
      return shown(
        api
          .post<ArticleSections>(`${path}/moves`, { from: place(from), to: place(to) })
          .then(sections => client.setQueryData(keys.sections(articleId), sections)),
      )
    }
    return {
      assign: (section: SectionKey, person: Person | null) => {
        const before = known(section)?.person ?? null
        const values = { section: nameOf(section), name: person?.name ?? "" }
        return act(
          t(person ? "given" : "taken", values),
          () => give(section, person),
          () => give(section, before),
        )
      },
      move: (from: SectionKey, to: SectionKey) =>
        act(
          t("moved", { section: nameOf(to) }),
          () => move(from, to),
          () => move(to, from),
        ),
    }
  }, [articleId, client, act, t, nameOf])
}
