CREATE TABLE "source_link" (
	"source_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"url" text NOT NULL,
	"due_at" bigint,
	"watched" boolean NOT NULL,
	"state" text,
	"checked_at" bigint,
	"since" bigint,
	"status" bigint,
	"moved_to" text,
	"unanswered" bigint NOT NULL,
	"quotes_gone" bigint,
	"archived_url" text,
	"archived_at" bigint
);
--> statement-breakpoint
ALTER TABLE "source_link" ADD CONSTRAINT "source_link_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_link_due" ON "source_link" USING btree ("workspace_id","due_at");--> statement-breakpoint
CREATE INDEX "evidence_origin" ON "evidence" USING btree ("derives_from");--> statement-breakpoint
INSERT INTO "source_link" ("source_id", "workspace_id", "url", "due_at", "watched", "unanswered") SELECT "id", "workspace_id", "url", "created_at", true, 0 FROM "source" WHERE "url" IS NOT NULL AND "restricted" = false AND "state" = 'active';
