CREATE TABLE "hint_dismissal" (
	"article_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"dismissed" boolean NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "hint_dismissal_article_id_kind_words_pk" PRIMARY KEY("article_id","kind","words")
);
--> statement-breakpoint
ALTER TABLE "hint_dismissal" ADD CONSTRAINT "hint_dismissal_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;