import { ArticleEventsInput, articleEvents } from "./articles/article-events"
import { ArticleVersionInput, articleVersion } from "./articles/article-version"
import { ChangeArticleInput, changeArticle } from "./articles/change-article"
import { CommitTextInput, commitText } from "./articles/commit-text"
import {
  ExportArticleInput,
  exportArticle,
  PreviewExportInput,
  previewExport,
} from "./articles/export-article"
import { ImportArticleInput, importArticle } from "./articles/import-article"
import { ListArticlesInput, listArticles } from "./articles/list-articles"
import { NameVersionInput, nameVersion } from "./articles/name-version"
import { OpenDeskInput, openDesk } from "./articles/open-desk"
import { OriginalInput, original } from "./articles/original"
import {
  RemoveArticleInput,
  RestoreArticleInput,
  removeArticle,
  restoreArticle,
} from "./articles/remove-article"
import { RenderCitationsInput, renderCitations } from "./citations/render-citations"
import { AddStyleInput, addStyle } from "./citations/styles/add-style"
import { ListStylesInput, listStyles } from "./citations/styles/list-styles"
import {
  RemoveStyleInput,
  RestoreStyleInput,
  removeStyle,
  restoreStyle,
} from "./citations/styles/remove-style"
import { ArticleClaimsInput, articleClaims } from "./claims/article-claims"
import { ChangeClaimInput, changeClaim } from "./claims/change-claim"
import { ClaimEventsInput, claimEvents } from "./claims/claim-events"
import { CreateClaimInput, createClaim } from "./claims/create-claim"
import { ListClaimsInput, listClaims } from "./claims/list-claims"
import { OpenClaimInput, openClaim } from "./claims/open-claim"
import { ReanchorClaimInput, reanchorClaim } from "./claims/reanchor-claim"
import { RestoreClaimInput, restoreClaim, WithdrawClaimInput, withdrawClaim } from "./claims/withdraw-claim"
import { ChangeCodebookInput, changeCodebook } from "./codebook/change-codebook"
import {
  CodebookVersionsInput,
  listCodebookVersions,
  ReadCodebookInput,
  readCodebook,
} from "./codebook/read-codebook"
import { ArticleFindingsInput, articleFindings } from "./consistency/article-findings"
import { DismissFindingInput, dismissFinding } from "./consistency/dismiss-finding"
import { AddEvidenceInput, addEvidence } from "./evidence/add-evidence"
import { ChangeEvidenceInput, changeEvidence } from "./evidence/change-evidence"
import {
  RemoveEvidenceInput,
  RestoreEvidenceInput,
  removeEvidence,
  restoreEvidence,
} from "./evidence/remove-evidence"
import { FormatsInput, formats } from "./formats/formats"
import { DismissHintInput, dismissHint, RestoreHintInput, restoreHint } from "./hints/dismiss-hint"
import { ListDismissedHintsInput, listDismissedHints } from "./hints/list-dismissed-hints"
import { BackupInput, backup } from "./keeping/backup"
import { VerifyInput, verify } from "./keeping/verify"
import { CheckLinkInput, checkLink, WatchLinkInput, watchLink } from "./links/check-link"
import { AddNoteInput, addNote } from "./notes/add-note"
import { AskedPeopleInput, askedPeople } from "./notes/asked-people"
import { ChangeNoteInput, changeNote } from "./notes/change-note"
import { ChangeNotesInput, changeNotes } from "./notes/change-notes"
import { CountNotesInput, countNotes } from "./notes/count-notes"
import {
  ExportQueriesInput,
  exportQueries,
  PreviewQueriesInput,
  previewQueries,
} from "./notes/export-queries"
import { ListNotesInput, listNotes } from "./notes/list-notes"
import { MarkNotesInput, markNotes } from "./notes/mark-notes"
import { NoteAnswersInput, noteAnswers, OpenNoteInput, openNote } from "./notes/open-note"
import { NoteReadersInput, noteReaders } from "./notes/readers"
import { ReopenNoteInput, ResolveNoteInput, reopenNote, resolveNote } from "./notes/resolve-note"
import { ListOutboundInput, listOutbound } from "./outbound/list-outbound"
import { ChangeRoleInput, changeRole } from "./people/change-role"
import { EndMembershipInput, endMembership } from "./people/end-membership"
import {
  ChangeGuestInput,
  changeGuest,
  EndGuestInput,
  endGuest,
  ListGuestsInput,
  listGuests,
} from "./people/guests"
import { InviteInput, invite } from "./people/invite"
import { ListPeopleInput, listPeople } from "./people/list-people"
import { MeInput, me } from "./people/me"
import { OpenLinkInput, openLink } from "./people/open-link"
import { RedeemLinkInput, redeemLink } from "./people/redeem-link"
import { RevokeInviteInput, revokeInvite } from "./people/revoke-invite"
import { ChangeSettingsInput, changeSettings, ReadSettingsInput, readSettings } from "./people/settings"
import { SignInInput, signIn } from "./people/sign-in"
import { MakeSignInLinkInput, makeSignInLink } from "./people/sign-in-links"
import { SignOutInput, signOut } from "./people/sign-out"
import {
  CreateTokenInput,
  createToken,
  ListTokensInput,
  listTokens,
  RevokeTokenInput,
  revokeToken,
} from "./people/tokens"
import {
  ChangeQuestionInput,
  changeQuestion,
  FlagQuestionInput,
  flagQuestion,
} from "./questions/change-question"
import { DecideInput, decide } from "./questions/decide"
import { JoinQuestionsInput, joinQuestions } from "./questions/join-questions"
import { KeepApartInput, keepApart } from "./questions/keep-apart"
import { ListDisputesInput, listDisputes } from "./questions/list-disputes"
import { OpenQuestionInput, openQuestion } from "./questions/open-question"
import { SameFactInput, sameFact } from "./questions/same-fact"
import { SeparateClaimInput, separateClaim } from "./questions/separate-claim"
import { DissentInput, dissent, UndoDecisionInput, undoDecision } from "./questions/undo-decision"
import { UndoJoinInput, undoJoin } from "./questions/undo-join"
import { RebuildSearchInput, rebuildSearch } from "./search/rebuild-search"
import { SearchInput, search } from "./search/search"
import { ArticleCoverageInput, articleCoverage } from "./sections/article-coverage"
import { ArticleSectionsInput, articleSections } from "./sections/article-sections"
import { AssignSectionInput, assignSection } from "./sections/assign-section"
import { MoveSectionInput, moveSection } from "./sections/move-section"
import { CompareCopiesInput, compareCopies } from "./snapshots/compare-copies"
import { FetchCopyInput, fetchCopy } from "./snapshots/fetch-copy"
import { LookForQuoteInput, lookForQuote } from "./snapshots/look-for-quote"
import { ReadCopyAgainInput, readCopyAgain } from "./snapshots/read-copy-again"
import { SnapshotFileInput, SnapshotPageInput, snapshotFile, snapshotPage } from "./snapshots/show-copy"
import { WriteTranscriptInput, writeTranscript } from "./snapshots/write-transcript"
import { AddSnapshotInput, addSnapshot, SnapshotTextInput, snapshotText } from "./sources/add-snapshot"
import { AddSourceInput, addSource } from "./sources/add-source"
import { ChangeCircleInput, changeCircle } from "./sources/change-circle"
import { ChangeSourceInput, changeSource } from "./sources/change-source"
import {
  ChangeSourcesInput,
  changeSources,
  ListTagsInput,
  listTags,
  RenameTagInput,
  renameTag,
  UndoSourcesInput,
  undoSources,
} from "./sources/change-sources"
import {
  ExportChosenSourcesInput,
  ExportSourcesInput,
  exportChosenSources,
  exportSources,
} from "./sources/export-sources"
import { FormatSourcesInput, formatSources } from "./sources/format-sources"
import { ImportSourcesInput, importSources } from "./sources/import-sources"
import {
  ReadImportInput,
  readImport,
  StartImportInput,
  StopImportInput,
  startImport,
  stopImport,
} from "./sources/importing/import-job"
import {
  KeepSourcesApartInput,
  keepSourcesApart,
  UndoSourcesApartInput,
  undoSourcesApart,
} from "./sources/keep-sources-apart"
import { ListDuplicatesInput, listDuplicates } from "./sources/list-duplicates"
import { ListSourceIdsInput, ListSourcesInput, listSourceIds, listSources } from "./sources/list-sources"
import { LogContactInput, logContact } from "./sources/log-contact"
import { LookUpSourceInput, lookUpSource } from "./sources/look-up-source"
import { MergeSourcesInput, mergeSources } from "./sources/merge-sources"
import { OpenSourceInput, openSource } from "./sources/open-source"
import { SourceEventsInput, sourceEvents } from "./sources/source-events"
import { SourceUsesInput, sourceUses } from "./sources/source-uses"
import { RestoreSourceInput, restoreSource, TrashSourceInput, trashSource } from "./sources/trash-source"
import { UndoMergeInput, undoMerge } from "./sources/undo-merge"
import { line, type Verb } from "./verb"

const made = { status: 201 }
const bytes = { status: 201, body: "bytes" as const }

/** Every verb once, by its name: its address under /api/v1, who may ask, what it takes and what it does. */
export const verbs = {
  redeemLink: line("POST /auth/links/redeem", "public", RedeemLinkInput, redeemLink),
  openLink: line("POST /auth/links/open", "public", OpenLinkInput, openLink),
  signIn: line("POST /auth/sign-in", "public", SignInInput, signIn),
  signOut: line("POST /auth/sign-out", "signed_in", SignOutInput, signOut),
  me: line("GET /me", "signed_in", MeInput, me),
  makeSignInLink: line("POST", "signed_in", MakeSignInLinkInput, makeSignInLink),

  listArticles: line("GET /articles", "article.read", ListArticlesInput, listArticles),
  importArticle: line("POST /articles", "article.import", ImportArticleInput, importArticle, bytes),
  openDesk: line("GET /articles/:id", "article.read", OpenDeskInput, openDesk),
  changeArticle: line("PATCH /articles/:id", "article.settings", ChangeArticleInput, changeArticle),
  removeArticle: line("POST /articles/:id/removal", "article.settings", RemoveArticleInput, removeArticle),
  restoreArticle: line(
    "POST /articles/:id/restoration",
    "article.settings",
    RestoreArticleInput,
    restoreArticle,
  ),
  articleClaims: line("GET /articles/:id/claims", "article.read", ArticleClaimsInput, articleClaims),
  articleEvents: line("GET /articles/:id/events", "article.read", ArticleEventsInput, articleEvents),
  articleVersion: line(
    "GET /articles/:id/versions/:version",
    "article.read",
    ArticleVersionInput,
    articleVersion,
  ),
  nameVersion: line("POST /articles/:id/versions", "article.settings", NameVersionInput, nameVersion, made),
  exportArticle: line("GET /articles/:id/exports", "article.export", ExportArticleInput, exportArticle),
  previewExport: line(
    "GET /articles/:id/exports/preview",
    "article.export",
    PreviewExportInput,
    previewExport,
  ),
  commitText: line("POST /articles/:id/commits", "claim.write", CommitTextInput, commitText),
  renderCitations: line(
    "POST /articles/:id/citations",
    "article.read",
    RenderCitationsInput,
    renderCitations,
  ),
  listStyles: line("GET /citation-styles", "article.read", ListStylesInput, listStyles),
  addStyle: line("POST /citation-styles", "style.write", AddStyleInput, addStyle, made),
  removeStyle: line("POST /citation-styles/:id/removal", "style.write", RemoveStyleInput, removeStyle),
  restoreStyle: line("POST /citation-styles/:id/restoration", "style.write", RestoreStyleInput, restoreStyle),
  articleFindings: line("GET /articles/:id/findings", "article.read", ArticleFindingsInput, articleFindings),
  dismissFinding: line(
    "POST /articles/:id/findings/dismissals",
    "claim.write",
    DismissFindingInput,
    dismissFinding,
  ),
  articleSections: line("GET /articles/:id/sections", "article.read", ArticleSectionsInput, articleSections),
  assignSection: line("PUT /articles/:id/sections", "section.assign", AssignSectionInput, assignSection),
  moveSection: line("POST /articles/:id/sections/moves", "section.assign", MoveSectionInput, moveSection),
  articleCoverage: line("GET /articles/:id/coverage", "article.read", ArticleCoverageInput, articleCoverage),
  listDismissedHints: line(
    "GET /articles/:id/hints/dismissals",
    "article.read",
    ListDismissedHintsInput,
    listDismissedHints,
  ),
  dismissHint: line("POST /articles/:id/hints/dismissals", "claim.write", DismissHintInput, dismissHint),
  restoreHint: line("POST /articles/:id/hints/restorations", "claim.write", RestoreHintInput, restoreHint),
  original: line("GET /articles/:id/original", "article.read", OriginalInput, original),

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

  listSources: line("GET /sources", "article.read", ListSourcesInput, listSources),
  addSource: line("POST /sources", "source.write", AddSourceInput, addSource, made),
  importSources: line("POST /sources/imports", "source.write", ImportSourcesInput, importSources),
  startImport: line("POST /sources/import-jobs", "source.write", StartImportInput, startImport, {
    status: 202,
  }),
  readImport: line("GET /sources/import-jobs/:id", "source.write", ReadImportInput, readImport),
  stopImport: line("POST /sources/import-jobs/:id/stop", "source.write", StopImportInput, stopImport),
  exportSources: line("GET /sources/exports", "article.export", ExportSourcesInput, exportSources),
  listDuplicates: line("GET /sources/duplicates", "source.merge", ListDuplicatesInput, listDuplicates),
  mergeSources: line("POST /sources/:id/merges", "source.merge", MergeSourcesInput, mergeSources, made),
  undoMerge: line("POST /merges/:id/undo", "source.merge", UndoMergeInput, undoMerge),
  keepSourcesApart: line(
    "POST /sources/:id/apart",
    "source.merge",
    KeepSourcesApartInput,
    keepSourcesApart,
    made,
  ),
  undoSourcesApart: line(
    "POST /sources/:id/apart/undo",
    "source.merge",
    UndoSourcesApartInput,
    undoSourcesApart,
  ),
  exportChosenSources: line(
    "POST /sources/exports",
    "article.export",
    ExportChosenSourcesInput,
    exportChosenSources,
  ),
  listSourceIds: line("GET /sources/ids", "article.read", ListSourceIdsInput, listSourceIds),
  changeSources: line("POST /sources/changes", "source.write", ChangeSourcesInput, changeSources),
  undoSources: line("POST /sources/changes/:id/undo", "source.write", UndoSourcesInput, undoSources),
  listTags: line("GET /sources/tags", "article.read", ListTagsInput, listTags),
  renameTag: line("POST /sources/tags/renames", "source.write", RenameTagInput, renameTag),
  sourceUses: line("GET /sources/:id/uses", "article.read", SourceUsesInput, sourceUses),
  formatSources: line("POST /sources/bibliography", "article.export", FormatSourcesInput, formatSources),
  openSource: line("GET /sources/:id", "article.read", OpenSourceInput, openSource),
  changeSource: line("PATCH /sources/:id", "source.write", ChangeSourceInput, changeSource),
  trashSource: line("POST /sources/:id/removal", "source.write", TrashSourceInput, trashSource),
  restoreSource: line("POST /sources/:id/restoration", "source.write", RestoreSourceInput, restoreSource),
  changeCircle: line("PUT /sources/:id/circle", "source.write", ChangeCircleInput, changeCircle),
  logContact: line("POST /sources/:id/contacts", "source.write", LogContactInput, logContact, made),
  sourceEvents: line("GET /sources/:id/events", "source.write", SourceEventsInput, sourceEvents),
  lookUpSource: line("POST /sources/lookups", "source.write", LookUpSourceInput, lookUpSource),
  checkLink: line("POST /sources/:id/link-checks", "source.write", CheckLinkInput, checkLink),
  watchLink: line("PUT /sources/:id/link-checks", "source.write", WatchLinkInput, watchLink),
  fetchCopy: line("POST /sources/:id/fetches", "source.write", FetchCopyInput, fetchCopy, made),
  addSnapshot: line("POST /sources/:id/snapshots", "source.write", AddSnapshotInput, addSnapshot, bytes),
  readCopyAgain: line("POST /snapshots/:id/text", "source.write", ReadCopyAgainInput, readCopyAgain),
  writeTranscript: line(
    "PUT /snapshots/:id/transcript",
    "source.write",
    WriteTranscriptInput,
    writeTranscript,
  ),
  compareCopies: line("GET /snapshots/:id/differences", "article.read", CompareCopiesInput, compareCopies),
  snapshotPage: line("GET /snapshots/:id/page", "article.read", SnapshotPageInput, snapshotPage),
  snapshotFile: line("GET /snapshots/:id/file", "article.read", SnapshotFileInput, snapshotFile),
  lookForQuote: line("POST /snapshots/:id/quotes", "article.read", LookForQuoteInput, lookForQuote),
  snapshotText: line("GET /snapshots/:id/text", "article.read", SnapshotTextInput, snapshotText),

  listNotes: line("GET /notes", "article.read", ListNotesInput, listNotes),
  addNote: line("POST /notes", "note.write", AddNoteInput, addNote, made),
  openNote: line("GET /notes/:id", "article.read", OpenNoteInput, openNote),
  noteAnswers: line("GET /notes/:id/answers", "article.read", NoteAnswersInput, noteAnswers),
  noteReaders: line("GET /notes/readers", "article.read", NoteReadersInput, noteReaders),
  askedPeople: line("GET /notes/asked", "article.read", AskedPeopleInput, askedPeople),
  exportQueries: line("GET /notes/sheet", "note.write", ExportQueriesInput, exportQueries),
  previewQueries: line("GET /notes/sheet/preview", "note.write", PreviewQueriesInput, previewQueries),
  countNotes: line("GET /notes/counts", "article.read", CountNotesInput, countNotes),
  markNotes: line("POST /notes/marks", "article.read", MarkNotesInput, markNotes),
  changeNotes: line("POST /notes/changes", "note.write", ChangeNotesInput, changeNotes),
  changeNote: line("PATCH /notes/:id", "note.write", ChangeNoteInput, changeNote),
  resolveNote: line("POST /notes/:id/resolution", "note.write", ResolveNoteInput, resolveNote),
  reopenNote: line("POST /notes/:id/reopening", "note.write", ReopenNoteInput, reopenNote),

  listOutbound: line("GET /outbound", "settings.write", ListOutboundInput, listOutbound),

  search: line("GET /search", "article.read", SearchInput, search),
  rebuildSearch: line("POST", "workspace.restore", RebuildSearchInput, rebuildSearch),

  listPeople: line("GET /people", "people.read", ListPeopleInput, listPeople),
  changeRole: line("PATCH /people/:id", "people.write", ChangeRoleInput, changeRole),
  endMembership: line("POST /people/:id/end", "people.write", EndMembershipInput, endMembership),
  invite: line("POST /invites", "article.invite", InviteInput, invite, made),
  revokeInvite: line("POST /invites/:id/revocation", "article.invite", RevokeInviteInput, revokeInvite),
  listGuests: line("GET /articles/:id/guests", "article.invite", ListGuestsInput, listGuests),
  changeGuest: line("PATCH /articles/:id/guests/:person", "article.invite", ChangeGuestInput, changeGuest),
  endGuest: line("POST /articles/:id/guests/:person/end", "article.invite", EndGuestInput, endGuest),
  listTokens: line("GET /tokens", "token.write", ListTokensInput, listTokens),
  createToken: line("POST /tokens", "token.write", CreateTokenInput, createToken, made),
  revokeToken: line("POST /tokens/:id/revocation", "token.write", RevokeTokenInput, revokeToken),
  readSettings: line("GET /settings", "people.read", ReadSettingsInput, readSettings),
  changeSettings: line("PATCH /settings", "settings.write", ChangeSettingsInput, changeSettings),

  readCodebook: line("GET /codebook", "signed_in", ReadCodebookInput, readCodebook),
  listCodebookVersions: line(
    "GET /codebook/versions",
    "signed_in",
    CodebookVersionsInput,
    listCodebookVersions,
  ),
  changeCodebook: line(
    "POST /codebook/versions",
    "settings.write",
    ChangeCodebookInput,
    changeCodebook,
    made,
  ),

  verify: line("GET", "workspace.restore", VerifyInput, verify),
  backup: line("POST", "workspace.restore", BackupInput, backup),

  formats: line("GET /formats", "signed_in", FormatsInput, formats),
} as const satisfies Record<string, Verb>

export type VerbName = keyof typeof verbs
