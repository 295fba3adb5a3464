import { CheckLinkInput, checkLink, WatchLinkInput, watchLink } from "../links/check-link"
import { AddSourceInput, addSource } from "../sources/add-source"
import { ChangeCircleInput, changeCircle } from "../sources/change-circle"
import { ChangeSourceInput, changeSource } from "../sources/change-source"
import {
  ChangeSourcesInput,
  changeSources,
  ListTagsInput,
  listTags,
  RenameTagInput,
  renameTag,
  UndoSourcesInput,
  undoSources,
} from "../sources/change-sources"
import {
  ExportChosenSourcesInput,
  ExportSourcesInput,
  exportChosenSources,
  exportSources,
} from "../sources/export-sources"
import { FormatSourcesInput, formatSources } from "../sources/format-sources"
import { ImportSourcesInput, importSources } from "../sources/import-sources"
import {
  ReadImportInput,
  readImport,
  StartImportInput,
  StopImportInput,
  startImport,
  stopImport,
} from "../sources/importing/import-job"
import {
  KeepSourcesApartInput,
  keepSourcesApart,
  UndoSourcesApartInput,
  undoSourcesApart,
} from "../sources/keep-sources-apart"
import { ListDuplicatesInput, listDuplicates } from "../sources/list-duplicates"
import { ListSourceIdsInput, ListSourcesInput, listSourceIds, listSources } from "../sources/list-sources"
import { LogContactInput, logContact } from "../sources/log-contact"
import { LookUpSourceInput, lookUpSource } from "../sources/look-up-source"
import { MergeSourcesInput, mergeSources } from "../sources/merge-sources"
import { OpenSourceInput, openSource } from "../sources/open-source"
import { SourceEventsInput, sourceEvents } from "../sources/source-events"
import { SourceUsesInput, sourceUses } from "../sources/source-uses"
import { RestoreSourceInput, restoreSource, TrashSourceInput, trashSource } from "../sources/trash-source"
import { UndoMergeInput, undoMerge } from "../sources/undo-merge"
import { line, type Verb } from "../verb"

const made = { status: 201 }

/** The library of sources. */
export const sources = {
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
} as const satisfies Record<string, Verb>
