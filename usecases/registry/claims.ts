import { ArticleClaimsInput, articleClaims } from "../claims/article-claims"
import { ChangeClaimInput, changeClaim } from "../claims/change-claim"
import { ClaimEventsInput, claimEvents } from "../claims/claim-events"
import { CreateClaimInput, createClaim } from "../claims/create-claim"
import { ListClaimsInput, listClaims } from "../claims/list-claims"
import { OpenClaimInput, openClaim } from "../claims/open-claim"
import { ReanchorClaimInput, reanchorClaim } from "../claims/reanchor-claim"
import { RestoreClaimInput, restoreClaim, WithdrawClaimInput, withdrawClaim } from "../claims/withdraw-claim"
import { AddEvidenceInput, addEvidence } from "../evidence/add-evidence"
import { ChangeEvidenceInput, changeEvidence } from "../evidence/change-evidence"
import {
  RemoveEvidenceInput,
  RestoreEvidenceInput,
  removeEvidence,
  restoreEvidence,
} from "../evidence/remove-evidence"
import {
  ChangeQuestionInput,
  changeQuestion,
  FlagQuestionInput,
  flagQuestion,
} from "../questions/change-question"
import { DecideInput, decide } from "../questions/decide"
import { JoinQuestionsInput, joinQuestions } from "../questions/join-questions"
import { KeepApartInput, keepApart } from "../questions/keep-apart"
import { ListDisputesInput, listDisputes } from "../questions/list-disputes"
import { OpenQuestionInput, openQuestion } from "../questions/open-question"
import { SameFactInput, sameFact } from "../questions/same-fact"
import { SeparateClaimInput, separateClaim } from "../questions/separate-claim"
import { DissentInput, dissent, UndoDecisionInput, undoDecision } from "../questions/undo-decision"
import { UndoJoinInput, undoJoin } from "../questions/undo-join"
import { line, type Verb } from "../verb"

const made = { status: 201 }

/** Claims, the questions they answer, decisions and evidence. */
export const claims = {
  articleClaims: line("GET /articles/:id/claims", "article.read", ArticleClaimsInput, articleClaims),
  listClaims: line("GET /claims", "article.read", ListClaimsInput, listClaims),
  openClaim: line("GET /claims/:id", "article.read", OpenClaimInput, openClaim),
  claimEvents: line("GET /claims/:id/events", "article.read", ClaimEventsInput, claimEvents),
  createClaim: line("POST /articles/:id/claims", "claim.write", CreateClaimInput, createClaim, made),
  changeClaim: line("PATCH /claims/:id", "claim.write", ChangeClaimInput, changeClaim),
  withdrawClaim: line("POST /claims/:id/withdrawal", "claim.write", WithdrawClaimInput, withdrawClaim),
  restoreClaim: line("POST /claims/:id/restoration", "claim.write", RestoreClaimInput, restoreClaim),
  reanchorClaim: line("POST /claims/:id/anchor", "claim.write", ReanchorClaimInput, reanchorClaim),
  separateClaim: line("POST /claims/:id/separation", "question.join", SeparateClaimInput, separateClaim),
  openQuestion: line("GET /questions/:id", "article.read", OpenQuestionInput, openQuestion),
  changeQuestion: line("PATCH /questions/:id", "claim.write", ChangeQuestionInput, changeQuestion),
  joinQuestions: line("POST /questions/:id/joins", "question.join", JoinQuestionsInput, joinQuestions),
  keepApart: line("POST /questions/:id/apart", "question.join", KeepApartInput, keepApart),
  undoJoin: line("POST /joins/:id/undo", "question.join", UndoJoinInput, undoJoin),
  flagQuestion: line("PUT /questions/:id/flags", "question.flag", FlagQuestionInput, flagQuestion),
  sameFact: line("GET /questions/:id/suggestions", "article.read", SameFactInput, sameFact),
  decide: line("POST /questions/:id/decisions", "decision.tick", DecideInput, decide, made),
  undoDecision: line("POST /decisions/:id/undo", "decision.tick", UndoDecisionInput, undoDecision),
  dissent: line("POST /decisions/:id/dissents", "decision.propose", DissentInput, dissent, made),
  listDisputes: line("GET /disputes", "article.read", ListDisputesInput, listDisputes),
  addEvidence: line("POST /questions/:id/evidence", "evidence.write", AddEvidenceInput, addEvidence, made),
  changeEvidence: line("PATCH /evidence/:id", "evidence.write", ChangeEvidenceInput, changeEvidence),
  removeEvidence: line("POST /evidence/:id/removal", "evidence.write", RemoveEvidenceInput, removeEvidence),
  restoreEvidence: line(
    "POST /evidence/:id/restoration",
    "evidence.write",
    RestoreEvidenceInput,
    restoreEvidence,
  ),
} as const satisfies Record<string, Verb>
