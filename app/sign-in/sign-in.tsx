"use client"
import { useEffect, useState } from "react"
import { api } from "../_client/api"
import { isProblem, type Problem, problemOf } from "../_client/problem"
import { Loading } from "../ui/list-states"
import { LinkUsed } from "./link-used"
import { NewPerson } from "./new-person"
import { PasswordForm } from "./password-form"
import { WelcomeBack } from "./welcome-back"

export interface OpenedLink {
  kind: "owner" | "user" | "invite"
  role?: string
  email?: string
}

type Step =
  | { at: "reading" }
  | { at: "password" }
  | { at: "link"; token: string; link: OpenedLink }
  | { at: "refused"; problem: Problem }

/** A link's token stands in the hash, which never reaches a server or its log, and leaves the address at once. */
function takeToken(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get("token")
  if (token) window.history.replaceState(null, "", window.location.pathname + window.location.search)
  return token
}

export function SignIn({ to }: { to: string }) {
  const [step, setStep] = useState<Step>({ at: "reading" })
  useEffect(() => {
    const read = () => {
      const token = takeToken()
      if (!token) return setStep(step => (step.at === "reading" ? { at: "password" } : step))
      api.post<OpenedLink>("/auth/links/open", { token }).then(
        link => setStep({ at: "link", token, link }),
        (thrown: unknown) =>
          setStep({ at: "refused", problem: isProblem(thrown) ? thrown : problemOf(thrown) }),
      )
    }
    read()
    // A second link pasted into the same tab changes only the hash.
    window.addEventListener("hashchange", read)
    return () => window.removeEventListener("hashchange", read)
  }, [])
  // A full load: the pages must be made anew for the person who came.
  const goOn = () => window.location.assign(to)
  const usePassword = () => setStep({ at: "password" })
  if (step.at === "reading") return <Loading />
  if (step.at === "refused") return <LinkUsed problem={step.problem} goOn={usePassword} />
  if (step.at === "password") return <PasswordForm done={goOn} />
  if (step.link.kind === "user") return <WelcomeBack token={step.token} link={step.link} done={goOn} />
  return <NewPerson token={step.token} link={step.link} done={goOn} />
}
