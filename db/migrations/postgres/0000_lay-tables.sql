CREATE TABLE "article" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"title" text NOT NULL,
	"version" bigint NOT NULL,
	"epoch" bigint NOT NULL,
	"schema_hash" text NOT NULL,
	"language" text,
	"origin_url" text,
	"origin_revision" text,
	"licence" text,
	"attribution" text,
	"remark" text,
	"format" text,
	"original_sha256" text,
	"map_sha256" text,
	"settings" json NOT NULL,
	"state" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commit" (
	"article_id" text NOT NULL,
	"version" bigint NOT NULL,
	"client_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"by" text NOT NULL,
	"as_role" text NOT NULL,
	"at" bigint NOT NULL,
	"steps" text,
	"records" text,
	"salt" text,
	"payload_hash" text NOT NULL,
	"request" text,
	CONSTRAINT "commit_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "document_copy" (
	"article_id" text NOT NULL,
	"version" bigint NOT NULL,
	"reason" text NOT NULL,
	"name" text,
	"doc" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "document_copy_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"settled_by" text,
	"settled_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"article_id" text NOT NULL,
	"question_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"block_path" text NOT NULL,
	"anchor" text NOT NULL,
	"figure_id" text,
	"figure_typed" boolean NOT NULL,
	"version" bigint NOT NULL,
	"rev" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"question_id" text NOT NULL,
	"n" bigint NOT NULL,
	"outcome" text NOT NULL,
	"rule" text,
	"rule_detail" json,
	"reason" text,
	"chosen" text,
	"dissent" json NOT NULL,
	"reopen_when" text,
	"supersedes" text,
	"effect" text NOT NULL,
	"judged" json NOT NULL,
	"by" text NOT NULL,
	"as_role" text NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint,
	"undone_by" text,
	"salt" text,
	"payload_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figure" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"low" double precision,
	"best" double precision,
	"high" double precision,
	"qualifier" text NOT NULL,
	"state" text NOT NULL,
	"measure" text NOT NULL,
	"population" text NOT NULL,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"measure" text,
	"population" text,
	"place" text,
	"period_from" text,
	"period_to" text,
	"flags" json NOT NULL,
	"rev" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"article_id" text,
	"n" bigint NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"as_role" text NOT NULL,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"source_id" text,
	"from_value" text,
	"to_value" text,
	"why" text,
	"version" bigint,
	"request" text,
	"salt" text,
	"payload_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"question_id" text NOT NULL,
	"source_id" text NOT NULL,
	"snapshot_id" text,
	"quote" text,
	"quote_prefix" text,
	"quote_suffix" text,
	"quote_start" bigint,
	"quote_end" bigint,
	"lang" text,
	"dir" text,
	"translation" json,
	"locator" json,
	"match" json NOT NULL,
	"stance" text NOT NULL,
	"credibility" text NOT NULL,
	"credibility_reason" text,
	"directness" text NOT NULL,
	"basis" text NOT NULL,
	"basis_count" bigint,
	"derives_from" text,
	"figure_id" text,
	"figure_from" text,
	"removed_at" bigint,
	"rev" bigint NOT NULL,
	"salt" text,
	"payload_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"article_id" text,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"thread_id" text,
	"body" text,
	"state" text NOT NULL,
	"assigned_to" text,
	"due_on" text,
	"edited" boolean NOT NULL,
	"rev" bigint NOT NULL,
	"salt" text,
	"payload_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_mark" (
	"user_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"read_at" bigint NOT NULL,
	CONSTRAINT "read_mark_user_id_thread_id_pk" PRIMARY KEY("user_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest" (
	"article_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "guest_article_id_user_id_pk" PRIMARY KEY("article_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"article_id" text,
	"role" text NOT NULL,
	"email" text,
	"name" text,
	"token_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"used_by" text,
	"revoked_at" bigint,
	CONSTRAINT "invite_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "member_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" bigint NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "sign_in_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "token" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" json NOT NULL,
	"last_event" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"filename" text,
	"url" text,
	"retrieved_at" bigint NOT NULL,
	"text_sha256" text,
	"extractor" text,
	"extractor_version" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_reader" (
	"source_id" text NOT NULL,
	"user_id" text NOT NULL,
	"granted_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "source_reader_source_id_user_id_pk" PRIMARY KEY("source_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"citekey" text NOT NULL,
	"csl" json NOT NULL,
	"title" text NOT NULL,
	"byline" text NOT NULL,
	"url" text,
	"doi" text,
	"isbn" text,
	"restricted" boolean NOT NULL,
	"person" boolean NOT NULL,
	"derives_from" text,
	"standing" json,
	"interest" text,
	"state" text NOT NULL,
	"merged_into" text,
	"rev" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commit" ADD CONSTRAINT "commit_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_copy" ADD CONSTRAINT "document_copy_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_figure_id_figure_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."figure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_snapshot_id_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_derives_from_source_id_fk" FOREIGN KEY ("derives_from") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_figure_id_figure_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."figure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token" ADD CONSTRAINT "token_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token" ADD CONSTRAINT "token_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_workspace" ON "article" USING btree ("workspace_id","state","updated_at");--> statement-breakpoint
CREATE INDEX "article_original" ON "article" USING btree ("workspace_id","original_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "commit_client_seq" ON "commit" USING btree ("article_id","client_id","seq");--> statement-breakpoint
CREATE INDEX "suggestion_article" ON "suggestion" USING btree ("article_id","state");--> statement-breakpoint
CREATE INDEX "claim_article" ON "claim" USING btree ("article_id","anchor");--> statement-breakpoint
CREATE INDEX "claim_question" ON "claim" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "claim_figure" ON "claim" USING btree ("figure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_question_n" ON "decision" USING btree ("question_id","n");--> statement-breakpoint
CREATE INDEX "figure_numbers" ON "figure" USING btree ("workspace_id","measure","population","low");--> statement-breakpoint
CREATE INDEX "question_workspace" ON "question" USING btree ("workspace_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_workspace_n" ON "event" USING btree ("workspace_id","n");--> statement-breakpoint
CREATE INDEX "event_article" ON "event" USING btree ("article_id","n");--> statement-breakpoint
CREATE INDEX "event_subject" ON "event" USING btree ("subject","n");--> statement-breakpoint
CREATE INDEX "evidence_question" ON "evidence" USING btree ("question_id","removed_at");--> statement-breakpoint
CREATE INDEX "evidence_source" ON "evidence" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "evidence_snapshot" ON "evidence" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "note_subject" ON "note" USING btree ("subject","subject_id","created_at");--> statement-breakpoint
CREATE INDEX "note_article" ON "note" USING btree ("article_id","state");--> statement-breakpoint
CREATE INDEX "note_assigned" ON "note" USING btree ("assigned_to","state");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_user_article" ON "guest" USING btree ("user_id","article_id");--> statement-breakpoint
CREATE INDEX "member_user" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "token_workspace" ON "token" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "snapshot_source" ON "snapshot" USING btree ("source_id","retrieved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "source_citekey" ON "source" USING btree ("workspace_id","citekey");--> statement-breakpoint
CREATE INDEX "source_list" ON "source" USING btree ("workspace_id","state","updated_at");--> statement-breakpoint
CREATE INDEX "source_doi" ON "source" USING btree ("workspace_id","doi");--> statement-breakpoint
CREATE INDEX "source_isbn" ON "source" USING btree ("workspace_id","isbn");--> statement-breakpoint
CREATE INDEX "source_url" ON "source" USING btree ("workspace_id","url");