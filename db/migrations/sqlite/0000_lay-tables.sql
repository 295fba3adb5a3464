CREATE TABLE `article` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`title` text NOT NULL,
	`version` integer NOT NULL,
	`epoch` integer NOT NULL,
	`schema_hash` text NOT NULL,
	`language` text,
	`origin_url` text,
	`origin_revision` text,
	`licence` text,
	`attribution` text,
	`remark` text,
	`format` text,
	`original_sha256` text,
	`map_sha256` text,
	`settings` text NOT NULL,
	`state` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_workspace` ON `article` (`workspace_id`,`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `article_original` ON `article` (`workspace_id`,`original_sha256`);--> statement-breakpoint
CREATE TABLE `commit` (
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`client_id` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`as_role` text NOT NULL,
	`at` integer NOT NULL,
	`steps` text,
	`records` text,
	`salt` text,
	`payload_hash` text NOT NULL,
	`request` text,
	PRIMARY KEY(`article_id`, `version`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commit_client_seq` ON `commit` (`article_id`,`client_id`,`seq`);--> statement-breakpoint
CREATE TABLE `document_copy` (
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`reason` text NOT NULL,
	`name` text,
	`doc` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `version`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	`state` text NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_article` ON `suggestion` (`article_id`,`state`);--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`article_id` text NOT NULL,
	`question_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`block_path` text NOT NULL,
	`anchor` text NOT NULL,
	`figure_id` text,
	`figure_typed` integer NOT NULL,
	`version` integer NOT NULL,
	`rev` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_article` ON `claim` (`article_id`,`anchor`);--> statement-breakpoint
CREATE INDEX `claim_question` ON `claim` (`question_id`);--> statement-breakpoint
CREATE INDEX `claim_figure` ON `claim` (`figure_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`question_id` text NOT NULL,
	`n` integer NOT NULL,
	`outcome` text NOT NULL,
	`rule` text,
	`rule_detail` text,
	`reason` text,
	`chosen` text,
	`dissent` text NOT NULL,
	`reopen_when` text,
	`supersedes` text,
	`effect` text NOT NULL,
	`judged` text NOT NULL,
	`by` text NOT NULL,
	`as_role` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	`salt` text,
	`payload_hash` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_question_n` ON `decision` (`question_id`,`n`);--> statement-breakpoint
CREATE TABLE `figure` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`low` real,
	`best` real,
	`high` real,
	`qualifier` text NOT NULL,
	`state` text NOT NULL,
	`measure` text NOT NULL,
	`population` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `figure_numbers` ON `figure` (`workspace_id`,`measure`,`population`,`low`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`measure` text,
	`population` text,
	`place` text,
	`period_from` text,
	`period_to` text,
	`flags` text NOT NULL,
	`rev` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_workspace` ON `question` (`workspace_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`article_id` text,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`as_role` text NOT NULL,
	`verb` text NOT NULL,
	`subject` text NOT NULL,
	`source_id` text,
	`from_value` text,
	`to_value` text,
	`why` text,
	`version` integer,
	`request` text,
	`salt` text,
	`payload_hash` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_workspace_n` ON `event` (`workspace_id`,`n`);--> statement-breakpoint
CREATE INDEX `event_article` ON `event` (`article_id`,`n`);--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject`,`n`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`question_id` text NOT NULL,
	`source_id` text NOT NULL,
	`snapshot_id` text,
	`quote` text,
	`quote_prefix` text,
	`quote_suffix` text,
	`quote_start` integer,
	`quote_end` integer,
	`lang` text,
	`dir` text,
	`translation` text,
	`locator` text,
	`match` text NOT NULL,
	`stance` text NOT NULL,
	`credibility` text NOT NULL,
	`credibility_reason` text,
	`directness` text NOT NULL,
	`basis` text NOT NULL,
	`basis_count` integer,
	`derives_from` text,
	`figure_id` text,
	`figure_from` text,
	`removed_at` integer,
	`rev` integer NOT NULL,
	`salt` text,
	`payload_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`derives_from`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_question` ON `evidence` (`question_id`,`removed_at`);--> statement-breakpoint
CREATE INDEX `evidence_source` ON `evidence` (`source_id`);--> statement-breakpoint
CREATE INDEX `evidence_snapshot` ON `evidence` (`snapshot_id`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`article_id` text,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`thread_id` text,
	`body` text,
	`state` text NOT NULL,
	`assigned_to` text,
	`due_on` text,
	`edited` integer NOT NULL,
	`rev` integer NOT NULL,
	`salt` text,
	`payload_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `note_subject` ON `note` (`subject`,`subject_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `note_article` ON `note` (`article_id`,`state`);--> statement-breakpoint
CREATE INDEX `note_assigned` ON `note` (`assigned_to`,`state`);--> statement-breakpoint
CREATE TABLE `read_mark` (
	`user_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `thread_id`)
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `guest` (
	`article_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`article_id`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guest_user_article` ON `guest` (`user_id`,`article_id`);--> statement-breakpoint
CREATE TABLE `invite` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`article_id` text,
	`role` text NOT NULL,
	`email` text,
	`name` text,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invite_token_hash_unique` ON `invite` (`token_hash`);--> statement-breakpoint
CREATE TABLE `member` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`workspace_id`, `user_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `member_user` ON `member` (`user_id`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key_unique` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_link_token_hash_unique` ON `sign_in_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `token` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `token_token_hash_unique` ON `token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `token_workspace` ON `token` (`workspace_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`last_event` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`filename` text,
	`url` text,
	`retrieved_at` integer NOT NULL,
	`text_sha256` text,
	`extractor` text,
	`extractor_version` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snapshot_source` ON `snapshot` (`source_id`,`retrieved_at`);--> statement-breakpoint
CREATE TABLE `source_reader` (
	`source_id` text NOT NULL,
	`user_id` text NOT NULL,
	`granted_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`source_id`, `user_id`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`citekey` text NOT NULL,
	`csl` text NOT NULL,
	`title` text NOT NULL,
	`byline` text NOT NULL,
	`url` text,
	`doi` text,
	`isbn` text,
	`restricted` integer NOT NULL,
	`person` integer NOT NULL,
	`derives_from` text,
	`standing` text,
	`interest` text,
	`state` text NOT NULL,
	`merged_into` text,
	`rev` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_citekey` ON `source` (`workspace_id`,`citekey`);--> statement-breakpoint
CREATE INDEX `source_list` ON `source` (`workspace_id`,`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `source_doi` ON `source` (`workspace_id`,`doi`);--> statement-breakpoint
CREATE INDEX `source_isbn` ON `source` (`workspace_id`,`isbn`);--> statement-breakpoint
CREATE INDEX `source_url` ON `source` (`workspace_id`,`url`);