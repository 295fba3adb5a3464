CREATE TABLE "section_assignment" (
	"article_id" text NOT NULL,
	"heading" text NOT NULL,
	"nth" bigint NOT NULL,
	"assigned_to" text,
	"rev" bigint NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "section_assignment_article_id_heading_nth_pk" PRIMARY KEY("article_id","heading","nth")
);
--> statement-breakpoint
CREATE TABLE "codebook" (
	"workspace_id" text NOT NULL,
	"version" bigint NOT NULL,
	"template" text NOT NULL,
	"entries" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "codebook_workspace_id_version_pk" PRIMARY KEY("workspace_id","version")
);
--> statement-breakpoint
CREATE TABLE "note_mention" (
	"note_id" text NOT NULL,
	"user_id" text NOT NULL,
	"thread_id" text NOT NULL,
	CONSTRAINT "note_mention_note_id_user_id_pk" PRIMARY KEY("note_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "contact_log" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"day" text NOT NULL,
	"way" text NOT NULL,
	"words" text,
	"salt" text,
	"payload_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "waiver" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "codebook" bigint;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "asked_of" text;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "contact" json;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "terms" text;--> statement-breakpoint
ALTER TABLE "section_assignment" ADD CONSTRAINT "section_assignment_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codebook" ADD CONSTRAINT "codebook_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_log" ADD CONSTRAINT "contact_log_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "section_assignment_person" ON "section_assignment" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "note_mention_person" ON "note_mention" USING btree ("user_id","thread_id");--> statement-breakpoint
CREATE INDEX "contact_log_source" ON "contact_log" USING btree ("source_id","day");--> statement-breakpoint
CREATE INDEX "note_writer" ON "note" USING btree ("created_by","state");--> statement-breakpoint
CREATE INDEX "note_asked" ON "note" USING btree ("workspace_id","asked_of");