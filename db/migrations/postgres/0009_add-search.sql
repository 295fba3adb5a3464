CREATE TABLE "search_due" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"fresh" boolean NOT NULL,
	"mark" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "search_due_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "search_passage" (
	"id" bigint PRIMARY KEY NOT NULL,
	"n" bigint NOT NULL,
	"copy_id" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"only" bigint PRIMARY KEY NOT NULL,
	"reading" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_subject" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_term" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "search_term_term_unique" UNIQUE("term")
);
--> statement-breakpoint
CREATE INDEX "search_due_order" ON "search_due" USING btree ("fresh","at");--> statement-breakpoint
CREATE INDEX "search_passage_subject" ON "search_passage" USING btree ("n","copy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_subject_id" ON "search_subject" USING btree ("kind","subject_id");
--> statement-breakpoint
-- Written by hand: drizzle-kit knows neither text search nor triggers. Words arrive here folded (core/search), as tsvectors.
CREATE TABLE search_index (id bigint PRIMARY KEY, terms tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX search_index_terms ON search_index USING gin (terms);
--> statement-breakpoint
CREATE INDEX search_term_start ON search_term (term text_pattern_ops);
--> statement-breakpoint
CREATE FUNCTION search_mark_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at)
  VALUES (tg_argv[0], new.id, true, floor(random() * 9007199254740991)::bigint, (to_jsonb(new) ->> tg_argv[1])::bigint)
  ON CONFLICT (kind, id) DO UPDATE SET fresh = true, mark = excluded.mark, at = excluded.at;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION search_mark_claims_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (kind, id, fresh, mark, at)
  SELECT 'claim', id, true, floor(random() * 9007199254740991)::bigint, new.updated_at FROM claim WHERE question_id = new.id
  ON CONFLICT (kind, id) DO UPDATE SET fresh = true, mark = excluded.mark, at = excluded.at;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_article_added AFTER INSERT ON article FOR EACH ROW EXECUTE FUNCTION search_mark_due('article', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_article_changed AFTER UPDATE OF title, version, state ON article FOR EACH ROW EXECUTE FUNCTION search_mark_due('article', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_claim_added AFTER INSERT ON claim FOR EACH ROW EXECUTE FUNCTION search_mark_due('claim', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_claim_changed AFTER UPDATE OF words, anchor, question_id ON claim FOR EACH ROW EXECUTE FUNCTION search_mark_due('claim', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_evidence_added AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION search_mark_due('quote', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_evidence_changed AFTER UPDATE OF quote, translation, removed_at ON evidence FOR EACH ROW EXECUTE FUNCTION search_mark_due('quote', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_note_added AFTER INSERT ON note FOR EACH ROW EXECUTE FUNCTION search_mark_due('note', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_note_changed AFTER UPDATE OF body ON note FOR EACH ROW EXECUTE FUNCTION search_mark_due('note', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_source_added AFTER INSERT ON source FOR EACH ROW EXECUTE FUNCTION search_mark_due('source', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_source_changed AFTER UPDATE OF csl, citekey, state ON source FOR EACH ROW EXECUTE FUNCTION search_mark_due('source', 'updated_at');
--> statement-breakpoint
CREATE TRIGGER search_snapshot_added AFTER INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION search_mark_due('copy', 'created_at');
--> statement-breakpoint
CREATE TRIGGER search_snapshot_changed AFTER UPDATE OF text_sha256 ON snapshot FOR EACH ROW EXECUTE FUNCTION search_mark_due('copy', 'created_at');
--> statement-breakpoint
CREATE TRIGGER search_question_changed AFTER UPDATE OF title ON question FOR EACH ROW EXECUTE FUNCTION search_mark_claims_due();
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'article', id, false, floor(random() * 9007199254740991)::bigint, created_at FROM article;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'claim', id, false, floor(random() * 9007199254740991)::bigint, created_at FROM claim;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'quote', id, false, floor(random() * 9007199254740991)::bigint, created_at FROM evidence;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'note', id, false, floor(random() * 9007199254740991)::bigint, created_at FROM note;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'source', id, false, floor(random() * 9007199254740991)::bigint, created_at FROM source;
--> statement-breakpoint
INSERT INTO search_due (kind, id, fresh, mark, at) SELECT 'copy', id, false, floor(random() * 9007199254740991)::bigint, created_at FROM snapshot;
