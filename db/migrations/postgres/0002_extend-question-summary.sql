ALTER TABLE "question_summary" ADD COLUMN "shown" json;--> statement-breakpoint
ALTER TABLE "question_summary" ADD COLUMN "evidence" bigint;--> statement-breakpoint
ALTER TABLE "question_summary" ADD COLUMN "sources" bigint;--> statement-breakpoint
ALTER TABLE "question_summary" ADD COLUMN "mentions" bigint;