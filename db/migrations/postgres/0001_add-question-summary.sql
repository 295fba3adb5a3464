CREATE TABLE "question_summary" (
	"question_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"rev" bigint NOT NULL,
	"disputed" boolean NOT NULL,
	"decided" boolean NOT NULL,
	"restricted" boolean NOT NULL,
	"listed" boolean NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question_summary" ADD CONSTRAINT "question_summary_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_summary_list" ON "question_summary" USING btree ("workspace_id","listed","updated_at","question_id");--> statement-breakpoint
CREATE INDEX "claim_list" ON "claim" USING btree ("workspace_id","updated_at","id");