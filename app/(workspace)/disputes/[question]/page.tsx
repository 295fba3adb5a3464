import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { cache } from "react"
import type { ClaimView, QuestionView } from "@/core/desk/question-views"
import { load, loadMe } from "../../../_frame/load"
import { QuestionPage } from "./question"

interface Props {
  params: Promise<{ question: string }>
}

const openQuestion = cache((id: string) => load<QuestionView>("openQuestion", { id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await openQuestion((await params).question)
  return { title }
}

export default async function DisputePage({ params }: Props) {
  const question = await openQuestion((await params).question)
  // It became another one by joining: its address goes on to lead there.
  if (question.joinedInto) redirect(`/disputes/${question.joinedInto}`)
  const me = await loadMe()
  // The place that agrees least is what the question shows.
  const least = question.mentions.find(one => one.comparison === question.comparison.state)
  const mention = least ?? question.mentions[0]
  const claim = mention ? await load<ClaimView>("openClaim", { id: mention.claimId }) : null
  return <QuestionPage me={me} question={question} claim={claim} />
}
