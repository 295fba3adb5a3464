CREATE TABLE "question_join" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"act" text NOT NULL,
	"from_question" text NOT NULL,
	"to_question" text NOT NULL,
	"carried" json NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint,
	"undone_by" text
);
--> statement-breakpoint
ALTER TABLE "question_join" ADD CONSTRAINT "question_join_from_question_question_id_fk" FOREIGN KEY ("from_question") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_join" ADD CONSTRAINT "question_join_to_question_question_id_fk" FOREIGN KEY ("to_question") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_join_from" ON "question_join" USING btree ("from_question");--> statement-breakpoint
CREATE INDEX "question_join_to" ON "question_join" USING btree ("to_question");