ALTER TABLE "note" ADD COLUMN "selector" json;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "assigned_by" text;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "answered_on" text;--> statement-breakpoint
ALTER TABLE "read_mark" ADD COLUMN "unread_at" bigint;--> statement-breakpoint
ALTER TABLE "read_mark" ADD COLUMN "unread_why" text;--> statement-breakpoint
CREATE INDEX "note_thread" ON "note" USING btree ("thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "note_assigner" ON "note" USING btree ("assigned_by","state");--> statement-breakpoint
CREATE INDEX "note_list" ON "note" USING btree ("workspace_id","state","updated_at","id") WHERE "thread_id" is null;--> statement-breakpoint
CREATE INDEX "note_about" ON "note" USING btree ("subject","subject_id","state","created_at","id") WHERE "thread_id" is null;--> statement-breakpoint
CREATE INDEX "read_mark_unread" ON "read_mark" USING btree ("user_id","unread_at");--> statement-breakpoint
CREATE INDEX "read_mark_thread" ON "read_mark" USING btree ("thread_id");--> statement-breakpoint
INSERT INTO "read_mark" ("user_id", "thread_id", "read_at") SELECT "created_by", coalesce("thread_id", "id"), max("created_at") FROM "note" WHERE "created_by" <> 'system' GROUP BY "created_by", coalesce("thread_id", "id");