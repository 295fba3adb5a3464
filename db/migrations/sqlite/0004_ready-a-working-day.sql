CREATE TABLE `section_assignment` (
	`article_id` text NOT NULL,
	`heading` text NOT NULL,
	`nth` integer NOT NULL,
	`assigned_to` text,
	`rev` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `heading`, `nth`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `section_assignment_person` ON `section_assignment` (`assigned_to`);--> statement-breakpoint
CREATE TABLE `codebook` (
	`workspace_id` text NOT NULL,
	`version` integer NOT NULL,
	`template` text NOT NULL,
	`entries` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `version`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `note_mention` (
	`note_id` text NOT NULL,
	`user_id` text NOT NULL,
	`thread_id` text NOT NULL,
	PRIMARY KEY(`note_id`, `user_id`),
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_mention_person` ON `note_mention` (`user_id`,`thread_id`);--> statement-breakpoint
CREATE TABLE `contact_log` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`day` text NOT NULL,
	`way` text NOT NULL,
	`words` text,
	`salt` text,
	`payload_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_log_source` ON `contact_log` (`source_id`,`day`);--> statement-breakpoint
ALTER TABLE `decision` ADD `waiver` text;--> statement-breakpoint
ALTER TABLE `decision` ADD `codebook` integer;--> statement-breakpoint
ALTER TABLE `note` ADD `asked_of` text;--> statement-breakpoint
CREATE INDEX `note_writer` ON `note` (`created_by`,`state`);--> statement-breakpoint
CREATE INDEX `note_asked` ON `note` (`workspace_id`,`asked_of`);--> statement-breakpoint
ALTER TABLE `source` ADD `contact` text;--> statement-breakpoint
ALTER TABLE `source` ADD `terms` text;