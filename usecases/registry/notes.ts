import { AddNoteInput, addNote } from "../notes/add-note"
import { AskedPeopleInput, askedPeople } from "../notes/asked-people"
import { ChangeNoteInput, changeNote } from "../notes/change-note"
import { ChangeNotesInput, changeNotes } from "../notes/change-notes"
import { CountNotesInput, countNotes } from "../notes/count-notes"
import {
  ExportQueriesInput,
  exportQueries,
  PreviewQueriesInput,
  previewQueries,
} from "../notes/export-queries"
import { ListNotesInput, listNotes } from "../notes/list-notes"
import { MarkNotesInput, markNotes } from "../notes/mark-notes"
import { NoteAnswersInput, noteAnswers, OpenNoteInput, openNote } from "../notes/open-note"
import { NoteReadersInput, noteReaders } from "../notes/readers"
import { ReopenNoteInput, ResolveNoteInput, reopenNote, resolveNote } from "../notes/resolve-note"
import { line, type Verb } from "../verb"

const made = { status: 201 }

/** Notes and the sheets of queries made of them. */
export const notes = {
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
} as const satisfies Record<string, Verb>
