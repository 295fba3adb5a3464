import { ArticleEventsInput, articleEvents } from "../articles/article-events"
import { ArticleVersionInput, articleVersion } from "../articles/article-version"
import { ChangeArticleInput, changeArticle } from "../articles/change-article"
import { CommitTextInput, commitText } from "../articles/commit-text"
import {
  ExportArticleInput,
  exportArticle,
  PreviewExportInput,
  previewExport,
} from "../articles/export-article"
import { ImportArticleInput, importArticle } from "../articles/import-article"
import { ListArticlesInput, listArticles } from "../articles/list-articles"
import { NameVersionInput, nameVersion } from "../articles/name-version"
import { OpenDeskInput, openDesk } from "../articles/open-desk"
import { OriginalInput, original } from "../articles/original"
import {
  RemoveArticleInput,
  RestoreArticleInput,
  removeArticle,
  restoreArticle,
} from "../articles/remove-article"
import { RenderCitationsInput, renderCitations } from "../citations/render-citations"
import { AddStyleInput, addStyle } from "../citations/styles/add-style"
import { ListStylesInput, listStyles } from "../citations/styles/list-styles"
import {
  RemoveStyleInput,
  RestoreStyleInput,
  removeStyle,
  restoreStyle,
} from "../citations/styles/remove-style"
import { ArticleFindingsInput, articleFindings } from "../consistency/article-findings"
import { DismissFindingInput, dismissFinding } from "../consistency/dismiss-finding"
import { DismissHintInput, dismissHint, RestoreHintInput, restoreHint } from "../hints/dismiss-hint"
import { ListDismissedHintsInput, listDismissedHints } from "../hints/list-dismissed-hints"
import { ArticleCoverageInput, articleCoverage } from "../sections/article-coverage"
import { ArticleSectionsInput, articleSections } from "../sections/article-sections"
import { AssignSectionInput, assignSection } from "../sections/assign-section"
import { MoveSectionInput, moveSection } from "../sections/move-section"
import { line, type Verb } from "../verb"

const made = { status: 201 }
const bytes = { status: 201, body: "bytes" as const }

/** Articles: their texts, versions, sections, findings, citations and exports. */
export const articles = {
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
} as const satisfies Record<string, Verb>
