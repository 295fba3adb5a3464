CREATE TABLE `search_due` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`fresh` integer NOT NULL,
	`mark` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE INDEX `search_due_order` ON `search_due` (`fresh`,`at`);--> statement-breakpoint
CREATE TABLE `search_passage` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	`copy_id` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_passage_subject` ON `search_passage` (`n`,`copy_id`);--> statement-breakpoint
CREATE TABLE `search_state` (
	`only` integer PRIMARY KEY NOT NULL,
	`reading` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_subject` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_subject_id` ON `search_subject` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `search_term` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`term` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_term_term_unique` ON `search_term` (`term`);
--> statement-breakpoint
-- Written by hand: drizzle-kit knows neither full-text tables nor triggers. Words arrive here folded (core/search), so the
-- tokenizer only splits at spaces.
CREATE VIRTUAL TABLE search_index USING fts5(title, text, scope, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_term_part USING fts5(term, content='search_term', content_rowid='id', tokenize='trigram case_sensitive 1');
--> statement-breakpoint
CREATE TRIGGER search_term_added AFTER INSERT ON search_term BEGIN
  INSERT INTO search_term_part (rowid, term) VALUES (new.id, new.term);
END;
--> statement-breakpoint
CREATE TRIGGER search_term_removed AFTER DELETE ON search_term BEGIN
  INSERT INTO search_term_part (search_term_part, rowid, term) VALUES ('delete', old.id, old.term);
END;
--> statement-breakpoint
CREATE TRIGGER search_article_added AFTER INSERT ON article BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('article', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_article_changed AFTER UPDATE OF title, version, state ON article BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('article', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_claim_added AFTER INSERT ON claim BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('claim', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_claim_changed AFTER UPDATE OF words, anchor, question_id ON claim BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('claim', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_evidence_added AFTER INSERT ON evidence BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('quote', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_evidence_changed AFTER UPDATE OF quote, translation, removed_at ON evidence BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('quote', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_note_added AFTER INSERT ON note BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('note', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_note_changed AFTER UPDATE OF body ON note BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('note', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_source_added AFTER INSERT ON source BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('source', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_source_changed AFTER UPDATE OF csl, citekey, state ON source BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('source', new.id, 1, random() & 9007199254740991, new.updated_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_snapshot_added AFTER INSERT ON snapshot BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('copy', new.id, 1, random() & 9007199254740991, new.created_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_snapshot_changed AFTER UPDATE OF text_sha256 ON snapshot BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at) VALUES ('copy', new.id, 1, random() & 9007199254740991, new.created_at)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
CREATE TRIGGER search_question_changed AFTER UPDATE OF title ON question BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at)
  SELECT 'claim', id, 1, random() & 9007199254740991, new.updated_at FROM claim WHERE question_id = new.id
  ON CONFLICT (kind, id) DO UPDATE SET fresh = 1, mark = excluded.mark, at = excluded.at;
END;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'article', id, 0, random() & 9007199254740991, created_at FROM article;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'claim', id, 0, random() & 9007199254740991, created_at FROM claim;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'quote', id, 0, random() & 9007199254740991, created_at FROM evidence;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'note', id, 0, random() & 9007199254740991, created_at FROM note;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'source', id, 0, random() & 9007199254740991, created_at FROM source;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'copy', id, 0, random() & 9007199254740991, created_at FROM snapshot;
