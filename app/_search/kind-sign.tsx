import { BookOpen, FileText, type LucideIcon, MessageSquare, Quote, Target } from "lucide-react"
import type { SearchKind } from "@/core/search/kind"

const signs: Record<SearchKind, LucideIcon> = {
  ...{ article: FileText, claim: Target, quote: Quote, note: MessageSquare, source: BookOpen },
}

/** The picture of a kind of result; its name stands beside it. */
export function KindSign({ kind, size = 16 }: { kind: SearchKind; size?: number }) {
  const Sign = signs[kind]
  return <Sign size={size} aria-hidden />
}
